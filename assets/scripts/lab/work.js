// Trains networks in the module and tells a port what they came to, state by state; what is returned takes messages. A
// worker runs this function's own text; where there are no workers the page runs it. After every `slice` milliseconds it
// lets messages in by `breathe`. It stands on nothing outside.
lab.work = (port, slice, breathe) => {
  let compiled = null;
  let exports = null;
  let table = null;
  let wanted = null;
  let isBusy = false;

  const numbers = (Kind, place, count) => new Kind(exports.memory.buffer, place, count).slice();
  const state = ({ seeds, side, cells, plane, bins, range }, epoch) => ({
    epoch,
    scores: numbers(Float64Array, exports.regplot_lab_scores(), seeds * 8),
    fields: numbers(Uint8Array, exports.regplot_lab_fields(side, ...plane), seeds * cells),
    weights: numbers(Uint32Array, exports.regplot_lab_histogram(bins, ...range), bins + 1),
  });
  const begin = async ({ settings, firstSeed, seeds }) => {
    if (!exports) {
      exports = (await WebAssembly.instantiate(compiled, {})).exports;
      if (table) {
        const { rows, inputs, training, heldOut, lines } = table;
        const start = exports.regplot_lab_table(rows, inputs, training, heldOut);
        new Float64Array(exports.memory.buffer, start, lines.length).set(lines);
      }
    }
    // Memory may grow in a call, and then has another buffer.
    const place = exports.regplot_lab_settings();
    new Float64Array(exports.memory.buffer, place, settings.length).set(settings);
    return exports.regplot_lab_begin(firstSeed, seeds);
  };
  const train = async (job) => {
    const refused = await begin(job);
    if (refused) { port.postMessage({ id: job.id, refused: refused - 1 }); return; }
    if (job.data !== undefined) {
      const place = exports.regplot_lab_rows(job.data);
      port.postMessage({ id: job.id, rows: numbers(Float64Array, place, exports.regplot_lab_row_count() * (job.inputs + 2)) });
    }
    const packs = Array.from({ length: exports.regplot_lab_packs() }, (_, pack) => pack);
    let running = packs;
    let since = performance.now();
    while (running.length) {
      let epoch = -1;
      const going = [];
      for (const pack of running) {
        const done = exports.regplot_lab_advance(pack);
        if (done >= 0) { going.push(pack); epoch = Math.max(epoch, done); }
        if (performance.now() - since > slice) {
          await breathe();
          since = performance.now();
          if (wanted) return;
        }
      }
      running = going;
      if (epoch >= 0) port.postMessage({ id: job.id, ...state(job, epoch) });
      await breathe();
      since = performance.now();
      if (wanted) return;
    }
    // What is kept may be other than the last state: training may have gone back to an earlier one.
    port.postMessage({ id: job.id, isLast: true, ...state(job, -1),
      digests: numbers(Uint32Array, exports.regplot_lab_digests(), job.seeds * 2) });
  };
  const run = async () => {
    if (isBusy || !compiled) return;
    isBusy = true;
    while (wanted) {
      const job = wanted;
      wanted = null;
      try {
        if (job.id >= 0) await train(job);
      } catch (error) {
        // A trapped module is not asked again.
        exports = null;
        port.postMessage({ id: job.id, failed: String(error) });
      }
    }
    isBusy = false;
  };
  return async (data) => {
    if (data.module) {
      table = data.table;
      try {
        compiled = await WebAssembly.compile(data.module);
        port.postMessage({ isReady: true });
      } catch (error) {
        port.postMessage({ isRefused: true, failed: String(error) });
      }
    } else if (data.rowsOf !== undefined) {
      if (!exports) return;
      const place = exports.regplot_lab_rows(data.seed);
      port.postMessage({ id: data.id, rowsOf: data.rowsOf,
        rows: numbers(Float64Array, place, exports.regplot_lab_row_count() * (data.inputs + 2)) });
      return;
    } else {
      wanted = data;
    }
    run();
  };
};
