// Every method on the four points, epoch by epoch: loss, weights, activations and decision field.
explore.parts.set("epochs", (data, place) => {
  const { word, element, shape, number, percent } = explore;
  const last = data.frames.length - 1;
  const start = { frame: last, methods: ["none", "l1-proximal", "l2", "dropout"], seed: "all", axis: "log" };
  let state = { ...start };
  let loss;

  const epochOf = (frame) => data.epochs[data.frames[frame]];
  const shown = () => data.methods.filter((method) => state.methods.includes(method.id));
  const single = () => (state.seed === "all" ? -1 : data.seeds.indexOf(Number(state.seed)));
  const changed = () => { state.methods = methods.chosen; state.seed = seeds.chosen[0];
    state.axis = axis.chosen[0]; drawLoss(); step(); explore.remember("epochs"); };

  // Controls.
  let timer = 0;
  const stop = () => { clearInterval(timer); timer = 0; play.textContent = word("play"); };
  const play = explore.button(word("play"), () => {
    if (timer) { stop(); explore.remember("epochs"); return; }
    if (state.frame === last) { state.frame = 0; step(); }
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    play.textContent = word("pause");
    timer = setInterval(() => {
      state.frame += 1;
      step();
      if (state.frame === last) { stop(); explore.remember("epochs"); }
    }, calm ? 1500 : 250);
  });
  const slide = explore.slider(word("epoch"), last, (frame) => String(epochOf(frame)), (frame) => {
    stop();
    state.frame = frame;
    step();
    explore.remember("epochs");
  });
  const methods = explore.choice(word("methods"), "checkbox", data.methods.map(
    ({ id, name, slot }) => ({ value: id, label: name, key: explore.key(slot) })), changed);
  const seeds = explore.choice(word("seed"), "radio", [{ value: "all", label: word("allSeeds") },
    ...data.seeds.map((seed) => ({ value: String(seed), label: word("oneSeed", { seed }) }))], changed);
  const axis = explore.choice(word("axis"), "radio", [{ value: "log", label: word("logarithmic") },
    { value: "linear", label: word("linear") }], changed);

  // The losses, with a cursor at the epoch that is read.
  const lossPlace = element("div");
  const cursor = shape("line", { class: "cursor" });
  const drawLoss = () => {
    const log = state.axis === "log";
    const values = data.methods.flatMap((method) =>
      [...method.low, ...method.median, ...method.losses.flat()]).filter((value) => value > 0);
    const highs = data.methods.flatMap((method) => [...method.high, ...method.losses.flat()]);
    const width = explore.width();
    const ends = [1, 10, 100, 1000, 10000, 100000].filter((epoch) => epoch <= data.epochs.at(-1));
    loss = explore.plot({
      width, height: 240, title: word("epochs.lossTitle"),
      x: { ticks: [0, ...ends], label: word("epoch"),
        scale: (from, to) => (epoch) => from + Math.log1p(epoch) / Math.log1p(data.epochs.at(-1)) * (to - from) },
      y: { low: log ? Math.max(Math.min(...values), 1e-6) : 0, high: Math.max(...highs), log, label: word("loss") },
    });
    const xs = data.epochs.map(loss.x);
    const height = (value) => (value === null || value === undefined ? null : loss.y(value));
    const seed = single();
    for (const method of shown()) {
      const own = seed < 0 ? method.median : method.losses[seed];
      if (seed < 0) {
        loss.body.append(shape("path", { class: `band fi-s${method.slot}`,
          d: explore.band(xs.slice(0, method.low.length), method.low.map(height), method.high.map(height)) }));
      }
      loss.body.append(shape("path", { class: `line st-s${method.slot} da-s${method.slot}`,
        d: explore.line(xs, own.map(height)) }));
    }
    cursor.setAttribute("y1", loss.box.top);
    cursor.setAttribute("y2", loss.box.bottom);
    loss.body.append(cursor);
    // The pointer reads values; a click goes to the nearest epoch that can be shown.
    const nearest = (event, places) => {
      const box = loss.node.getBoundingClientRect();
      const x = (event.clientX - box.left) / box.width * width;
      return places.reduce((best, index) =>
        Math.abs(xs[index] - x) < Math.abs(xs[best] - x) ? index : best, places[0]);
    };
    loss.node.addEventListener("pointermove", (event) =>
      readOut(nearest(event, data.epochs.map((_, index) => index))));
    loss.node.addEventListener("pointerleave", () => readOut(data.frames[state.frame]));
    loss.node.addEventListener("click", (event) => {
      stop();
      state.frame = data.frames.indexOf(nearest(event, data.frames));
      step();
      explore.remember("epochs");
    });
    lossPlace.replaceChildren(loss.node);
  };

  const values = explore.table("", [word("method"), word("loss"), word("band")]);
  const readOut = (index) => {
    cursor.setAttribute("x1", loss.x(data.epochs[index]));
    cursor.setAttribute("x2", loss.x(data.epochs[index]));
    const seed = single();
    values.show(word(seed < 0 ? "epochs.read" : "epochs.readSeed", { epoch: data.epochs[index], seed: state.seed }),
      shown().map((method) => [[explore.key(method.slot), method.name],
        number(seed < 0 ? method.median[index] : method.losses[seed][index]),
        seed < 0 ? word("range", { low: number(method.low[index]), high: number(method.high[index]) }) : "–"]));
  };

  // A card for each method: decision field, weights, sums before the activation.
  const box = { left: 1, right: 159, top: 2, bottom: 44 };
  const histogram = (method, name, [low, high]) => {
    const filled = shape("path", { class: `bars fi-s${method.slot}` });
    const rug = shape("path", { class: `rug st-s${method.slot}` });
    const zero = shape("path", { class: "zero" });
    const at = explore.scale(low, high, box.left, box.right);
    const node = shape("svg", { class: "histogram", viewBox: "0 0 160 60", role: "img",
      "aria-label": word(`epochs.${name}Title`, { method: method.name }) },
      shape("line", { x1: box.left, x2: box.right, y1: box.bottom, y2: box.bottom, class: "st-axis" }),
      ...[low, 0, high].map((value, index) => shape("text", { x: at(value), y: 57,
        "text-anchor": ["start", "middle", "end"][index] }, number(value))),
      filled, rug, zero);
    return {
      node,
      draw(counts, own, zeroShare = 0) {
        filled.setAttribute("d", own ? "" : explore.bars(counts, box));
        rug.setAttribute("d", (own || []).map((value) =>
          `M${at(Math.min(Math.max(value, low), high)).toFixed(2)} ${box.bottom}V${box.bottom - 26}`).join(""));
        zero.setAttribute("d", zeroShare
          ? `M${at(0)} ${box.bottom}v${-zeroShare * (box.bottom - box.top)}` : "");
      },
    };
  };
  const cards = new Map(data.methods.map((method) => {
    const field = explore.field(data, word("epochs.fieldTitle", { method: method.name }));
    const weights = histogram(method, "weights", data.weightRange);
    const sums = histogram(method, "sums", data.sumRange);
    const zeros = element("p");
    const disputed = element("span");
    const node = element("div", { class: "card" },
      element("p", { class: "card-title" }, explore.key(method.slot), method.name),
      field.node, element("p", {}, disputed),
      element("p", { class: "card-head" }, word("weights")), weights.node, zeros,
      element("p", { class: "card-head" }, word("sums")), sums.node);
    return [method.id, { node, draw(frame, seed) {
      const all = method.frames[frame];
      const own = seed < 0 ? null : all.singles[seed];
      field.draw(own && own.field ? own.field : all.field);
      const share = own && own.weights
        ? own.weights.filter((weight) => weight === 0).length / own.weights.length : all.zeroShare;
      weights.draw(all.weights, own && own.weights, share);
      sums.draw(all.sums, own && own.sums);
      zeros.textContent = word("zeros", { share: percent(share) });
      disputed.textContent = own ? "" : word("disputed", { share: percent(all.disputed) });
    } }];
  }));
  const cardPlace = element("div", { class: "cards" });

  const step = () => {
    slide.show(state.frame);
    readOut(data.frames[state.frame]);
    const own = shown();
    const wanted = own.map((method) => cards.get(method.id).node);
    if (cardPlace.childElementCount !== wanted.length || wanted.some((node, index) => cardPlace.children[index] !== node)) {
      cardPlace.replaceChildren(...wanted);
    }
    for (const method of own) cards.get(method.id).draw(state.frame, single());
  };

  const part = {
    read(asked) {
      state = {
        frame: asked.nearest({
          parameter: "epoch", name: word("epoch"), values: data.frames.map((_, frame) => epochOf(frame)), start: last }),
        methods: asked.several({
          parameter: "methods", name: word("methods"), values: [...cards.keys()], start: start.methods }),
        seed: asked.one({
          parameter: "seed", name: word("seed"), values: ["all", ...data.seeds.map(String)], start: start.seed }),
        axis: asked.one({ parameter: "axis", name: word("axis"), values: ["log", "linear"], start: start.axis }),
      };
      part.draw();
    },
    write() {
      const own = { epoch: epochOf(state.frame) };
      if (state.methods.join() !== start.methods.join()) own.methods = state.methods.join();
      if (state.seed !== "all") own.seed = state.seed;
      if (state.axis !== "log") own.axis = state.axis;
      return own;
    },
    draw() {
      methods.chosen = state.methods;
      seeds.chosen = [state.seed];
      axis.chosen = [state.axis];
      drawLoss();
      step();
    },
  };
  place.append(element("div", { class: "controls" }, methods.node, seeds.node, axis.node),
    element("div", { class: "transport" }, play, slide.node), lossPlace, values.node, cardPlace);
  part.draw();
  return part;
});
