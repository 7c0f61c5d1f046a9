// Shares the networks out among workers and puts what they tell together again: states of all networks, in order.
lab.engine = ({ seeds, table = null, lanes = 8 }) => {
  const shares = [];
  const listeners = {};
  let job = null;
  let counter = 0;
  let pending = null;
  let timer = 0;
  // Milliseconds that a run is given before the next input ends it, so that pictures come through while a hand drags,
  // and that it may have left to be let come to its end.
  const [life, rest] = [30, 160];

  const inPage = (receive) => {
    const send = lab.work({ postMessage: receive }, 6, core.breathing());
    return { postMessage: (data) => queueMicrotask(() => send(data)) };
  };
  const inWorker = (receive) => {
    const address = URL.createObjectURL(new Blob([`"use strict";const work=${lab.work};const core={${core.breathing}};`,
      "const send=work(self,8,core.breathing());addEventListener(\"message\",({data})=>send(data));"],
      { type: "text/javascript" }));
    const worker = new Worker(address);
    worker.addEventListener("message", ({ data }) => receive(data));
    return worker;
  };

  // Resolves once every share is ready; rejects where WebAssembly or its compilation is refused.
  const open = async () => {
    const module = await core.bytes();
    const packs = Math.ceil(seeds / lanes);
    const count = Math.min(Math.max(navigator.hardwareConcurrency || 1, 1), 4, packs);
    let first = 0;
    await Promise.all(Array.from({ length: count }, (_, place) => {
      const own = Math.min(lanes * Math.round(packs * (place + 1) / count), seeds) - first;
      const share = { first, seeds: own };
      first += own;
      shares.push(share);
      return new Promise((resolve, reject) => {
        const receive = (data) => {
          if (data.isReady) resolve();
          else if (data.isRefused) reject(new Error(data.failed));
          else take(share, data);
        };
        try {
          share.port = inWorker(receive);
          share.port.addEventListener("error", () => { share.port = inPage(receive); share.port.postMessage({ module, table }); });
        } catch {
          share.port = inPage(receive);
        }
        share.port.postMessage({ module, table });
      });
    }));
  };

  const join = (states, name, Kind) => {
    const all = new Kind(states.reduce((sum, state) => sum + state[name].length, 0));
    let place = 0;
    for (const state of states) { all.set(state[name], place); place += state[name].length; }
    return all;
  };
  const together = (states) => ({
    epoch: Math.max(...states.map((state) => state.epoch)),
    scores: join(states, "scores", Float64Array), fields: join(states, "fields", Uint8Array),
    weights: states[0].weights.map((_, bin) => states.reduce((sum, state) => sum + state.weights[bin], 0)),
  });
  // Hands over every state that all shares have reached; one that has ended stays where it is.
  const advance = () => {
    for (;;) {
      const place = job.states.length;
      const own = shares.map((share) => share.states[place] ?? (share.end && share.states.at(-1)));
      if (own.some((state) => !state) || !shares.some((share) => share.states[place])) break;
      job.states.push(together(own));
      job.reached = performance.now() - job.since;
      job.left = left();
      listeners.state?.(job);
    }
    if (!shares.every((share) => share.end)) return;
    const end = together(shares.map((share) => share.end));
    end.epoch = job.states.at(-1)?.epoch ?? 0;
    // The last state is that of the networks that are kept; losses by epoch remain those of the training.
    job.states[Math.max(job.states.length - 1, 0)] = end;
    job.halves = join(shares.map((share) => share.end), "digests", Uint32Array);
    job.digest = lab.digest(job.halves);
    job.isDone = true;
    job.took = performance.now() - job.since;
    pace = job.took / job.cost;
    const done = job;
    job = null;
    listeners.done?.(done);
    if (pending) next();
  };
  // Rows that a reader asks to see are those of the networks that are shown, also after their training.
  let shownRows = null;
  const take = (share, data) => {
    if (data.rowsOf !== undefined) {
      if (shownRows?.id === data.id) {
        shownRows.run.rows = data.rows;
        shownRows.run.rowsOf = data.rowsOf;
        listeners.rows?.(shownRows.run);
      }
      return;
    }
    if (!job || data.id !== job.id) return;
    if (data.refused !== undefined || data.failed) {
      const failed = job;
      job = null;
      if (data.failed) listeners.failed?.(failed, data.failed);
      else listeners.refused?.(failed, data.refused);
      if (pending) next();
    } else if (data.rows) {
      job.rows = data.rows;
      listeners.rows?.(job);
    } else if (data.isLast) {
      share.end = data;
      advance();
    } else {
      share.states.push(data);
      advance();
    }
  };
  // Milliseconds that the run will still take, as far as it has come says, or else the one before it.
  let pace = Infinity;
  const left = () => {
    const epoch = Math.max(job.states.at(-1)?.epoch ?? 0, 0);
    const whole = epoch ? job.reached * job.settings.epochs / epoch : pace * job.cost;
    return whole - (performance.now() - job.since);
  };
  // Begins what is pending, unless the run before is young or almost done.
  const press = () => {
    const wait = job ? life - (performance.now() - job.since) : 0;
    if (wait > 0) timer = setTimeout(() => { timer = 0; if (pending) press(); }, wait);
    else if (!job || left() > rest) next();
  };
  const next = () => {
    clearTimeout(timer);
    timer = 0;
    const asked = pending;
    pending = null;
    counter += 1;
    job = { ...asked, id: counter, states: [], since: performance.now() };
    for (const share of shares) {
      share.states = [];
      share.end = null;
      share.port.postMessage({
        ...asked.work, id: job.id, firstSeed: asked.work.firstSeed + share.first, seeds: share.seeds,
        data: share.first === 0 ? asked.work.data : undefined });
    }
    listeners.begun?.(job);
  };
  return {
    open,
    on: (name, listener) => { listeners[name] = listener; },
    get isBusy() { return Boolean(job || pending); },
    // Whether something else is asked for than what is trained.
    get isAsked() { return Boolean(pending); },
    // Trains what is asked for, instead of what was asked for before.
    train(asked) {
      pending = asked;
      if (!timer) press();
    },
    // The rows of a seed, for the network at a place.
    rows(run, seed, place) {
      shownRows = { run, id: run.id };
      shares[0].port.postMessage({ id: run.id, rowsOf: place, seed, inputs: run.work.inputs });
    },
    stop() {
      clearTimeout(timer);
      timer = 0;
      pending = null;
      job = null;
      for (const share of shares) share.port?.postMessage({ id: -1 });
    },
  };
};

// The hash of hashes that `regplot train --digest` prints: the 64-bit FNV-1a over their bytes, the lowest first.
lab.digest = (halves) => {
  let value = 0xCBF29CE484222325n;
  for (const byte of new Uint8Array(halves.buffer, halves.byteOffset, halves.byteLength)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001B3n);
  }
  return value.toString(16).padStart(16, "0");
};
