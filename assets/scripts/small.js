// The training core for what sections let readers try, on the page's own thread. It is opened where the first of them
// comes near the screen; each has its own, so that none waits for another's networks, nor falls with it.
{
  let compiled = null;
  // Milliseconds of the page's thread at a time.
  const slice = 8;
  const breathe = core.breathing();
  const compile = async () => WebAssembly.compile(await core.bytes());
  const order = async () => (await packed.json("lab-offer")).settings;

  const open = async () => {
    compiled = compiled ?? compile();
    const module = await compiled;
    const [{ exports }, names] = await Promise.all([WebAssembly.instantiate(module, {}), order()]);
    // Memory may grow in a call, and then has another buffer.
    const read = (Kind, pointer, count) => new Kind(exports.memory.buffer, pointer, count).slice();
    const begin = (settings, firstSeed, seeds) => {
      const pointer = exports.regplot_lab_settings();
      new Float64Array(exports.memory.buffer, pointer, names.length).set(names.map((name) => settings[name]));
      if (exports.regplot_lab_begin(firstSeed, seeds) !== 0) throw new Error("refused");
    };
    return {
      exports, read, begin,
      // Trains networks to their end, at once.
      train(settings, firstSeed, seeds) {
        begin(settings, firstSeed, seeds);
        for (let pack = 0; pack < exports.regplot_lab_packs(); pack += 1) while (exports.regplot_lab_advance(pack) >= 0);
      },
      // The same in slices that leave the page its hand; false where another training was wanted before its end.
      async trained(settings, firstSeed, seeds, isWanted = () => true) {
        begin(settings, firstSeed, seeds);
        let since = performance.now();
        for (let pack = 0; pack < exports.regplot_lab_packs(); pack += 1) {
          while (exports.regplot_lab_advance(pack) >= 0) {
            if (performance.now() - since > slice) {
              await breathe();
              if (!isWanted()) return false;
              since = performance.now();
            }
          }
        }
        return true;
      },
      // [seeds][8].
      scores: (seeds) => read(Float64Array, exports.regplot_lab_scores(), seeds * 8),
      // [seeds][parameters].
      parameters: (seeds) => read(Float32Array, exports.regplot_lab_parameters(), seeds * exports.regplot_lab_parameter_count()),
      // [seeds][points] at [points][inputs].
      answers(points, inputs, seeds) {
        const count = points.length / inputs;
        const pointer = exports.regplot_lab_points(count);
        new Float64Array(exports.memory.buffer, pointer, points.length).set(points);
        return read(Float32Array, exports.regplot_lab_answers(count), seeds * count);
      },
      // [rows][inputs + 2] of a seed.
      rows: (seed, inputs) => read(Float64Array, exports.regplot_lab_rows(seed), exports.regplot_lab_row_count() * (inputs + 2)),
    };
  };

  // Opens a core for a place that comes near the screen, and tells where none can be had. `use` gives the core to what
  // trains with it; after a trap the next use has a new one.
  const near = (place, { opened, refused }) => {
    place.dataset.state = "waiting";
    let own = null;
    const use = (work) => {
      if (!own) return undefined;
      try {
        return work(own);
      } catch {
        own = null;
        start();
        return undefined;
      }
    };
    let attempts = 0;
    const start = async () => {
      attempts += 1;
      try {
        if (attempts > 3) throw new Error("it fails again and again");
        own = await open();
        await opened(use, own);
      } catch {
        own = null;
        place.dataset.state = "failed";
        refused();
        return;
      }
      place.dataset.state = "ready";
    };
    const watcher = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watcher.disconnect();
      start();
    }, { rootMargin: "600px" });
    watcher.observe(place);
  };
  explore.near = near;
  // A sentence in the place of what cannot be shown.
  explore.refuse = (place, nodes) => {
    for (const node of nodes) node.hidden = true;
    place.append(explore.element("p", { class: "note", "data-made": true }, explore.word("refused")));
  };
}
