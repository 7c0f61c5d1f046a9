// Diamond and circle: a quadratic loss of two weights, whose minimum the reader moves, and where a penalty moves it to.
// All of it is worked out exactly; the zeros are zeros.
explore.parts.set("geometry", (data, place) => {
  const { word, element, shape, number } = explore;
  const [a, b, c] = data.curvature;
  const determinant = a * c - b * b;
  const reach = 1.5;
  const grain = 100;
  const lambdas = Array.from({ length: 2 * grain + 1 }, (_, index) => index / grain);
  const places = Array.from({ length: 2 * reach * grain - 19 }, (_, index) => (index + 10 - reach * grain) / grain);
  // Factors of λ before Σ|w| and Σw².
  const penalties = {
    l1: { first: 1, second: 0, slot: data.slots[0] },
    l2: { first: 0, second: 1, slot: data.slots[1] },
    both: { first: 0.5, second: 0.5, slot: null },
  };
  const nearest = (values, wanted) => values.reduce((best, value, index) =>
    (Math.abs(value - wanted) < Math.abs(values[best] - wanted) ? index : best), 0);
  const start = { penalty: "l1", lambda: nearest(lambdas, data.lambda), at: data.minimum.map((one) => nearest(places, one)) };
  const state = { ...start };
  const line = (kind) => (penalties[kind].slot === null ? "st-text" : `st-s${penalties[kind].slot}`);
  const filled = (kind) => (penalties[kind].slot === null ? "fi-text" : `fi-s${penalties[kind].slot}`);

  // The minimum of (w − m)ᵀA(w − m) + λ·(first·Σ|w| + second·Σw²): of every choice of signs, that whose slopes agree.
  const solution = (kind, lambda, m) => {
    const [threshold, more] = [lambda * penalties[kind].first / 2, lambda * penalties[kind].second];
    const pull = [a * m[0] + b * m[1], b * m[0] + c * m[1]];
    if (threshold > 0 && Math.max(Math.abs(pull[0]), Math.abs(pull[1])) <= threshold) return [0, 0];
    const [first, last] = [a + more, c + more];
    for (const own of [0, 1]) {
      if (threshold === 0) break;
      const sign = Math.sign(pull[1 - own]);
      const rest = Math.max(Math.abs(pull[1 - own]) - threshold, 0) * sign / (own === 0 ? last : first);
      if (Math.abs(pull[own] - b * rest) <= threshold) return own === 0 ? [0, rest] : [rest, 0];
    }
    for (const signs of [[1, 1], [1, -1], [-1, 1], [-1, -1]]) {
      const [p, q] = [pull[0] - threshold * signs[0], pull[1] - threshold * signs[1]];
      const inverse = 1 / (first * last - b * b);
      const w = [(last * p - b * q) * inverse, (first * q - b * p) * inverse];
      if (threshold === 0 || (w[0] * signs[0] > 0 && w[1] * signs[1] > 0)) return w;
    }
    return [0, 0];
  };
  const minimum = () => state.at.map((index) => places[index]);
  const lambda = () => lambdas[state.lambda];

  // Shapes in the plane of weights.
  const side = 348;
  const plane = explore.plot({ width: side, height: side + 8, left: 40, title: word("geometry.planeTitle"),
    x: { low: -reach, high: reach, label: "w₁", ticks: [-1, 0, 1] },
    y: { low: -reach, high: reach, label: "w₂", ticks: [-1, 0, 1] } });
  const outline = (points, closed = true) =>
    `M${points.map(([x, y]) => `${plane.x(x).toFixed(2)} ${plane.y(y).toFixed(2)}`).join("L")}${closed ? "Z" : ""}`;
  const angles = Array.from({ length: 120 }, (_, index) => index / 120 * 2 * Math.PI);
  const bend = Math.atan2(2 * b, a - c) / 2;
  const [turn, across] = [Math.cos(bend), Math.sin(bend)];
  const middle = (a + c) / 2;
  const half = Math.hypot((a - c) / 2, b);
  // Where the loss is `rise` above its minimum.
  const contour = (m, rise) => {
    const [long, short] = [Math.sqrt(rise / (middle + half)), Math.sqrt(rise / (middle - half))];
    return outline(angles.map((angle) => {
      const [u, v] = [long * Math.cos(angle), short * Math.sin(angle)];
      return [m[0] + turn * u - across * v, m[1] + across * u + turn * v];
    }));
  };
  // The weights that cost as much as `w`.
  const level = (kind, w) => {
    const { first, second } = penalties[kind];
    const cost = first * (Math.abs(w[0]) + Math.abs(w[1])) + second * (w[0] ** 2 + w[1] ** 2);
    const points = kind === "l1" ? [0, 30, 60, 90].map((index) => angles[index]) : angles;
    return outline(points.map((angle) => {
      const [x, y] = [Math.cos(angle), Math.sin(angle)];
      const ahead = first * (Math.abs(x) + Math.abs(y));
      const radius = second === 0 ? cost / ahead
        : (Math.sqrt(ahead * ahead + 4 * second * cost) - ahead) / (2 * second);
      return [radius * x, radius * y];
    }));
  };
  // The minima whose solution has a weight that is exactly 0: the solutions on an axis, each with all that pulls it there.
  const strip = (kind, own) => {
    const [threshold, more] = [lambda() * penalties[kind].first / 2, lambda() * penalties[kind].second];
    const far = 4 * reach;
    const source = (w, pulls) => {
      const p = [(a + more) * w[0] + b * w[1] + threshold * pulls[0], b * w[0] + (c + more) * w[1] + threshold * pulls[1]];
      return [(c * p[0] - b * p[1]) / determinant, (a * p[1] - b * p[0]) / determinant];
    };
    const at = (value, pull, sign) => source(own === 0 ? [0, value] : [value, 0], own === 0 ? [pull, sign] : [sign, pull]);
    return outline([at(far, -1, 1), at(0, -1, 1), at(0, -1, -1), at(-far, -1, -1),
      at(-far, 1, -1), at(0, 1, -1), at(0, 1, 1), at(far, 1, 1)]);
  };

  const path = (name) => shape("path", { class: name });
  const clip = shape("clipPath", { id: "geometry-clip" }, shape("rect", { x: plane.box.left, y: plane.box.top,
    width: plane.box.right - plane.box.left, height: plane.box.bottom - plane.box.top }));
  const strips = [path("strip"), path("strip")];
  const rises = [0.01, 0.06, 0.15, 0.3, 0.5, 0.8, 1.2, 1.8, 2.6];
  const contours = rises.map(() => path("bowl"));
  const touching = path("touching");
  const ball = path("ball");
  const way = path("thin");
  const others = shape("g");
  const goal = shape("circle", { r: 5.5, class: "solution" });
  const handle = shape("g", { class: "handle", tabindex: 0, role: "slider", "aria-valuemin": -reach,
    "aria-valuemax": reach, "aria-label": word("geometry.minimum") },
  shape("circle", { r: 22, class: "reach" }), shape("circle", { r: 8, class: "grip" }),
  shape("path", { class: "grip", d: "M-4 0H4M0 -4V4" }));
  const axis = (points) => shape("path", { class: "st-axis", d: outline(points, false) });
  plane.body.setAttribute("clip-path", "url(#geometry-clip)");
  plane.body.append(...strips, ...contours, axis([[-reach, 0], [reach, 0]]), axis([[0, -reach], [0, reach]]),
    ball, touching, way, others, goal);
  plane.node.prepend(shape("defs", {}, clip));
  plane.node.append(handle);
  plane.node.classList.add("geometry");
  // The handle within it is a control.
  plane.node.setAttribute("role", "group");

  // Both weights by λ.
  const along = explore.plot({ width: side, height: side + 8, left: 40, title: word("geometry.alongTitle"),
    x: { low: 0, high: lambdas.at(-1), label: "λ", ticks: [0, 0.5, 1, 1.5, 2] },
    y: { low: -reach, high: reach, label: word("weights"), ticks: [-1, 0, 1] } });
  const curves = Object.keys(penalties).map((kind) => ({ kind,
    lines: [0, 1].map((own) => shape("path", { class: `line ${line(kind)}${own === 1 ? " dashed" : ""}` })) }));
  const cursor = shape("line", { class: "cursor", y1: along.box.top, y2: along.box.bottom });
  const names = ["w₁", "w₂"].map((name) => shape("text", { x: along.box.left + 6 }, name));
  const ends = [0, 1].map(() => shape("circle", { r: 4.5 }));
  along.body.append(shape("line", { x1: along.box.left, x2: along.box.right, y1: along.y(0), y2: along.y(0), class: "st-axis" }),
    ...curves.flatMap(({ lines }) => lines), cursor, ...ends, ...names);

  const result = element("p", { class: "result" });
  const spoken = element("p", { class: "spoken", role: "status" });
  const sentence = (w) => {
    const zeros = [0, 1].filter((own) => w[own] === 0);
    const [first, second] = w.map((one) => number(one, 2));
    if (zeros.length === 2) return word("geometry.none");
    if (zeros.length === 0) return word("geometry.neither", { first, second });
    return zeros[0] === 0 ? word("geometry.first", { second }) : word("geometry.second", { first });
  };

  const choice = explore.choice(word("penalty"), "radio", Object.keys(penalties).map((kind) => ({ value: kind,
    label: word(`geometry.${kind}`), key: penalties[kind].slot === null ? undefined : explore.key(penalties[kind].slot) })),
  () => { [state.penalty] = choice.chosen; change(); });
  const slide = explore.slider("λ", lambdas.length - 1, (index) => number(lambdas[index]), (index) => {
    state.lambda = index;
    change();
  });

  let resting = 0;
  let waiting = false;
  const change = () => {
    explore.remember("geometry");
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      step();
      clearTimeout(resting);
      resting = setTimeout(() => { spoken.textContent = result.textContent; }, 700);
    });
  };
  const move = (point) => {
    state.at = point.map((one) => nearest(places, one));
    change();
  };

  const drag = (event) => {
    const box = plane.node.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left) / box.width * side, (event.clientY - box.top) / box.height * (side + 8)];
    const { left, right, top, bottom } = plane.box;
    move([((x - left) / (right - left) * 2 - 1) * reach, (1 - (y - top) / (bottom - top) * 2) * reach]);
  };
  handle.addEventListener("pointerdown", (event) => { handle.setPointerCapture(event.pointerId); event.preventDefault(); handle.focus(); });
  handle.addEventListener("pointermove", (event) => { if (handle.hasPointerCapture(event.pointerId)) drag(event); });
  plane.node.addEventListener("click", (event) => { if (!handle.contains(event.target)) drag(event); });
  handle.addEventListener("keydown", (event) => {
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
    const wanted = ways[event.key];
    if (!wanted) return;
    event.preventDefault();
    const far = event.shiftKey ? 1 : 5;
    state.at = state.at.map((index, own) => Math.min(Math.max(index + far * wanted[own], 0), places.length - 1));
    change();
  });

  const step = () => {
    const [m, kind] = [minimum(), state.penalty];
    const w = solution(kind, lambda(), m);
    const rise = a * (w[0] - m[0]) ** 2 + 2 * b * (w[0] - m[0]) * (w[1] - m[1]) + c * (w[1] - m[1]) ** 2;
    contours.forEach((one, index) => one.setAttribute("d", contour(m, rises[index])));
    touching.setAttribute("d", rise > 0 ? contour(m, rise) : "");
    ball.setAttribute("class", `ball ${filled(kind)} ${line(kind)}`);
    ball.setAttribute("d", level(kind, w));
    strips.forEach((one, own) => {
      one.setAttribute("class", `strip ${filled(kind)} ${line(kind)}`);
      one.setAttribute("d", lambda() > 0 ? strip(kind, own) : "");
    });
    way.setAttribute("class", `thin ${line(kind)}`);
    way.setAttribute("d", outline(lambdas.map((value) => solution(kind, value, m)), false));
    others.replaceChildren(...Object.keys(penalties).filter((other) => other !== kind).map((other) => {
      const [x, y] = solution(other, lambda(), m);
      return shape("circle", { r: 3.5, class: `other ${line(other)}`, cx: plane.x(x), cy: plane.y(y) });
    }));
    goal.setAttribute("class", `solution ${filled(kind)}`);
    goal.setAttribute("cx", plane.x(w[0]));
    goal.setAttribute("cy", plane.y(w[1]));
    handle.setAttribute("transform", `translate(${plane.x(m[0])} ${plane.y(m[1])})`);
    handle.setAttribute("aria-valuenow", m[0].toFixed(2));
    handle.setAttribute("aria-valuetext", word("geometry.at", { first: number(m[0]), second: number(m[1]) }));
    for (const { kind: own, lines } of curves) {
      const all = lambdas.map((value) => solution(own, value, m));
      lines.forEach((one, weight) => {
        one.setAttribute("d", explore.line(lambdas.map(along.x), all.map((pair) => along.y(pair[weight]))));
        one.classList.toggle("faint", own !== kind);
      });
    }
    const apart = Math.abs(along.y(m[0]) - along.y(m[1])) < 14 ? 7 * Math.sign(m[1] - m[0] || -1) : 0;
    names.forEach((name, own) => name.setAttribute("y", along.y(m[own]) - 5 + (own === 0 ? apart : -apart)));
    for (const name of ["x1", "x2"]) cursor.setAttribute(name, along.x(lambda()));
    ends.forEach((one, own) => {
      one.setAttribute("class", filled(kind));
      one.setAttribute("cx", along.x(lambda()));
      one.setAttribute("cy", along.y(w[own]));
    });
    result.textContent = sentence(w);
    slide.show(state.lambda);
  };

  const part = {
    read(asked) {
      state.penalty = asked.one({ parameter: "penalty", name: word("penalty"), values: Object.keys(penalties), start: start.penalty });
      state.lambda = asked.nearest({ parameter: "lambda", name: "λ", values: lambdas, start: start.lambda, describe: number });
      state.at = ["w1", "w2"].map((parameter, own) =>
        asked.nearest({ parameter, name: word("geometry.minimum"), values: places, start: start.at[own], describe: number }));
      part.draw();
    },
    write: () => ({ penalty: state.penalty, lambda: lambda(), w1: minimum()[0], w2: minimum()[1] }),
    draw() {
      choice.chosen = [state.penalty];
      step();
    },
  };
  place.append(element("div", { class: "controls" }, choice.node), element("div", { class: "transport" }, slide.node),
    result, spoken, element("div", { class: "side" }, element("div", {}, plane.node), element("div", {}, along.node)));
  part.draw();
  return part;
});
