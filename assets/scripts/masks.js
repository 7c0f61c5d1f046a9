// One network trained with dropout: what the masks that were drawn make of its answer.
explore.parts.set("masks", (data, place) => {
  const { word, element, shape, number } = explore;
  const units = data.hidden;
  const rows = data.targets.length;
  const start = { row: 0, drawn: 1 };
  let state = { ...start };
  const sigmoid = (value) => 1 / (1 + Math.exp(-value));
  const kept = (mask) => data.masks[mask].slice(state.row * units, (state.row + 1) * units);
  const answer = (mask) => sigmoid(data.last.reduce((sum, weight, unit) =>
    sum + weight * data.values[state.row * units + unit] * (mask ? mask[unit] / (1 - data.rate) : 1), data.bias[0]));
  const name = (row) => `(${data.inputs.slice(2 * row, 2 * row + 2).join(", ")})`;

  const changed = () => { state.row = Number(row.chosen[0]); step(); explore.remember("masks"); };
  const row = explore.choice(word("row"), "radio", data.targets.map(
    (_, index) => ({ value: String(index), label: name(index) })), changed);
  const another = explore.button(word("masks.another"), () => {
    state.drawn = state.drawn === data.masks.length ? 1 : state.drawn + 1;
    step();
    explore.remember("masks");
  });

  // The network: inputs, hidden units, output. Thick lines are large weights; dashed ones negative.
  const height = 34 + 30 * units;
  const middle = (count, index) => height / 2 + (index - (count - 1) / 2) * (count === units ? 30 : 60);
  const largest = Math.max(...[...data.first, ...data.last].map(Math.abs));
  const edge = (x1, y1, x2, y2, weight) => shape("line", { x1, y1, x2, y2,
    "stroke-width": 0.4 + 3 * Math.abs(weight) / largest, class: `edge ${weight < 0 ? "negative" : "positive"}` });
  const into = [];
  const out = [];
  const discs = [];
  const edges = shape("g");
  const nodes = shape("g");
  for (let unit = 0; unit < units; unit += 1) {
    const y = middle(units, unit);
    into.push([0, 1].map((input) => edge(40, middle(2, input), 170, y, data.first[2 * unit + input])));
    out.push(edge(170, y, 300, height / 2, data.last[unit]));
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

  // The answers of all masks drawn so far.
  const strip = element("div");
  const dots = shape("g", { class: "dots" });
  const whole = shape("line", { class: "cursor" });
  let axis;
  const drawStrip = () => {
    axis = explore.plot({ width: 340, height: 130, left: 12, title: word("masks.stripTitle"),
      x: { low: 0, high: 1, label: word("masks.answer") }, y: { low: 0, high: 1, label: word("masks.soFar"), ticks: [] } });
    whole.setAttribute("y1", axis.box.top);
    whole.setAttribute("y2", axis.box.bottom);
    axis.body.append(dots, whole);
    strip.replaceChildren(axis.node);
  };

  const values = explore.table("", [word("path.quantity"), word("value")]);
  const step = () => {
    const mask = kept(state.drawn - 1);
    mask.forEach((keeps, unit) => {
      const tone = keeps ? "" : "dropped";
      discs[unit].setAttribute("class", tone);
      for (const line of [...into[unit], out[unit]]) line.classList.toggle("dropped", !keeps);
    });
    inputs.forEach((text, input) => { text.textContent = data.inputs[2 * state.row + input]; });
    const [now, without] = [answer(mask), answer(null)];
    output.textContent = now.toFixed(2);
    // Masks fall into lanes by their order, so that equal answers stay apart.
    const lanes = 6;
    const answers = Array.from({ length: state.drawn }, (_, index) => answer(kept(index)));
    dots.replaceChildren(...answers.map((value, index) => shape("circle", { cx: axis.x(value),
      cy: axis.box.bottom - 8 - (index % lanes) * 10, r: index === state.drawn - 1 ? 5 : 3,
      class: index === state.drawn - 1 ? "now" : "before" })));
    whole.setAttribute("x1", axis.x(without));
    whole.setAttribute("x2", axis.x(without));
    const mean = answers.reduce((sum, value) => sum + value, 0) / answers.length;
    values.show(word("masks.read", { row: name(state.row), mask: state.drawn, masks: data.masks.length, seed: data.seed }), [
      [word("masks.keptUnits"), word("path.leftOf", { left: mask.filter((keeps) => keeps).length, all: units })],
      [word("masks.now"), number(now)],
      [word("masks.mean", { masks: state.drawn }), number(mean)],
      [word("masks.whole"), number(without)],
      [word("target"), String(data.targets[state.row])],
    ]);
  };

  const part = {
    read(asked) {
      const counting = (count) => Array.from({ length: count }, (_, index) => index + 1);
      state = {
        row: asked.nearest({ parameter: "row", name: word("row"), values: counting(rows), start: start.row }),
        drawn: 1 + asked.nearest({
          parameter: "masks", name: word("masks.drawn"), values: counting(data.masks.length), start: start.drawn - 1 }),
      };
      part.draw();
    },
    write: () => ({ row: state.row + 1, masks: state.drawn }),
    draw() {
      row.chosen = [String(state.row)];
      drawStrip();
      step();
    },
  };
  place.append(element("div", { class: "controls" }, row.node),
    element("div", { class: "transport" }, another),
    element("div", { class: "side" }, element("div", {}, network), element("div", {}, strip, values.node)));
  part.draw();
  return part;
});
