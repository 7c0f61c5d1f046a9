// What a browser shows that runs no WebAssembly: the ends of runs that were recorded when the page was made, as if the
// lab had just trained them.
lab.recorded = (offer, settings) => {
  const { side, epochs, stops, points } = offer.recorded;
  // Two answers of sixteen levels lie in a byte, the first in its high half.
  const fields = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
    .reduce((all, byte, place) => { all[2 * place] = (byte >> 4) * 17; all[2 * place + 1] = (byte & 15) * 17; return all; },
      new Uint8Array(offer.seeds * side * side));
  const band = (spreads) => ({ low: spreads.map((own) => own[0]), median: spreads.map((own) => own[1]),
    high: spreads.map((own) => own[2]) });
  const run = (stop, chosen) => ({
    recorded: stop, isDone: true, digest: stop.digest, rows: points,
    settings: { ...chosen, method: stop.method, strength: stop.strength ?? 0 }, work: { side },
    states: [{ epoch: epochs.at(-1), fields: fields(stop.fields) }],
    curves: { epochs, training: band(stop.training), heldOut: band(stop.heldOut) },
  });
  return {
    stops,
    // The sliders stop where something was recorded.
    restrict() {
      for (const method of offer.methods) {
        const own = stops.filter((stop) => stop.method === method.id);
        if (method.strength && own.length) method.strength.stops = own.map((stop) => stop.strength);
      }
    },
    nearest(chosen) {
      const own = stops.filter((stop) => stop.method === chosen.method);
      const { strength } = settings.methodOf(chosen.method);
      const stop = strength
        ? own[settings.nearest(own.map((one) => one.strength), chosen.strength, strength.scale)] : own[0];
      return run(stop ?? stops[0], chosen);
    },
  };
};
