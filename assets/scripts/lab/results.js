// What networks came to: numbers of all of them at a state, their course, and the sentence that tells it.
lab.results = (offer, settings, word) => {
  const { number } = explore;
  // What a network is told by at a state, in the core's order.
  const names = ["epoch", "trainingLoss", "trainingAccuracy", "heldOutLoss", "heldOutAccuracy", "penalty", "divergedAt", "stoppedAt"];
  const score = (state, one, name) => state.scores[one * names.length + names.indexOf(name)];
  const scores = (state, name) => Array.from({ length: offer.seeds }, (_, one) => score(state, one, name));
  // Of the networks that have a number; -1 stands for none.
  const quantile = (values, share) => {
    const sorted = values.filter((value) => value >= 0).sort((a, b) => a - b);
    if (!sorted.length) return null;
    const middle = share * (sorted.length - 1);
    const low = sorted[Math.floor(middle)];
    return low + (sorted[Math.ceil(middle)] - low) * (middle % 1);
  };
  const median = (state, name) => quantile(scores(state, name), 0.5);
  const percent = (share) => (share === null ? "–" : `${(share * 100).toFixed(1)}\u00a0%`);

  // Losses by epoch, with those of the newest state.
  const follow = (run) => {
    const band = () => ({ low: [], median: [], high: [], all: [] });
    run.curves ??= { epochs: [], training: band(), ...(settings.rowsOf(run.settings.rows).heldOut ? { heldOut: band() } : {}) };
    const { curves } = run;
    const newest = run.states.length - 1;
    const state = run.states[newest];
    curves.epochs.length = Math.min(curves.epochs.length, run.states.length);
    curves.epochs[newest] = state.epoch;
    for (const [kind, name] of [["training", "trainingLoss"], ["heldOut", "heldOutLoss"]]) {
      if (!curves[kind]) continue;
      const all = scores(state, name);
      curves[kind].all[newest] = all;
      for (const [edge, share] of [["low", 0.1], ["median", 0.5], ["high", 0.9]]) curves[kind][edge][newest] = quantile(all, share);
    }
  };

  // The rows that are shown with the networks together, or with one of them; none where each learns its own.
  const cut = (run) => {
    if (run.cut?.of !== run.rows) {
      const wide = settings.rowsOf(run.settings.rows).inputs + 2;
      run.cut = { of: run.rows, rows: Array.from({ length: run.rows.length / wide }, (_, row) => run.rows.slice(row * wide, row * wide + wide)) };
    }
    return run.cut.rows;
  };
  const rows = (run, one) => {
    if (!run.rows) return [];
    if (!run.settings.dataSeed && settings.rowsOf(run.settings.rows).heldOut && one !== run.rowsOf) return [];
    return cut(run);
  };
  // Their label in a table of [inputs, target, label] is the one before it was flipped, -1 if there is none.
  const isWrong = (row) => row.at(-1) >= 0 && row.at(-1) !== row.at(-2);
  const wrong = (run) => (run.rows && run.settings.dataSeed ? rows(run, -1).filter(isWrong).length : 0);

  // How many learnt the rows they were given.
  const learnt = (run, count) => {
    const [set, amiss] = [settings.rowsOf(run.settings.rows), wrong(run)];
    return word(!set.heldOut ? "solved" : !amiss ? "learntAll" : count ? "learntWrong" : "learntNone",
      { learnt: count, networks: offer.seeds, rows: run.settings.count, wrong: amiss });
  };
  // What new points say, beside the networks without a regularizer if there are any.
  const onNew = (run, state, usual) => {
    const { classes } = settings.rowsOf(run.settings.rows);
    const told = (end) => (classes ? percent(median(end, "heldOutAccuracy")) : number(median(end, "heldOutLoss")));
    // Ends with ends, whether or not they were early; else at the same epoch.
    const isEnd = run.isDone && state === run.states.at(-1);
    const plain = usual && (isEnd ? usual.states.at(-1) : usual.states.findLast(({ epoch }) => epoch <= state.epoch));
    return word(classes ? (plain ? "newBoth" : "newOne") : (plain ? "errorBoth" : "errorOne"),
      { own: told(state), plain: plain ? told(plain) : "" });
  };
  // One sentence of result. `usual` is the run without a regularizer, if it is another one and done.
  const tell = (run, state, usual) => {
    if (run.recorded) {
      return [learnt(run, run.recorded.learnt), word("newBoth", { own: percent(run.recorded.accuracy),
        plain: percent((usual ?? run).recorded.accuracy) })].join(word("gap"));
    }
    const set = settings.rowsOf(run.settings.rows);
    const parts = [];
    if (set.classes) parts.push(learnt(run, scores(state, "trainingAccuracy").filter((share) => share === 1).length));
    parts.push(set.heldOut ? onNew(run, state, usual) : word("noNew"));
    if (set.heldOut && set.classes && state.epoch > 0 && median(state, "trainingAccuracy") <= 0.6) parts.push(word("tooStrong"));
    const stopped = state === run.states.at(-1) ? scores(state, "stoppedAt").filter((epoch) => epoch >= 0) : [];
    if (stopped.length) parts.push(word("stoppedEarly", { stopped: stopped.length, epoch: number(quantile(stopped, 0.5)) }));
    const diverged = scores(state, "divergedAt").filter((epoch) => epoch >= 0).length;
    if (diverged) parts.push(word("diverged", { diverged, networks: offer.seeds }));
    return parts.join(word("gap"));
  };

  // Whether the networks are those of a figure of this page, to the bit.
  const compare = (run) => {
    const numbers = settings.numbers(run.settings);
    const figure = offer.figures.find((one) => one.firstSeed === run.settings.firstSeed
      && offer.settings.every((name, k) => name === "states" || one.settings[name] === numbers[k]));
    const node = figure && document.getElementById(figure.id);
    if (!node) return { equal: null };
    const digest = figure.seeds === offer.seeds ? run.digest : lab.digest(run.halves.slice(0, 2 * figure.seeds));
    const name = node.querySelector(".figure-number")?.textContent.replace(/\.\s*$/, "") ?? figure.id;
    return { equal: digest === figure.digest, id: figure.id, name, seeds: figure.seeds };
  };
  return { score, follow, rows, isWrong, tell, compare };
};
