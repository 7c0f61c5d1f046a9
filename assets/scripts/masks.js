// One network trained with dropout at any rate: the masks that it is trained with, and what they make of its answers.
explore.parts.set("masks", (data, place) => {
  const { word, element, shape, number } = explore;
  const units = data.settings.width;
  const rows = data.targets.length;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const start = { row: 0, drawn: 1, rate: data.rates.indexOf(data.rate) };
  let state = { ...start };
  let [use, trained] = [null, null];
  const name = (row) => `(${data.inputs.slice(2 * row, 2 * row + 2).join(", ")})`;
  const kept = (mask) => trained.masks.slice((mask * rows + state.row) * units, (mask * rows + state.row + 1) * units);
  const answer = (mask) => trained.answers[mask * rows + state.row];

  // Trains the network anew, and draws the masks of its first steps.
  const train = () => {
    trained = use((core) => {
      core.train({ ...data.settings, strength: data.rates[state.rate] }, data.seed, 1);
      const parameters = core.parameters(1);
      const whole = core.answers(data.inputs, 2, 1);
      const steps = core.exports.regplot_lab_draw_masks(data.seed, data.steps);
      return {
        first: parameters.slice(0, 2 * units), last: parameters.slice(-units - 1, -1), whole, steps,
        masks: core.read(Uint8Array, core.exports.regplot_lab_masks(), steps * rows * units),
        answers: core.read(Float32Array, core.exports.regplot_lab_mask_answers(), steps * rows),
      };
    }) ?? null;
    if (trained) state.drawn = Math.min(state.drawn, trained.steps);
  };

  const changed = () => { step(); explore.remember("masks"); };
  const row = explore.choice(word("row"), "radio", data.targets.map(
    (_, index) => ({ value: String(index), label: name(index) })), () => { state.row = Number(row.chosen[0]); changed(); });
  const slide = explore.slider(word("masks.rate"), data.rates.length - 1, (index) => number(data.rates[index]), (index) => {
    state.rate = index;
    slide.show(index);
    if (use) train();
    drawWeights();
    changed();
  });
  const draw = () => { state.drawn = state.drawn >= data.steps ? 1 : state.drawn + 1; };
  const another = explore.button(word("masks.another"), () => { stop(); draw(); changed(); });
  let playing = 0;
  const stop = () => { clearInterval(playing); playing = 0; play.textContent = word("play"); };
  const play = explore.button(word("play"), () => {
    if (playing) { stop(); return; }
    if (state.drawn >= data.steps) state.drawn = 0;
    if (still.matches) { state.drawn = data.steps; changed(); return; }
    play.textContent = word("pause");
    playing = setInterval(() => {
      draw();
      changed();
      if (state.drawn >= data.steps) stop();
    }, 160);
  });
  // What nobody sees does not play.
  new IntersectionObserver((entries) => { if (playing && entries.every((entry) => !entry.isIntersecting)) stop(); }).observe(place);
  document.addEventListener("visibilitychange", () => { if (playing && document.hidden) stop(); });

  // The network: inputs, hidden units, output. Thick lines are large weights; dashed ones negative.
  const height = 34 + 30 * units;
  const middle = (count, index) => height / 2 + (index - (count - 1) / 2) * (count === units ? 30 : 60);
  const edge = (x1, y1, x2, y2) => shape("line", { x1, y1, x2, y2 });
  const into = [];
  const out = [];
  const discs = [];
  const edges = shape("g");
  const nodes = shape("g");
  for (let unit = 0; unit < units; unit += 1) {
    const y = middle(units, unit);
    into.push([0, 1].map((input) => edge(40, middle(2, input), 170, y)));
    out.push(edge(170, y, 300, height / 2));
    edges.append(...into[unit], out[unit]);
    const cross = shape("path", { class: "cross", d: `M162 ${y - 8}l16 16m-16 0l16 -16` });
    const disc = shape("g", {}, shape("circle", { cx: 170, cy: y, r: 11, class: "unit" }), cross);
    discs.push(disc);
    nodes.append(disc);
  }
  const inputs = [0, 1].map((input) => shape("text", { x: 40, y: middle(2, input) + 4, "text-anchor": "middle" }));
  const output = shape("text", { x: 300, y: height / 2 + 4, "text-anchor": "middle" });
  nodes.append(
    ...[0, 1].map((input) => shape("circle", { cx: 40, cy: middle(2, input), r: 14, class: "unit" })),
    shape("circle", { cx: 300, cy: height / 2, r: 20, class: "unit" }), ...inputs, output);
  const network = shape("svg", { viewBox: `0 0 340 ${height}`, class: "plot network", role: "img",
    "aria-label": word("masks.networkTitle") }, edges, nodes);
  const drawWeights = () => {
    if (!trained) return;
    const largest = Math.max(...[...trained.first, ...trained.last].map(Math.abs)) || 1;
    const weigh = (line, weight) => {
      line.setAttribute("stroke-width", (0.4 + 3 * Math.abs(weight) / largest).toFixed(2));
      line.setAttribute("class", `edge ${weight < 0 ? "negative" : "positive"}`);
    };
    for (let unit = 0; unit < units; unit += 1) {
      into[unit].forEach((line, input) => weigh(line, trained.first[2 * unit + input]));
      weigh(out[unit], trained.last[unit]);
    }
  };

  // The answers of all masks drawn so far, equal ones above each other; their mean, and the answer of evaluation.
  const bins = 44;
  const levels = 12;
  const axis = explore.plot({ width: 340, height: 190, left: 12, title: word("masks.stripTitle"),
    x: { low: 0, high: 1, label: word("masks.answer") }, y: { low: 0, high: 1, label: word("masks.soFar"), ticks: [] } });
  const dots = shape("g", { class: "dots" });
  const upright = (kind) => shape("line", { class: kind, y1: axis.box.top, y2: axis.box.bottom });
  const whole = upright("cursor");
  const mean = upright("line st-s4 dashed");
  axis.body.append(dots, mean, whole);
  const stand = (line, value) => { for (const end of ["x1", "x2"]) line.setAttribute(end, axis.x(value)); };

  const values = explore.table("", [word("quantity"), word("value")]);
  const step = () => {
    slide.show(state.rate);
    if (!trained || !trained.steps) return;
    const mask = kept(state.drawn - 1);
    mask.forEach((keeps, unit) => {
      discs[unit].setAttribute("class", keeps ? "" : "dropped");
      for (const line of [...into[unit], out[unit]]) line.classList.toggle("dropped", !keeps);
    });
    inputs.forEach((text, input) => { text.textContent = data.inputs[2 * state.row + input]; });
    const [now, without] = [answer(state.drawn - 1), trained.whole[state.row]];
    output.textContent = now.toFixed(2);
    const answers = Array.from({ length: state.drawn }, (_, index) => answer(index));
    const heights = new Map();
    dots.replaceChildren(...answers.map((value, index) => {
      const bin = Math.round(value * bins);
      const level = heights.get(bin) ?? 0;
      heights.set(bin, level + 1);
      const isLast = index === answers.length - 1;
      // A column that is full goes on beside itself.
      return shape("circle", { cx: axis.x(bin / bins) + 2 * Math.floor(level / levels),
        cy: axis.box.bottom - 6 - (level % levels) * 9, r: isLast ? 5 : 3.2, class: isLast ? "now" : "before" });
    }));
    const average = answers.reduce((sum, value) => sum + value, 0) / answers.length;
    stand(whole, without);
    stand(mean, average);
    values.show(word("masks.read", { row: name(state.row), mask: state.drawn, masks: data.steps, seed: data.seed }), [
      [word("masks.keptUnits"), word("leftOf", { left: mask.filter((keeps) => keeps).length, all: units })],
      [word("masks.now"), number(now)],
      [word("masks.mean", { masks: state.drawn }), number(average)],
      [word("masks.whole"), number(without)],
      [word("target"), String(data.targets[state.row])],
    ]);
  };

  const part = {
    read(asked) {
      const counting = (count) => Array.from({ length: count }, (_, index) => index + 1);
      const before = state.rate;
      stop();
      state = {
        rate: asked.nearest({ parameter: "rate", name: word("masks.rate"), values: data.rates, start: start.rate }),
        row: asked.nearest({ parameter: "row", name: word("row"), values: counting(rows), start: start.row }),
        drawn: 1 + asked.nearest({
          parameter: "masks", name: word("masks.drawn"), values: counting(data.steps), start: start.drawn - 1 }),
      };
      if (use && state.rate !== before) train();
      part.draw();
    },
    write: () => ({ rate: data.rates[state.rate], row: state.row + 1, masks: state.drawn }),
    draw() {
      row.chosen = [String(state.row)];
      drawWeights();
      step();
    },
  };
  const drawings = element("div", { class: "side" }, element("div", {}, network), element("div", {}, axis.node, values.node));
  const controls = element("div", { class: "controls" }, row.node);
  const transport = element("div", { class: "transport" }, slide.node, another, play);
  place.append(controls, transport, drawings);
  explore.near(place, {
    opened(own) { use = own; train(); part.draw(); },
    refused() {
      stop();
      explore.refuse(place, [controls, transport, drawings]);
    },
  });
  part.draw();
  return part;
});
