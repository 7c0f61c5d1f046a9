// What the reader sets in the lab. Every control is the browser's own, so that mouse, keyboard, touch and readers of
// the screen work alike; each shows the exact value, also where an address asks for one between its stops.
lab.controls = (offer, settings, { word, describe, change, reseed }) => {
  const { element } = explore;
  const ladder = (low, high) => {
    const stops = [];
    for (let power = -6; power <= 6; power += 1) {
      for (const digit of [1, 2, 5]) {
        const stop = Number(`${digit}e${power}`);
        if (stop >= low && stop <= high) stops.push(stop);
      }
    }
    return stops;
  };
  const even = (low, high, step) => Array.from({ length: Math.round((high - low) / step) + 1 },
    (_, place) => Number((low + place * step).toPrecision(6)));

  const slider = ({ label, className = "", stops, scale = "linear", inWords, set }) => {
    const output = element("output");
    const name = element("span", {}, label);
    const input = element("input", { type: "range", min: 0, step: 1 });
    let own = stops;
    input.addEventListener("input", () => set(own[Number(input.value)]));
    return {
      node: element("label", { class: `slide ${className}` }, name, input, output), input,
      show(value, { stops: others = own, label: another = label, hint = "", scale: turned = scale } = {}) {
        own = others;
        name.replaceChildren(another, ...(hint ? [" ", element("small", {}, hint)] : []));
        input.max = own.length - 1;
        input.value = settings.nearest(own, value, turned);
        output.textContent = inWords(value);
        input.setAttribute("aria-valuetext", inWords(value));
      },
    };
  };
  const select = ({ label, options, set }) => {
    const input = element("select", {}, ...options.map(({ id, name }) => element("option", { value: id }, name)));
    input.addEventListener("change", () => set(input.value));
    return { node: element("label", { class: "slide" }, element("span", {}, label), input), input,
      show: (value) => { input.value = value; } };
  };

  let now = null;
  let [listed, chosenOther] = ["", ""];
  const put = (changes) => change({ ...now, ...changes });
  const of = (name, more) => slider({ label: word(name), inWords: explore.number, set: (value) => put({ [name]: value }), ...more });

  // The method, by buttons for the usual ones and by a list for all.
  const radios = new Map();
  const buttons = element("fieldset", { class: "lab-methods" }, element("legend", { class: "unseen" }, word("method")));
  for (const method of offer.methods.filter((own) => own.standard)) {
    const input = element("input", { type: "radio", name: "lab-method", value: method.id,
      onchange: () => put({ method: method.id, strength: settings.standardStrength(method, now) }) });
    const node = element("label", { "data-slot": method.slot }, input, element("span", {}, method.name));
    radios.set(method.id, { input, node });
    buttons.append(node);
  }
  const others = element("select", { "aria-label": word("more"), onchange: () => {
    if (!others.value) { others.value = chosenOther; return; }
    const method = settings.methodOf(others.value);
    put({ method: method.id, strength: settings.standardStrength(method, now) });
  } });
  const strength = slider({ label: "", className: "strength", stops: [0], inWords: (value) => describe(now, value),
    set: (value) => put({ strength: value }) });

  const rows = select({ label: word("rows"), options: offer.rows, set: (id) => {
    change({ ...settings.defaults(id), method: now.method, strength: 0 });
  } });
  const count = of("count", { stops: [8, 12, 16, 20, 30, 40, 60, 80, 100, 150, 200, 300, 400], scale: "log", set: (value) =>
    put({ count: value, batchSize: Math.min(now.batchSize, value) }) });
  const noise = of("noise", { stops: even(0, 1, 0.05) });
  const flipped = of("flipped", { stops: even(0, 0.4, 0.02), inWords: explore.percent });
  const depth = of("depth", { stops: even(1, settings.range("depth").high, 1) });
  const width = of("width", { stops: [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64], scale: "log" });
  const activation = select({ label: word("activation"), options: offer.activations.filter(({ offered }) => offered),
    set: (id) => put({ activation: id }) });
  const optimizer = select({ label: word("optimizer"),
    options: [{ id: "adam", name: "Adam" }, { id: "sgd", name: word("sgd") }],
    set: (id) => {
      change({ ...now, optimizer: id, learningRate: id === "adam" ? 0.03 : 0.5, momentum: 0 });
    } });
  const rate = of("learningRate", { stops: ladder(0.0005, 5), scale: "log" });
  const momentum = of("momentum", { stops: [0, 0.5, 0.8, 0.9, 0.95, 0.99] });
  const epochs = of("epochs", { stops: [25, 50, 100, 200, 400, 800, 1200, 2000, 3000, 5000], scale: "log" });
  const batch = of("batchSize", { stops: [0], inWords: (value) => (value ? explore.number(value) : word("allRows")) });
  const own = element("input", { type: "checkbox", onchange: () => put({ dataSeed: own.checked ? settings.defaults(now.rows).dataSeed : 0 }) });
  const shared = element("label", { class: "check" }, own, element("span", {}, word("sameRows")));
  const otherRows = explore.button(word("otherRows"), () => put({ dataSeed: now.dataSeed + 1 }));
  const otherSeeds = explore.button(word("otherSeeds"), reseed);

  const group = (name, ...nodes) => element("fieldset", {}, element("legend", {}, word(name)), ...nodes);
  const drawer = element("details", { class: "lab-drawer" }, element("summary", {}, word("drawer")),
    element("div", { class: "lab-groups" },
      group("data", rows.node, count.node, noise.node, flipped.node, shared, otherRows),
      group("network", depth.node, width.node, activation.node, otherSeeds),
      group("training", optimizer.node, rate.node, momentum.node, batch.node, epochs.node)));

  const showMethods = (next) => {
    for (const [id, { input, node }] of radios) {
      node.hidden = settings.missing(settings.methodOf(id), next).length > 0;
      input.checked = id === next.method;
    }
    const list = offer.methods.filter((method) => !method.standard);
    if (listed !== `${next.rows} ${next.optimizer}`) {
      listed = `${next.rows} ${next.optimizer}`;
      others.replaceChildren(element("option", { value: "" }, word("more")), ...list.map((method) => {
        const reasons = settings.missing(method, next);
        return element("option", { value: method.id, disabled: reasons.length > 0 },
          reasons.length ? word("needing", { method: method.name, need: word(`need-${reasons[0]}`) }) : method.name);
      }));
    }
    chosenOther = list.some((method) => method.id === next.method) ? next.method : "";
    others.value = chosenOther;
    others.classList.toggle("chosen", others.value !== "");
    const method = settings.methodOf(next.method);
    strength.node.hidden = !method.strength;
    if (method.strength) {
      const stops = settings.stops(method, next);
      // Right is stronger, also where the number falls; then it is said.
      const { name, scale } = method.strength;
      strength.show(next.strength, { stops, label: name, hint: stops[0] > stops.at(-1) ? word("falling") : "", scale });
    }
  };
  return {
    bar: element("div", { class: "lab-bar" }, buttons, others, strength.node), drawer,
    show(next) {
      now = next;
      showMethods(next);
      const set = settings.rowsOf(next.rows);
      for (const { node } of [count, noise]) node.hidden = !set.adjustable;
      flipped.node.hidden = !set.flippable;
      shared.hidden = otherRows.hidden = !set.heldOut;
      otherRows.disabled = next.dataSeed === 0;
      momentum.node.hidden = next.optimizer === "adam";
      own.checked = next.dataSeed > 0;
      rows.show(next.rows);
      activation.show(next.activation);
      optimizer.show(next.optimizer);
      count.show(next.count);
      noise.show(next.noise);
      flipped.show(next.flipped);
      depth.show(next.depth);
      width.show(next.width);
      rate.show(next.learningRate);
      momentum.show(next.momentum);
      epochs.show(next.epochs);
      batch.show(next.batchSize, { stops: [...[4, 5, 8, 10, 16, 20, 32, 50].filter((size) => size < next.count), 0], scale: "linear" });
    },
    // Only what was recorded can be chosen.
    restrict(stops) {
      drawer.hidden = others.hidden = true;
      for (const [id, { node }] of radios) node.hidden = !stops.some((stop) => stop.method === id);
    },
  };
};

// Words in which the signs of points look as points do on the field, whatever the theme; readers of the screen read signs.
lab.dotted = (text) => text.split(/([●○◉])/).map((part) =>
  (/[●○◉]/.test(part) ? explore.element("span", { class: "lab-dot", "data-sign": part }, part) : part));
