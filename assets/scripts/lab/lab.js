// The lab itself: what was asked for is trained at once, shown state by state, and told in one sentence at the end.
(() => {
  const { element, number, percent } = explore;
  const side = 32;
  // While a hand drags, fewer states are recorded: training is done the sooner, and its end is the same.
  const fewStates = 6;
  const bins = 61;
  const isCalm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  const start = (place, offer, words) => {
    const word = (name, values = {}) => words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
    const settings = lab.settings(offer);
    const engine = lab.engine({ seeds: offer.seeds, table: offer.table });
    const charts = lab.charts(offer, place, number);
    const results = lab.results(offer, settings, word);
    let chosen = settings.start();
    let [run, ghost] = [null, null];
    // Which state is shown, and whether it follows the newest, is played, or stays.
    let [at, mode] = [0, "play"];
    let [pinned, pointed] = [-1, -1];
    let [isSeen, isReady, isStale] = [true, false, true];
    let recording = null;
    let stage = null;
    const notes = element("div", { class: "lab-notes", role: "status" });

    const rowsNow = () => settings.rowsOf(chosen.rows);
    const describe = (own, value) => {
      const { strength } = settings.methodOf(own.method);
      // As commands and addresses have it, for readers who type it there, unless it is longer than anyone types.
      const typed = String(value);
      const isLong = typed.length > 8;
      const shown = isLong ? String(Number(value.toPrecision(3))) : typed;
      return strength.symbol ? `${strength.symbol} ${isLong ? "≈" : "="} ${shown}` : shown;
    };
    const tellNeed = ({ need, method }) => (need
      ? [element("p", { class: "note" }, word("replaced", { method: method.name, need: word(`need-${need}`) }))] : []);
    const change = (asked) => {
      const suited = settings.suited(asked);
      chosen = suited.settings;
      notes.replaceChildren(...tellNeed(suited));
      explore.remember("lab");
      begin();
    };
    const controls = lab.controls(offer, settings, { word, describe, change,
      reseed: () => change({ ...chosen, firstSeed: chosen.firstSeed + offer.seeds }) });

    const rangeOf = (own) => (settings.rowsOf(own.rows).heldOut ? [-3, 3] : [-8, 8]);
    const asked = (own, isCoarse = false) => {
      const rows = settings.rowsOf(own.rows);
      const [[left, right], [bottom, top]] = rows.plane;
      return { settings: own, isCoarse, cost: settings.work(own), work: {
        settings: isCoarse ? settings.numbers(own, fewStates) : settings.numbers(own), firstSeed: own.firstSeed, inputs: rows.inputs,
        side: rows.inputs > 1 ? side : 96, cells: rows.inputs > 1 ? side * side : 96,
        plane: [left, right, bottom, top], bins, range: rangeOf(own),
        data: own.dataSeed || (rows.heldOut ? undefined : own.firstSeed) } };
    };
    // The run without a regularizer that another is held against, once it is done.
    const usualOf = (own) => (isGhostOf(own.settings) && ghost !== own && ghost.isDone ? ghost : null);
    const isGhostOf = (own) => ghost && settings.same(ghost.settings, settings.plain(own));
    const begin = (how = "live") => {
      controls.show(chosen);
      stage.lead(rowsNow(), chosen);
      stage.command.textContent = place.dataset.command = settings.command(chosen);
      delete place.dataset.digest;
      place.dataset.state = "training";
      mode = how;
      stage.playing(mode === "play");
      at = 0;
      if (recording) {
        run = recording.nearest(chosen);
        ghost = recording.nearest(settings.plain(chosen));
        place.dataset.state = "recorded";
        place.dataset.digest = run.digest;
        stage.done(run, results.compare(run), true);
        draw();
        return;
      }
      isStale = true;
      if (isReady && isSeen) { isStale = false; engine.train(asked(chosen, how === "live")); }
    };

    // Drawing: at most once for every frame of the screen. The first time, each part has a frame of its own.
    let isAsked = false;
    let known = 0;
    const draw = () => {
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame((time) => { isAsked = false; show(time); });
    };
    let last = 0;
    const pace = (time) => {
      if (mode === "live" || isCalm()) { at = run.states.length - 1; return; }
      if (mode !== "play") return;
      if (time - last > 2600 / 50) { at = Math.min(at + 1, run.states.length - 1); last = time; }
      if (at < run.states.length - 1 || !run.isDone) draw();
      else pause();
    };
    // Losses have an axis that holds the run without a regularizer, and stays as long as that does.
    const nice = [0.1, 0.2, 0.5, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 15, 20, 50, 100];
    const highest = () => {
      if (!ghost?.isDone || !isGhostOf(chosen)) return ghost?.high ?? 1.5;
      if (!ghost.high) {
        const { training, heldOut } = ghost.curves;
        const most = Math.max(...training.median, ...(heldOut?.median ?? [])) * 1.15;
        ghost.high = nice.find((own) => own >= most) ?? 200;
      }
      return ghost.high;
    };
    const show = (time = 0) => {
      if (!run?.states.length || !isSeen) return;
      pace(time);
      at = Math.min(Math.max(at, 0), run.states.length - 1);
      const state = run.states[at];
      const rows = settings.rowsOf(run.settings.rows);
      const one = pointed >= 0 ? pointed : pinned;
      const shape = { fields: state.fields, side: run.work.side, inputs: rows.inputs, classes: rows.classes, seeds: offer.seeds,
        plane: rows.plane, slot: settings.methodOf(run.settings.method).slot };
      const points = results.rows(run, one);
      const usual = usualOf(run);
      const share = usual && Math.min(at, usual.states.length - 1);
      const parts = [
        () => charts.tiles(stage.tiles, shape),
        () => charts.field(stage.field, { ...shape, one, rows: points }),
        () => state.weights && charts.weights(stage.weights, { weights: state.weights, ghost: usual?.states[share].weights,
          slot: shape.slot, range: run.work.range, zero: (zeros) => word("zeros", { share: percent(zeros) }) }),
        () => charts.losses(stage.losses, { curves: run.curves, ghost: usual?.curves, until: run.recorded ? run.curves.epochs.length - 1 : at,
          slot: shape.slot, high: highest(), epochs: run.settings.epochs, one, words: {
            loss: word(rows.classes ? "loss" : "squaredError"), epochs: word("epochsAll", { epochs: number(run.settings.epochs) }),
            heldOut: word("heldOut"), training: word("trainingRows") } }),
        () => stage.say(state, one, points),
      ];
      if (known < parts.length) {
        parts[known]();
        known += 1;
        draw();
        return;
      }
      for (const part of parts) part();
      if (!run.isDone && run.left > 2000) stage.wait(Math.round(run.left / 1000));
    };
    stage = lab.stage({ offer, word, place, controls, notes, tell: (own, state) => results.tell(own, state, usualOf(own)),
      pick: (one, isPinned) => {
        if (isPinned) { pinned = pinned === one ? -1 : one; explore.remember("lab"); } else pointed = one;
        const seed = isPinned ? pinned : one;
        if (seed >= 0 && run && !run.settings.dataSeed) engine.rows(run, chosen.firstSeed + seed, seed);
        draw();
      },
      pinned: () => pinned,
      play: () => { if (mode === "play") { pause(); return; }
        mode = "play"; if (at >= (run?.states.length ?? 0) - 1) at = 0; stage.playing(true); draw(); },
      step: () => { pause(); at += 1; draw(); },
      // To the recorded state that is nearest to an epoch.
      scrub: (epoch) => {
        pause();
        at = run.states.reduce((best, state, one) =>
          (Math.abs(state.epoch - epoch) < Math.abs(run.states[best].epoch - epoch) ? one : best), 0);
        draw();
      },
      reset: () => { pinned = -1; stage.pinned(); change(settings.start()); },
      title: () => `${settings.methodOf(chosen.method).name}${settings.methodOf(chosen.method).strength ? `, ${describe(chosen, chosen.strength)}` : ""}`,
      rowsName: () => rowsNow().name, results,
      current: () => ({ run, at, chosen, rows: rowsNow() }), inks: () => charts.ink });
    const pause = () => { mode = "held"; stage.playing(false); };

    // After the networks that were asked for come those without a regularizer, then all states of the former.
    const follow = () => {
      if (engine.isBusy || !run?.isDone) return;
      if (!isGhostOf(chosen)) engine.train({ ...asked(settings.plain(chosen)), isBehind: true });
      else if (run.isCoarse) engine.train({ ...asked(chosen), isBehind: true });
    };
    let resting = 0;
    let anew = 0;
    engine.on("begun", (own) => { if (!own.isBehind) { run = own; stage.begun(own); } });
    engine.on("rows", (own) => { if (own === run) draw(); });
    engine.on("state", (own) => { results.follow(own); if (own === run) draw(); });
    engine.on("done", (own) => {
      anew = 0;
      if (!own.states.length) return;
      if (!own.curves) results.follow(own);
      if (own.settings.method === "none") ghost = own;
      if (own.isBehind && settings.same(own.settings, run.settings)) {
        own.took = run.took;
        if (at >= run.states.length - 1) at = own.states.length - 1;
        run = own;
      } else if (own === run) {
        // Of what was asked for last alone is it said that it is done.
        if (!engine.isAsked) { place.dataset.state = "done"; place.dataset.digest = own.digest; }
        stage.done(own, results.compare(own), isGhostOf(chosen));
      } else if (run?.isDone) stage.done(run, results.compare(run), true);
      clearTimeout(resting);
      resting = setTimeout(follow, isGhostOf(chosen) ? 200 : 0);
      draw();
    });
    engine.on("refused", (own, setting) => {
      const method = settings.methodOf(own.settings.method);
      notes.replaceChildren(element("p", { class: "note" }, word("refused", { setting: word(offer.settings[setting]), method: method.name })));
      if (!own.isBehind) { chosen = settings.start(); begin(); }
    });
    engine.on("failed", (own, reason) => {
      anew += 1;
      notes.replaceChildren(element("p", { class: "note" }, word("failed", { reason })));
      place.dataset.state = "failed";
      if (anew === 1) begin();
    });

    const look = () => {
      charts.look();
      draw();
      // A link that names a theme names the one that is seen.
      if (location.hash.includes("theme=")) explore.remember("lab");
    };
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", look);
    new MutationObserver(look).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    new ResizeObserver(draw).observe(place);
    // Nothing is trained or drawn where nobody looks.
    const watch = (seen) => {
      if (seen === isSeen) return;
      isSeen = seen;
      if (!seen) { if (engine.isBusy) { engine.stop(); isStale = true; } }
      else if (isStale) begin(mode);
      else draw();
    };
    let isNear = true;
    new IntersectionObserver((entries) => { isNear = entries.at(-1).isIntersecting; watch(isNear && !document.hidden); })
      .observe(stage.panels);
    document.addEventListener("visibilitychange", () => watch(isNear && !document.hidden));

    explore.adopt("lab", { place, notes, part: {
      read(question) {
        const suited = settings.suited(settings.read(question, word, settings.start()));
        chosen = suited.settings;
        setTimeout(() => notes.append(...tellNeed(suited)));
        pinned = question.number({ parameter: "pin", name: word("pin"), low: 1, high: offer.seeds, whole: true, start: 0 }) - 1;
        const theme = question.one({ parameter: "theme", name: word("theme"), values: ["light", "dark"], start: "" });
        stage.pinned();
        if (theme) document.documentElement.dataset.theme = theme;
        begin("play");
      },
      write: () => ({ ...settings.write(chosen), ...(pinned >= 0 ? { pin: pinned + 1 } : {}),
        ...(document.documentElement.dataset.theme ? { theme: document.documentElement.dataset.theme } : {}) }),
      draw,
    } });
    if (place.dataset.state === "waiting") begin("play");
    engine.open().then(() => {
      isReady = true;
      begin("play");
    }, () => {
      const isRecorded = Boolean(offer.recorded);
      notes.replaceChildren(element("p", { class: "note" }, word(isRecorded ? "recorded" : "broken")));
      if (!isRecorded) {
        controls.bar.hidden = controls.drawer.hidden = stage.panels.hidden = true;
        place.dataset.state = "failed";
        return;
      }
      recording = lab.recorded(offer, settings);
      recording.restrict();
      controls.restrict(recording.stops);
      stage.recorded();
      chosen = settings.start();
      begin();
    });
  };

  begin(() => {
    const place = document.getElementById("lab");
    if (!place) return;
    const words = JSON.parse(document.getElementById("lab-words").textContent);
    place.dataset.state = "waiting";
    packed.json("lab-offer").then((offer) => start(place, offer, words), () => {
      place.append(element("p", { class: "note", "data-made": true }, words.broken));
      place.dataset.state = "failed";
    });
  });
})();
