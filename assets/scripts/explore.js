// What a reader can try. Every control and drawing is made here, and what they show is worked out in the page, which is
// complete without them. A part registers itself by
//   explore.parts.set(id, (data, place) => ({ read(asked), write(), draw() }))
// where `place` is its element, `read` takes its state from what the address asks for, `write` gives what
// differs from the start, and `draw` makes the drawings anew for a new width.
const explore = (() => {
  const parts = new Map();
  const running = new Map();
  // Where notes on the address stand, by part.
  const noted = new Map();
  const standing = new Map();
  const narrow = matchMedia("(max-width: 34rem)");
  let words = {};

  const word = (name, values = {}) =>
    words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);

  // Elements.
  const fill = (node, attributes, children) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
      else if (value === true) node.setAttribute(name, "");
      else if (value !== false && value !== undefined) node.setAttribute(name, value);
    }
    node.append(...children);
    return node;
  };
  const element = (tag, attributes = {}, ...children) =>
    fill(document.createElement(tag), attributes, children);
  const shape = (tag, attributes = {}, ...children) =>
    fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

  // Numbers as people write them: 0.0123, 1.2 × 10⁻⁷.
  const number = (value, digits = 3) => {
    if (value === null || value === undefined) return "–";
    if (value === 0) return "0";
    const size = Math.abs(value);
    if (size >= 1e-3 && size < 1e5) {
      return String(Number(value.toPrecision(digits))).replace("-", "−");
    }
    const [factor, power] = value.toExponential(digits - 1).split("e");
    const raised = [...power.replace("+", "")].map(
      (sign) => (sign === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)])).join("");
    const plain = String(Number(factor)).replace("-", "−");
    return plain === "1" ? `10${raised}` : `${plain}\u00a0×\u00a010${raised}`;
  };
  const percent = (share) => `${number(share * 100, 2)}\u00a0%`;

  // Controls: each has a label and works with mouse and keyboard because the browser's own do.
  const button = (label, action) =>
    element("button", { type: "button", onclick: action }, label);
  const slider = (label, last, describe, change) => {
    const output = element("output");
    const input = element("input", { type: "range", min: 0, max: last, step: 1, value: 0 });
    const show = (place) => {
      input.value = place;
      output.textContent = describe(place);
      input.setAttribute("aria-valuetext", describe(place));
    };
    input.addEventListener("input", () => change(Number(input.value)));
    show(0);
    return { node: element("label", { class: "slide" }, `${label} `, input, output), input, show };
  };
  let groups = 0;
  const choice = (legend, kind, options, change) => {
    groups += 1;
    const inputs = new Map();
    const node = element("fieldset", {}, element("legend", {}, legend));
    for (const { value, label, key } of options) {
      const input = element("input", { type: kind, name: `explore-${groups}`, value, onchange: change });
      inputs.set(value, input);
      node.append(element("label", {}, input, ...(key ? [key] : []), label));
    }
    return {
      node,
      get chosen() { return [...inputs].filter(([, input]) => input.checked).map(([value]) => value); },
      set chosen(values) { for (const [value, input] of inputs) input.checked = values.includes(value); },
    };
  };
  // A short piece of a method's line, to stand before its name.
  const key = (slot) =>
    shape("svg", { class: "key", viewBox: "0 0 24 8", "aria-hidden": "true" },
      shape("line", { x1: 0, x2: 24, y1: 4, y2: 4, class: `line st-s${slot} da-s${slot}` }));

  // Scales and plots.
  const scale = (low, high, from, to, log = false) => {
    const turn = log ? Math.log10 : (value) => value;
    const [start, end] = [turn(low), turn(high)];
    return (value) => from + (turn(log ? Math.max(value, low) : value) - start) / (end - start) * (to - from);
  };
  const ticks = (low, high, log) => {
    if (log) {
      const powers = [];
      const [start, end] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
      const step = Math.max(1, Math.ceil((end - start) / 5));
      for (let power = end; power >= start; power -= step) powers.push(10 ** power);
      return powers;
    }
    const rough = (high - low) / 5;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].find((factor) => factor * power >= rough) * power;
    const places = [];
    for (let place = Math.ceil(low / step - 1e-9); place * step <= high * (1 + 1e-9); place += 1) {
      places.push(Number((place * step).toPrecision(12)));
    }
    return places;
  };
  // Axes around an empty group. `x` and `y` are { low, high, log, label, ticks, name }, where
  // `name` writes a tick.
  const plot = ({ width, height, x, y, title, left = 52 }) => {
    const box = { left, right: width - 12, top: 22, bottom: height - 38 };
    const own = {
      x: x.scale ? x.scale(box.left, box.right) : scale(x.low, x.high, box.left, box.right, x.log),
      y: scale(y.low, y.high, box.bottom, box.top, y.log),
      box, body: shape("g"),
    };
    const axes = shape("g");
    for (const value of x.ticks || ticks(x.low, x.high, x.log)) {
      const place = own.x(value);
      axes.append(
        shape("line", { x1: place, x2: place, y1: box.bottom, y2: box.bottom + 4, class: "st-axis" }),
        shape("text", { x: place, y: box.bottom + 17, "text-anchor": "middle" }, (x.name || number)(value)));
    }
    for (const value of y.ticks || ticks(y.low, y.high, y.log)) {
      const place = own.y(value);
      axes.append(
        shape("line", { x1: box.left, x2: box.right, y1: place, y2: place, class: "st-grid" }),
        shape("text", { x: box.left - 6, y: place + 4, "text-anchor": "end" }, (y.name || number)(value)));
    }
    axes.append(
      shape("line", { x1: box.left, x2: box.right, y1: box.bottom, y2: box.bottom, class: "st-axis" }),
      shape("text", { x: box.right, y: height - 5, "text-anchor": "end" }, x.label),
      shape("text", { x: 0, y: 12 }, y.label));
    own.node = shape("svg", { viewBox: `0 0 ${width} ${height}`, class: "plot", role: "img", "aria-label": title },
      axes, own.body);
    return own;
  };
  // The path of a line; gaps where a value is missing.
  const line = (xs, ys) => {
    let path = "";
    let pen = "M";
    ys.forEach((y, place) => {
      if (y === null || Number.isNaN(y)) { pen = "M"; return; }
      path += `${pen}${xs[place].toFixed(1)} ${y.toFixed(1)}`;
      pen = "L";
    });
    return path;
  };
  const table = (caption, heads) => {
    const body = element("tbody");
    const title = element("caption", {}, caption);
    const node = element("div", { class: "table" }, element("table", {}, title,
      element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))), body));
    // Rows are arrays of nodes or texts, the first being the row's head.
    const show = (text, rows) => {
      title.textContent = text;
      body.replaceChildren(...rows.map(([head, ...cells]) => element("tr", {},
        element("th", { scope: "row" }, ...[head].flat()), ...cells.map((cell) => element("td", {}, cell)))));
    };
    return { node, show };
  };

  // What an address asks of a part, with a note on everything that the page cannot show as asked:
  // nothing else is shown in silence. Each question is a parameter of the address and its name in words.
  const ask = (parameters) => {
    const notes = [];
    const questions = new Set();
    const take = (parameter) => { questions.add(parameter); return parameters.get(parameter); };
    const short = (text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
    const unknown = (name, wanted, held) =>
      notes.push(word("asked.unknown", { name, wanted: short(wanted), held: held.join(", ") }));
    return {
      // The place of the nearest of some numbers in their order; `start` where nothing is asked.
      nearest({ parameter, name, values, start, describe = String, distance = (a, b) => Math.abs(a - b) }) {
        const text = take(parameter);
        if (text === null) return start;
        const wanted = Number(text);
        if (text.trim() === "" || !Number.isFinite(wanted)) {
          unknown(name, text, [describe(values[0]), "…", describe(values.at(-1))]);
          return start;
        }
        const best = values.reduce((nearest, value, index) =>
          (distance(value, wanted) < distance(values[nearest], wanted) ? index : nearest), 0);
        if (values[best] !== wanted) {
          notes.push(word("asked.nearest", { name, wanted: short(text), shown: describe(values[best]) }));
        }
        return best;
      },
      // One of some values, or several of them; `start` where none that is known is asked.
      one({ parameter, name, values, start }) {
        const text = take(parameter);
        if (text === null || values.includes(text)) return text ?? start;
        unknown(name, text, values);
        return start;
      },
      several({ parameter, name, values, start }) {
        const text = take(parameter);
        if (text === null) return start;
        const wanted = text.split(",").filter(Boolean);
        for (const one of wanted) if (!values.includes(one)) unknown(name, one, values);
        const known = wanted.filter((one) => values.includes(one));
        return known.length ? known : start;
      },
      // A number from a range, exactly as it is asked for; `start` where none is.
      number({ parameter, name, low, high, whole = false, start }) {
        const text = take(parameter);
        if (text === null) return start;
        const wanted = Number(text);
        if (text.trim() !== "" && wanted >= low && wanted <= high && (!whole || Number.isInteger(wanted))) return wanted;
        // Where nothing is shown that could be asked for, such as no network of several, nothing stands for it.
        notes.push(word(start >= low && start <= high ? "asked.range" : "asked.outside",
          { name, wanted: short(text), low: number(low), high: number(high), shown: number(start) }));
        return start;
      },
      // What something that is shown has not: whatever is asked of it is told.
      none({ parameter, name, where }) {
        const text = take(parameter);
        if (text !== null) notes.push(word("asked.none", { name, wanted: short(text), where }));
      },
      // All notes, with one on every parameter that nobody took.
      get notes() {
        const others = [...parameters.keys()].filter((parameter) => !questions.has(parameter));
        return [...notes, ...others.map((parameter) => word("asked.nothing", { wanted: short(parameter) }))];
      },
    };
  };

  // The state of every part in the address: `#norm:epoch=400;path:lambda=0.003`, the last
  // touched first, so that a link leads to it.
  let touched = [];
  const address = () => {
    const states = touched.map((id) => [id, new URLSearchParams(running.get(id).write()).toString()])
      .filter(([, state]) => state);
    return states.map(([id, state]) => `${id}:${state}`).join(";");
  };
  let waiting = 0;
  const remember = (id) => {
    noted.get(id).replaceChildren();
    touched = [id, ...touched.filter((other) => other !== id)];
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      history.replaceState(null, "", `#${address() || standing.get(id).id}`);
    }, 150);
  };
  // What the address asks of the parts that are there.
  const found = () => location.hash.slice(1).split(";").map((part) => part.split(":"))
    .filter(([id, state]) => running.has(id) && state !== undefined);
  const recall = (only = null) => {
    const all = found();
    const own = only ? all.filter(([id]) => id === only) : all;
    if (!own.length) return;
    for (const [id, state] of own) {
      const asked = ask(new URLSearchParams(state));
      running.get(id).read(asked);
      noted.get(id).replaceChildren(...asked.notes.map((note) => element("p", { class: "note" }, note)));
    }
    touched = all.map(([id]) => id);
    if (touched[0] === own[0][0]) places.go(standing.get(touched[0]));
  };
  // Takes in a part that made its own place.
  const adopt = (id, { place, notes, part }) => {
    running.set(id, part);
    noted.set(id, notes);
    standing.set(id, place);
    recall(id);
  };
  // The address of this page with the state of one part.
  const link = (id) => {
    const own = new URL(location.href);
    own.hash = `${id}:${new URLSearchParams(running.get(id).write())}`;
    return own.href;
  };

  begin(async () => {
    const source = document.getElementById("explore-words");
    if (!source) return;
    words = JSON.parse(source.textContent);
    for (const place of document.querySelectorAll("[data-explore]")) {
      // Each is a task of its own, so that inputs come in between.
      await new Promise((resume) => { setTimeout(resume); });
      const id = place.dataset.explore;
      const data = JSON.parse(place.querySelector("script").textContent);
      noted.set(id, element("div", { role: "status" }));
      place.id = `explore-${id}`;
      standing.set(id, place);
      place.setAttribute("role", "group");
      place.setAttribute("aria-labelledby", `explore-${id}-title`);
      place.append(
        element("h3", { id: `explore-${id}-title` }, word(`${id}.title`)),
        element("p", {}, word(`${id}.lead`)), noted.get(id));
      running.set(id, parts.get(id)(data, place));
      // Parts make all they show; the numbers alone are the page's own.
      for (const node of place.children) if (!node.matches("script")) node.dataset.made = "";
      place.hidden = false;
      recall(id);
    }
    addEventListener("hashchange", () => recall());
    narrow.addEventListener("change", () => { for (const part of running.values()) part.draw(); });
  });

  return {
    parts, word, element, shape, number, percent, button, slider, choice, key, scale, ticks, plot, line, table, remember, adopt, link, width: () => (narrow.matches ? 340 : 640),
  };
})();
