// The lab: the training core that made this report, run again in the page. What is set, as numbers for the core, as a
// command that trains the same networks, and as an address.
const lab = {};
lab.settings = (offer) => {
  const rowsOf = (id) => offer.rows.find((rows) => rows.id === id);
  const methodOf = (id) => offer.methods.find((method) => method.id === id);
  const range = (name) => offer.ranges.find(({ setting }) => setting === name);
  // What stands in the way of a setting: a data set that has nothing of it, or an optimizer; nothing where it can be set.
  const parts = { count: "adjustable", noise: "adjustable", flipped: "flippable", dataSeed: "heldOut" };
  const obstacle = (name, own) => {
    const rows = rowsOf(own.rows);
    if (name in parts && !rows[parts[name]]) return rows.name;
    return name === "momentum" && own.optimizer === "adam" ? "Adam" : null;
  };

  // What a data set is learnt with when nothing else is asked for.
  const defaults = (id) => {
    const rows = rowsOf(id);
    return {
      rows: id, count: rows.count, noise: rows.noise, flipped: rows.flipped,
      depth: rows.hidden.length, width: rows.hidden[0], activation: rows.activation,
      optimizer: rows.optimizer, learningRate: rows.learningRate, momentum: rows.momentum,
      epochs: rows.epochs, batchSize: rows.batchSize, dataSeed: rows.dataSeed, firstSeed: offer.firstSeed,
      method: "none", strength: 0,
    };
  };

  // Whether a network and its rows have what a method needs.
  const given = ({ rows: id, optimizer }) =>
    new Set([...rowsOf(id).given, ...offer.optimizers.find((own) => own.id === optimizer).given]);
  const missing = (method, settings) => {
    const own = given(settings);
    return method.needs.filter((need) => !own.has(need));
  };

  // A batch of a single row has no variance: such sizes are no stops of batch normalization.
  const stops = (method, { count }) => (method.strength.key !== "norm-batch" ? method.strength.stops
    : method.strength.stops.filter((size) => size > 0 && size <= count && count % size !== 1));
  // The stop nearest to a value, along the scale of the slider.
  const nearest = (values, value, scale) => {
    const turn = scale === "linear" ? (one) => one : (one) => Math.log(Math.max(one, 1e-12));
    return values.reduce((best, one, place) =>
      (Math.abs(turn(one) - turn(value)) < Math.abs(turn(values[best]) - turn(value)) ? place : best), 0);
  };
  const standardStrength = (method, settings) => {
    if (!method.strength) return 0;
    const own = stops(method, settings);
    return own[nearest(own, method.strength.standard || own[Math.floor(own.length / 2)], method.strength.scale)];
  };

  // `states`: about how many of them are recorded.
  const numbers = (settings, states = Math.min(Math.max(Math.round(settings.epochs / 8), 16), 60)) => {
    const values = {
      ...settings, rows: offer.rows.indexOf(rowsOf(settings.rows)),
      activation: offer.activations.findIndex(({ id }) => id === settings.activation),
      optimizer: offer.optimizers.findIndex(({ id }) => id === settings.optimizer),
      method: offer.methods.indexOf(methodOf(settings.method)),
      states: Math.min(states, settings.epochs + 1),
    };
    return Float64Array.from(offer.settings, (name) => values[name]);
  };

  // How much work the training of all networks is, in multiply-adds of weights: each is met three times for every row and
  // epoch, on the way forth, and for both gradients on the way back. How long that takes only a page that trains can tell.
  const work = (own) => {
    const [{ inputs }, { depth, width }] = [rowsOf(own.rows), own];
    const weights = inputs * width + (depth - 1) * width * width + width;
    return 3 * weights * own.count * own.epochs * offer.seeds;
  };

  // The same settings with a method that can be trained so, and what the one that was asked for lacks.
  const suited = (own) => {
    const method = methodOf(own.method);
    const [need] = missing(method, own);
    return need ? { settings: { ...own, method: "none", strength: 0 }, need, method }
      : { settings: { ...own, strength: own.strength || standardStrength(method, own) } };
  };

  const typed = (method, strength) => (method.strength ? `${method.id}=${strength}` : method.id);
  const command = (settings) => {
    const rows = rowsOf(settings.rows);
    const words = ["regplot train", rows.id === "table" ? offer.typed : rows.id];
    if (rows.adjustable) words.push(`--rows ${settings.count}`, `--noise ${settings.noise}`);
    if (rows.flippable) words.push(`--flipped ${settings.flipped}`);
    if (settings.dataSeed) words.push(`--data-seed ${settings.dataSeed}`);
    words.push(`--hidden ${Array(settings.depth).fill(settings.width).join(",")}`,
      `--activation ${settings.activation}`, `--optimizer ${settings.optimizer}`, `--lr ${settings.learningRate}`);
    if (settings.optimizer === "sgd" && settings.momentum) words.push(`--momentum ${settings.momentum}`);
    if (settings.batchSize) words.push(`--batch ${settings.batchSize}`);
    words.push(`--epochs ${settings.epochs}`, `--seed ${settings.firstSeed}`, `--seeds ${offer.seeds}`,
      `--method ${typed(methodOf(settings.method), settings.strength)}`, "--digest");
    return words.join(" ");
  };

  // The address says what is other than the data set's defaults.
  const write = (settings) => {
    const usual = defaults(settings.rows);
    const own = { rows: settings.rows, method: settings.method };
    if (methodOf(settings.method).strength) own.strength = settings.strength;
    for (const { setting, name } of offer.ranges) {
      if (settings[setting] !== usual[setting] && !obstacle(setting, settings)) own[name] = settings[setting];
    }
    for (const name of ["activation", "optimizer"]) if (settings[name] !== usual[name]) own[name] = settings[name];
    return own;
  };
  const read = (question, word, start) => {
    const one = (name, values, usual) =>
      question.one({ parameter: name, name: word(name), values, start: usual });
    const id = one("rows", offer.rows.map((rows) => rows.id), start.rows);
    const settings = id === start.rows ? { ...start } : suited({ ...defaults(id), method: start.method }).settings;
    settings.activation = one("activation", offer.activations.filter((own) => own.offered).map((own) => own.id), settings.activation);
    settings.optimizer = one("optimizer", offer.optimizers.map((own) => own.id), settings.optimizer);
    if (settings.optimizer === "adam") settings.momentum = 0;
    for (const { setting, name: parameter, low, high, whole } of offer.ranges) {
      const [name, where] = [word(setting), obstacle(setting, settings)];
      if (where) question.none({ parameter, name, where });
      else {
        // No batch has more rows than there are.
        const most = setting === "batchSize" ? Math.min(high, settings.count) : high;
        settings[setting] = question.number({ parameter, name, low, high: most, whole, start: settings[setting] });
      }
    }
    settings.method = one("method", offer.methods.map((own) => own.id), settings.method);
    const method = methodOf(settings.method);
    if (method.strength) {
      const usual = settings.method === start.method && id === start.rows
        ? start.strength : standardStrength(method, settings);
      settings.strength = question.number({
        parameter: "strength", name: method.strength.name, low: method.strength.low, high: method.strength.high,
        whole: method.strength.scale === "whole", start: usual });
    } else {
      question.none({ parameter: "strength", name: word("strength"), where: method.name });
      settings.strength = 0;
    }
    return settings;
  };

  const start = () => ({ ...defaults(offer.start.rows), method: offer.start.method, strength: offer.start.strength });
  return {
    rowsOf, methodOf, range, defaults, missing, suited, stops, nearest, standardStrength, numbers, work, command, write,
    read, start,
    // What the same networks are without a regularizer.
    plain: (settings) => ({ ...settings, method: "none", strength: 0 }),
    same: (one, other) => JSON.stringify([...numbers(one), one.firstSeed])
      === JSON.stringify([...numbers(other), other.firstSeed]),
  };
};
