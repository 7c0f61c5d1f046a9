// λ along a fit: networks that each learn noisy rows of their own, trained anew at the λ under the reader's hand, and what
// they lose on training rows and on new points at every λ that was tried.
explore.parts.set("fit", (data, place) => {
  const { word, element, shape, number } = explore;
  const { seeds, lambdas, x: xs } = data;
  const ids = data.methods.map(({ id }) => id);
  const method = () => data.methods.find(({ id }) => id === state.penalty);
  const middle = lambdas.reduce((best, value, index) =>
    (Math.abs(Math.log(value / 0.003)) < Math.abs(Math.log(lambdas[best] / 0.003)) ? index : best), 0);
  const start = { penalty: ids[0], lambda: middle };
  let state = { ...start };
  let [core, use] = [null, null];
  let busy = false;
  // What was found at every λ that was tried, by penalty and place.
  const found = new Map();
  const key = ({ penalty, lambda }) => `${penalty} ${lambda}`;
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

  // What networks answer at the places of x, in units of y, and their losses.
  const read = (own) => {
    const points = data.scales.flatMap(([p, q]) => xs.map((x) => p + q * x));
    const answers = own.answers(points, 1, seeds);
    const scores = own.scores(seeds);
    const row = own.rows(data.seed, 1);
    const [p, q, r, s] = data.scales[0];
    const all = Array.from({ length: seeds }, (_, seed) => ({ isThere: scores[8 * seed] >= 0,
      curve: xs.map((_x, index) => data.scales[seed][2]
        + data.scales[seed][3] * answers[(seed * seeds + seed) * xs.length + index]) }));
    const there = all.filter(({ isThere }) => isThere).map(({ curve }) => curve);
    const losses = (column) => mean(Array.from({ length: seeds }, (_, seed) => seed)
      .filter((seed) => scores[8 * seed] >= 0).map((seed) => scores[8 * seed + column]));
    return {
      curves: there, mean: xs.map((_, index) => mean(there.map((curve) => curve[index]))),
      training: losses(1), heldOut: losses(3),
      rows: Array.from({ length: row.length / 3 }, (_, index) => [(row[3 * index] - p) / q, r + s * row[3 * index + 1]]),
    };
  };
  // Trains what is asked for last; what is in training ends first, so that pictures come while a hand drags.
  const train = async () => {
    if (busy || !core) return;
    busy = true;
    while (!found.has(key(state))) {
      const asked = { ...state };
      try {
        await core.trained({ ...data.settings, method: method().slot, strength: lambdas[asked.lambda], states: 80 },
          data.seed, seeds);
      } catch {
        // What has trapped is opened anew.
        busy = false;
        use(() => { throw new Error("trapped"); });
        return;
      }
      const result = use(read);
      if (!result) { busy = false; return; }
      found.set(key(asked), result);
      show(asked);
    }
    busy = false;
    show(state);
  };

  const changed = () => { slide.show(state.lambda); train(); if (found.has(key(state))) show(state); explore.remember("fit"); };
  const penalty = explore.choice(word("penalty"), "radio", data.methods.map(
    ({ id, name, slot }) => ({ value: id, label: name, key: explore.key(slot) })), () => {
    [state.penalty] = penalty.chosen;
    changed();
  });
  const slide = explore.slider("λ", lambdas.length - 1, (index) => number(lambdas[index]), (index) => {
    state.lambda = index;
    changed();
  });

  const fits = explore.plot({ width: 340, height: 270, left: 34, title: word("fit.fitsTitle", { networks: seeds }),
    x: { low: xs[0], high: xs.at(-1), label: "x" }, y: { low: -2, high: 2, label: "y", ticks: [-2, -1, 0, 1, 2] } });
  const losses = explore.plot({ width: 340, height: 270, left: 44, title: word("fit.lossTitle"),
    x: { low: lambdas[0], high: lambdas.at(-1), log: true, label: "λ" },
    y: { low: 0, high: 1.2, label: word("fit.loss") } });
  const cursor = shape("line", { class: "cursor", y1: losses.box.top, y2: losses.box.bottom });
  const clip = shape("clipPath", { id: "fit-clip" }, shape("rect", { x: fits.box.left, y: fits.box.top,
    width: fits.box.right - fits.box.left, height: fits.box.bottom - fits.box.top }));
  fits.node.prepend(shape("defs", {}, clip));
  fits.body.setAttribute("clip-path", "url(#fit-clip)");
  const values = explore.table("", [word("quantity"), word("value")]);

  const show = ({ penalty: own, lambda }) => {
    const result = found.get(key({ penalty: own, lambda }));
    if (!result) return;
    const { slot, name } = data.methods.find(({ id }) => id === own);
    const across = xs.map(fits.x);
    const curve = (ys, kind) => shape("path", { class: kind, d: explore.line(across, ys.map(fits.y)) });
    fits.body.replaceChildren(
      ...result.curves.slice(1).map((ys) => curve(ys, `thin faint st-s${slot}`)),
      curve(data.truth, "outline dashed"), curve(result.curves[0] ?? [], `thin st-s${slot}`), curve(result.mean, `strong st-s${slot}`),
      ...result.rows.map(([x, y]) => shape("circle", { class: "hollow", cx: fits.x(x), cy: fits.y(y), r: 2.8 })));
    const line = (column, kind, penaltyOf, color) => {
      const tried = lambdas.map((_, index) => found.get(key({ penalty: penaltyOf, lambda: index }))?.[column] ?? null);
      const ys = tried.map((value) => (value === null ? null : losses.y(Math.min(value, 1.2))));
      return [shape("path", { class: `line st-s${color}${kind}`, d: explore.line(lambdas.map(losses.x), ys) }),
        ...ys.map((y, index) => (y === null ? "" : shape("circle", { class: `fi-s${color}${kind}`, r: 2.2, cx: losses.x(lambdas[index]), cy: y })))];
    };
    for (const end of ["x1", "x2"]) cursor.setAttribute(end, losses.x(lambdas[lambda]));
    losses.body.replaceChildren(cursor, ...data.methods.flatMap((one) => ["training", "heldOut"].flatMap((column) =>
      line(column, `${column === "training" ? " dashed" : ""}${one.id === own ? "" : " faint"}`, one.id, one.slot))),
    shape("circle", { class: `fi-s${slot} member`, r: 5, cx: cursor.getAttribute("x1"), cy: losses.y(Math.min(result.heldOut, 1.2)) }));
    const spread = Math.sqrt(mean(xs.map((_, index) => mean(result.curves.map((ys) => (ys[index] - result.mean[index]) ** 2)))));
    const bias = Math.sqrt(mean(xs.map((_, index) => (result.mean[index] - data.truth[index]) ** 2)));
    values.show(word("fit.read", { penalty: name, lambda: number(lambdas[lambda]), networks: seeds }), [
      [word("fit.heldOut"), number(result.heldOut)], [word("fit.training"), number(result.training)],
      [word("fit.spread"), number(spread, 2)], [word("fit.bias"), number(bias, 2)],
    ]);
  };

  const part = {
    read(asked) {
      state = {
        penalty: asked.one({ parameter: "penalty", name: word("penalty"), values: ids, start: start.penalty }),
        lambda: asked.nearest({ parameter: "lambda", name: "λ", values: lambdas, start: start.lambda, describe: number,
          // By ratio, as the slider's stops are apart.
          distance: (a, b) => Math.abs(Math.log(Math.max(a, 1e-12) / Math.max(b, 1e-12))) }),
      };
      part.draw();
      train();
    },
    write: () => ({ penalty: state.penalty, lambda: lambdas[state.lambda] }),
    draw() {
      penalty.chosen = [state.penalty];
      slide.show(state.lambda);
      show(state);
    },
  };
  const nodes = [
    element("div", { class: "controls" }, penalty.node), element("div", { class: "transport" }, slide.node),
    element("div", { class: "side" }, element("div", {}, fits.node), element("div", {}, losses.node)), values.node,
  ];
  place.append(...nodes);
  explore.near(place, {
    async opened(own, opened) { [use, core] = [own, opened]; await train(); },
    refused() { explore.refuse(place, nodes); },
  });
  part.draw();
  return part;
});
