// Batch norm by the statistics of the batch or by the running ones, epoch by epoch.
explore.parts.set("norm", (data, place) => {
  const { word, element, shape, number } = explore;
  const last = data.epochs.length - 1;
  const modes = ["batch", "running"];
  const start = { mode: "batch", epoch: Math.min(last, 1) };
  let state = { ...start };
  let [loss, spread] = [null, null];
  const other = () => modes.find((mode) => mode !== state.mode);
  const now = () => data[state.mode][state.epoch];

  const changed = () => { state.mode = mode.chosen[0]; part.draw(); explore.remember("norm"); };
  const mode = explore.choice(word("norm.statistics"), "radio",
    modes.map((value) => ({ value, label: word(`norm.${value}`) })), changed);
  const slide = explore.slider(word("epoch"), last, (epoch) => String(data.epochs[epoch]), (epoch) => {
    state.epoch = epoch;
    step();
    explore.remember("norm");
  });

  // The values that leave the normalization: filled by the chosen statistics, outlined by the other.
  const spreadPlace = element("div");
  const drawSpread = () => {
    spread = explore.plot({ width: 340, height: 200, left: 12, title: word("norm.spreadTitle"),
      x: { low: data.range[0], high: data.range[1], label: word("norm.values") },
      y: { low: 0, high: 1, label: word("norm.share"), ticks: [] } });
    spread.filled = shape("path", { class: "bars fi-s5" });
    spread.outline = shape("path", { class: "outline" });
    spread.body.append(spread.filled, spread.outline);
    spreadPlace.replaceChildren(spread.node);
  };

  // The answers on the four rows.
  const answersPlace = element("div");
  const rows = data.targets.map((target, row) => ({ target,
    name: `(${data.inputs.slice(2 * row, 2 * row + 2).join(", ")})`,
    bar: shape("line", { class: "line st-s5" }), dot: shape("circle", { r: 5, class: "fi-s5" }) }));
  let answers;
  const drawAnswers = () => {
    answers = explore.plot({ width: 340, height: 200, left: 52, title: word("norm.answersTitle"),
      x: { low: 0, high: 1, label: word("masks.answer") },
      y: { low: -0.5, high: rows.length - 0.5, ticks: rows.map((_, row) => row), label: word("row"),
        name: (row) => rows[row].name } });
    rows.forEach((own, row) => {
      const y = answers.y(row);
      answers.body.append(
        shape("path", { class: "goal", d: `M${answers.x(own.target)} ${y - 9}v18` }), own.bar, own.dot);
      for (const name of ["y1", "y2"]) own.bar.setAttribute(name, y);
      own.bar.setAttribute("x1", answers.x(0.5));
      own.dot.setAttribute("cy", y);
    });
    answersPlace.replaceChildren(answers.node);
  };

  const lossPlace = element("div");
  const cursor = shape("line", { class: "cursor" });
  const drawLoss = () => {
    const all = modes.flatMap((own) => data[own].map((frame) => frame.loss)).filter((value) => value > 0);
    const ends = [1, 10, 100, 1000, 10000, 100000].filter((epoch) => epoch <= data.epochs[last]);
    const width = explore.width();
    loss = explore.plot({ width, height: 210, title: word("norm.lossTitle"),
      x: { ticks: [0, ...ends], label: word("epoch"),
        scale: (from, to) => (epoch) => from + Math.log1p(epoch) / Math.log1p(data.epochs[last]) * (to - from) },
      y: { low: Math.max(Math.min(...all), 1e-6), high: Math.max(...all), log: true, label: word("loss") } });
    const xs = data.epochs.map(loss.x);
    for (const own of modes) {
      const line = data[own].map((frame) => (frame.loss === null ? null : loss.y(frame.loss)));
      loss.body.append(shape("path", { d: explore.line(xs, line),
        class: `line ${own === "batch" ? "st-s5" : "st-text"}${own === "running" ? " dashed" : ""}${own === state.mode ? "" : " faint"}` }));
    }
    cursor.setAttribute("y1", loss.box.top);
    cursor.setAttribute("y2", loss.box.bottom);
    loss.body.append(cursor);
    loss.node.addEventListener("click", (event) => {
      const box = loss.node.getBoundingClientRect();
      const x = (event.clientX - box.left) / box.width * width;
      state.epoch = xs.reduce((best, at, epoch) => (Math.abs(at - x) < Math.abs(xs[best] - x) ? epoch : best), 0);
      step();
      explore.remember("norm");
    });
    lossPlace.replaceChildren(loss.node);
  };

  const values = explore.table("", [word("path.quantity"), ...modes.map((own) => word(`norm.${own}`))]);
  const step = () => {
    slide.show(state.epoch);
    for (const name of ["x1", "x2"]) cursor.setAttribute(name, loss.x(data.epochs[state.epoch]));
    const box = spread.box;
    spread.filled.setAttribute("d", explore.bars(now().normalized, box));
    spread.outline.setAttribute("d", explore.bars(data[other()][state.epoch].normalized, box));
    rows.forEach((own, row) => {
      const x = answers.x(now().answers[row]);
      own.bar.setAttribute("x2", x);
      own.dot.setAttribute("cx", x);
    });
    values.show(word("norm.read", { epoch: data.epochs[state.epoch], seed: data.seed }), [
      [word("norm.loss"), ...modes.map((own) => number(data[own][state.epoch].loss))],
      ...rows.map((own, row) => [word("norm.answer", { row: own.name, target: own.target }),
        ...modes.map((which) => number(data[which][state.epoch].answers[row]))]),
    ]);
  };

  const part = {
    read(asked) {
      state = {
        mode: asked.one({ parameter: "statistics", name: word("norm.statistics"), values: modes, start: start.mode }),
        epoch: asked.nearest({ parameter: "epoch", name: word("epoch"), values: data.epochs, start: start.epoch }),
      };
      part.draw();
    },
    write: () => ({ statistics: state.mode, epoch: data.epochs[state.epoch] }),
    draw() {
      mode.chosen = [state.mode];
      drawSpread();
      drawAnswers();
      drawLoss();
      step();
    },
  };
  place.append(element("div", { class: "controls" }, mode.node),
    element("div", { class: "transport" }, slide.node),
    element("div", { class: "side" }, spreadPlace, answersPlace), lossPlace, values.node);
  part.draw();
  return part;
});
