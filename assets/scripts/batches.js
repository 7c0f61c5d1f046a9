// Statistics of the batches of a network that was trained with batch normalization: one unit's pre-activations before and
// after they are normalized, and where mean and deviation of many batches lie about the running ones.
explore.parts.set("batches", (data, place) => {
  const { word, element, shape, number } = explore;
  const count = data.settings.count;
  const units = data.settings.width;
  const sizes = data.sizes.filter((size) => size >= 2 && size <= count);
  const many = 200;
  const color = [`st-s${data.slot}`, `fi-s${data.slot}`];
  const start = { size: Math.min(sizes.length - 1, Math.max(sizes.findIndex((size) => size >= 5), 0)), batch: 1, unit: 1 };
  let state = { ...start };
  let network = null;
  let unit = null;

  // Rows are shuffled and cut, again and again, as in training; equal numbers give equal batches.
  const generator = (seed) => {
    let value = seed;
    return () => {
      value = (value + 0x6D2B79F5) | 0;
      let mixed = Math.imul(value ^ (value >>> 15), 1 | value);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  };
  const batches = (size) => {
    const next = generator(1);
    const found = [];
    while (found.length < many) {
      const rows = Array.from({ length: count }, (_, row) => row);
      for (let last = count - 1; last > 0; last -= 1) {
        const other = Math.floor(next() * (last + 1));
        [rows[last], rows[other]] = [rows[other], rows[last]];
      }
      for (let first = 0; first + size <= count && found.length < many; first += size) found.push(rows.slice(first, first + size));
    }
    return found;
  };
  const statistics = (values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { mean, deviation: Math.sqrt(variance), inverse: 1 / Math.sqrt(variance + data.epsilon) };
  };

  // The chosen unit's pre-activations on all rows, and what is measured of them.
  const look = () => {
    const { parameters, rows } = network;
    const at = (kind, offset) => (data.places[kind] === null ? 0 : parameters[data.places[kind] + offset]);
    const sums = Array.from({ length: count }, (_, row) => at("bias", state.unit)
      + at("weight", 2 * state.unit) * rows[4 * row] + at("weight", 2 * state.unit + 1) * rows[4 * row + 1]);
    const variance = at("runningVariance", state.unit);
    const running = { mean: at("runningMean", state.unit), deviation: Math.sqrt(variance), inverse: 1 / Math.sqrt(variance + data.epsilon) };
    const [low, high] = [Math.min(...sums), Math.max(...sums)];
    const room = (high - low) * 0.06 || 1;
    unit = { sums, running, low: low - room, high: high + room };
    drawAxes();
  };
  const measure = () => {
    unit.batches = batches(sizes[state.size]);
    unit.all = unit.batches.map((rows) => statistics(rows.map((row) => unit.sums[row])));
  };

  const places = { before: element("div"), after: element("div"), cloud: element("div") };
  let plots = null;
  const drawAxes = () => {
    const none = { low: 0, high: 1, ticks: [] };
    const before = explore.plot({ width: 340, height: 170, left: 12, title: word("batches.beforeTitle"),
      x: { low: unit.low, high: unit.high, label: word("batches.before") }, y: { ...none, label: word("batches.rows") } });
    const after = explore.plot({ width: 340, height: 170, left: 12, title: word("batches.afterTitle"),
      x: { low: -4, high: 4, label: word("batches.after") }, y: { ...none, label: word("batches.rows") } });
    const cloud = explore.plot({ width: 340, height: 340, left: 44, title: word("batches.cloudTitle"),
      x: { low: unit.low, high: unit.high, label: word("batches.mean") },
      y: { low: 0, high: (unit.high - unit.low) / 2, label: word("batches.deviation") } });
    plots = { before, after, cloud };
    for (const [name, plot] of Object.entries(plots)) places[name].replaceChildren(plot.node);
  };

  const upright = (plot, value, kind, top = plot.box.top) => shape("line", { class: kind, x1: plot.x(value), x2: plot.x(value), y1: top, y2: plot.box.bottom });
  const span = (plot, { mean, deviation }, kind, y) => shape("path", { class: kind,
    d: `M${plot.x(mean - deviation)} ${y - 4}v8m0 -4H${plot.x(mean + deviation)}m0 -4v8` });
  const values = explore.table("", [word("quantity"), word("batches.ofBatch"), word("batches.ofRunning")]);
  const step = () => {
    sizeSlide.show(state.size);
    unitSlide.show(state.unit);
    if (!unit) return;
    const rows = unit.batches[state.batch - 1];
    const own = unit.all[state.batch - 1];
    const { running } = unit;
    const { before, after, cloud } = plots;
    const [middle, low] = [before.box.top + 34, before.box.bottom - 12];
    const rank = new Map(rows.map((row, index) => [row, index]));
    before.body.replaceChildren(
      shape("rect", { class: `band ${color[1]}`, x: before.x(own.mean - own.deviation), y: before.box.top,
        width: before.x(own.mean + own.deviation) - before.x(own.mean - own.deviation), height: before.box.bottom - before.box.top }),
      upright(before, own.mean, `line ${color[0]}`), upright(before, running.mean, "cursor dashed"),
      span(before, running, "outline", before.box.top + 12),
      ...unit.sums.map((sum, row) => shape("circle", { cx: before.x(sum), cy: rank.has(row) ? middle + (rank.get(row) % 5) * 11 : low,
        r: rank.has(row) ? 4.5 : 2.2, class: rank.has(row) ? `${color[1]} member` : "other" })));
    const inside = (value) => Math.max(-4, Math.min(value, 4));
    after.body.replaceChildren(upright(after, 0, "st-axis"), ...rows.flatMap((row, index) => {
      const y = after.box.top + 12 + (index % 8) * 12;
      const [byBatch, byRunning] = [own, running].map(({ mean, inverse }) => after.x(inside((unit.sums[row] - mean) * inverse)));
      return [shape("line", { class: "st-grid", x1: byRunning, x2: byBatch, y1: y, y2: y }),
        shape("circle", { cx: byRunning, cy: y, r: 4, class: "hollow" }),
        shape("circle", { cx: byBatch, cy: y, r: 4.5, class: `${color[1]} member` })];
    }));
    cloud.body.replaceChildren(
      ...unit.all.map((one) => shape("circle", { cx: cloud.x(one.mean), cy: cloud.y(one.deviation), r: 3, class: `${color[1]} faint` })),
      shape("path", { class: "goal", d: `M${cloud.x(running.mean) - 7} ${cloud.y(running.deviation)}h14m-7 -7v14` }),
      shape("circle", { cx: cloud.x(own.mean), cy: cloud.y(own.deviation), r: 5.5, class: `${color[1]} member` }));
    const scatter = (name) => number(statistics(unit.all.map((one) => one[name])).deviation, 2);
    values.show(word("batches.read", { batch: state.batch, size: sizes[state.size], unit: state.unit + 1, seed: data.seed }), [
      [word("batches.mean"), number(own.mean), number(running.mean)],
      [word("batches.deviation"), number(own.deviation), number(running.deviation)],
      [word("batches.meanScatter", { batches: many }), scatter("mean"), "–"],
      [word("batches.deviationScatter"), scatter("deviation"), "–"],
    ]);
  };

  const changed = () => { step(); explore.remember("batches"); };
  const sizeSlide = explore.slider(word("batches.size"), sizes.length - 1, (index) => String(sizes[index]), (index) => {
    state.size = index;
    if (unit) measure();
    changed();
  });
  const unitSlide = explore.slider(word("batches.unit"), units - 1, (index) => String(index + 1), (index) => {
    state.unit = index;
    if (network) { look(); measure(); }
    changed();
  });
  const another = explore.button(word("batches.another"), () => { state.batch = state.batch % many + 1; changed(); });

  const part = {
    read(asked) {
      const counting = (length) => Array.from({ length }, (_, index) => index + 1);
      state = {
        size: asked.nearest({ parameter: "size", name: word("batches.size"), values: sizes, start: start.size }),
        batch: 1 + asked.nearest({ parameter: "batch", name: word("batches.drawn"), values: counting(many), start: start.batch - 1 }),
        unit: asked.nearest({ parameter: "unit", name: word("batches.unit"), values: counting(units), start: start.unit }),
      };
      if (network) { look(); measure(); }
      part.draw();
    },
    write: () => ({ size: sizes[state.size], batch: state.batch, unit: state.unit + 1 }),
    draw: step,
  };
  const nodes = [
    element("div", { class: "transport" }, sizeSlide.node, another), element("div", { class: "transport" }, unitSlide.node),
    element("div", { class: "side" }, element("div", {}, places.before, places.after), places.cloud), values.node,
  ];
  place.append(...nodes);
  explore.near(place, {
    async opened(use, core) {
      await core.trained(data.settings, data.seed, 1);
      network = use((own) => ({ parameters: own.parameters(1), rows: own.rows(data.seed, 2) })) ?? null;
      if (network) { look(); measure(); step(); }
    },
    refused() { explore.refuse(place, nodes); },
  });
  part.draw();
  return part;
});
