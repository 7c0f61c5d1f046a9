// The regularization path, λ by λ: one network's weights and decision field, what is left of the
// weights, and the loss on held-out rows.
explore.parts.set("path", (data, place) => {
  const { word, element, shape, number } = explore;
  const last = data.lambdas.length - 1;
  const start = { path: data.paths[0].id, stop: data.paths[0].best };
  const state = { ...start };
  let loss;
  const path = () => data.paths.find((own) => own.id === state.path);

  const changed = () => { state.path = penalty.chosen[0]; part.draw(); explore.remember("path"); };
  const penalty = explore.choice(word("penalty"), "radio", data.paths.map(
    ({ id, name, slot }) => ({ value: id, label: name, key: explore.key(slot) })), changed);
  const go = (stop) => { state.stop = stop; step(); explore.remember("path"); };
  const slide = explore.slider("λ", last, (stop) => number(data.lambdas[stop]), go);
  const toBest = explore.button(word("path.best"), () => go(path().best));
  const toSimplest = explore.button(word("path.simplest"), () => go(path().simplest));

  // Held-out loss of both penalties with one standard error, and the chosen λ.
  const lossPlace = element("div");
  const cursor = shape("line", { class: "cursor" });
  const drawLoss = () => {
    const width = explore.width();
    const all = data.paths.flatMap((own) => own.heldOut.flatMap((value, stop) =>
      [value - own.error[stop], value + own.error[stop], own.training[stop]]));
    // λ = 0 stands one step before the first.
    const positive = data.lambdas.filter((value) => value > 0);
    const ratio = positive.length > 1 ? positive[1] / positive[0] : 10;
    const low = data.lambdas[0] > 0 ? positive[0] : positive[0] / ratio;
    loss = explore.plot({
      width, height: 230, title: word("path.lossTitle"),
      x: { low, high: positive.at(-1), log: true, label: "λ" },
      y: { low: 0, high: Math.max(...all), label: word("loss") },
    });
    const xs = data.lambdas.map((value) => loss.x(value));
    for (const own of data.paths) {
      const chosen = own.id === state.path;
      const up = own.heldOut.map((value, stop) => loss.y(value + own.error[stop]));
      const down = own.heldOut.map((value, stop) => loss.y(value - own.error[stop]));
      if (chosen) loss.body.append(shape("path", { class: `band fi-s${own.slot}`, d: explore.band(xs, down, up) }));
      loss.body.append(shape("path", { class: `line st-s${own.slot} da-s${own.slot}${chosen ? "" : " faint"}`,
        d: explore.line(xs, own.heldOut.map(loss.y)) }));
      if (chosen) {
        loss.body.append(shape("path", { class: `thin st-s${own.slot}`, d: explore.line(xs, own.training.map(loss.y)) }));
      }
    }
    cursor.setAttribute("y1", loss.box.top);
    cursor.setAttribute("y2", loss.box.bottom);
    loss.body.append(cursor);
    loss.node.addEventListener("click", (event) => {
      const box = loss.node.getBoundingClientRect();
      const x = (event.clientX - box.left) / box.width * width;
      go(xs.reduce((best, at, stop) => (Math.abs(at - x) < Math.abs(xs[best] - x) ? stop : best), 0));
    });
    lossPlace.replaceChildren(loss.node);
  };

  const field = explore.field(data, word("path.fieldTitle"));
  const stems = element("div");
  let bars;
  const highest = Math.max(...data.paths.flatMap((own) => own.weights.flat().map(Math.abs)));
  const drawStems = () => {
    const count = path().weights[0].length;
    bars = explore.plot({
      width: 340, height: 320, left: 34, title: word("path.weightsTitle"),
      x: { low: 0, high: count + 1, label: word("weights"), ticks: [] },
      y: { low: -highest, high: highest, label: word("value") },
    });
    bars.zeros = shape("path", { class: "zeros" });
    bars.stems = shape("path", { class: `stems st-s${path().slot}` });
    bars.body.append(shape("line", { x1: bars.box.left, x2: bars.box.right, y1: bars.y(0), y2: bars.y(0), class: "st-axis" }),
      bars.stems, bars.zeros);
    stems.replaceChildren(bars.node);
  };

  const values = explore.table("", [word("path.quantity"), word("value")]);
  const step = () => {
    const own = path();
    const { stop } = state;
    slide.show(stop);
    cursor.setAttribute("x1", loss.x(data.lambdas[stop]));
    cursor.setAttribute("x2", loss.x(data.lambdas[stop]));
    field.draw(own.fields[stop]);
    const weights = own.weights[stop];
    bars.stems.setAttribute("d", weights.map((weight, index) => (weight === 0 ? ""
      : `M${bars.x(index + 1)} ${bars.y(0)}V${bars.y(weight)}`)).join(""));
    bars.zeros.setAttribute("d", weights.map((weight, index) => (weight === 0
      ? `M${bars.x(index + 1) - 3} ${bars.y(0) - 3}l6 6m-6 0l6 -6` : "")).join(""));
    const left = weights.filter((weight) => weight !== 0).length;
    values.show(word("path.read", { penalty: own.name, lambda: number(data.lambdas[stop]) }), [
      [word("path.left"), word("path.leftOf", { left, all: weights.length })],
      [word("path.leftAll"), number(own.nonZeros[stop])],
      [word("path.heldOut"), word("plusMinus", { value: number(own.heldOut[stop]), error: number(own.error[stop], 2) })],
      [word("path.training"), number(own.training[stop])],
    ]);
    toBest.disabled = stop === own.best;
    toSimplest.disabled = stop === own.simplest;
  };

  const part = {
    read(asked) {
      state.path = asked.one({
        parameter: "penalty", name: word("penalty"), values: data.paths.map(({ id }) => id), start: start.path });
      state.stop = asked.nearest({
        parameter: "lambda", name: "λ", values: data.lambdas, start: path().best, describe: number,
        // By ratio, as the slider's stops are apart; nothing is below zero.
        distance: (a, b) => Math.abs(Math.log(Math.max(a, 1e-12) / Math.max(b, 1e-12))) });
      part.draw();
    },
    write: () => ({ penalty: state.path, lambda: data.lambdas[state.stop] }),
    draw() {
      penalty.chosen = [state.path];
      drawLoss();
      drawStems();
      step();
    },
  };
  place.append(element("div", { class: "controls" }, penalty.node),
    element("div", { class: "transport" }, slide.node, toBest, toSimplest),
    element("div", { class: "side" }, stems, element("div", {}, field.node)), lossPlace, values.node);
  part.draw();
  return part;
});
