// What the lab draws, on canvases: every network's answers, all together, the weights, the losses. Axes are given from
// outside and stay while a hand drags.
lab.charts = (offer, place, number) => {
  const palette = new Uint32Array(256);
  {
    const colors = offer.colors.split(" ").map((color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)));
    for (let value = 0; value < 256; value += 1) {
      const at = value / 255 * (colors.length - 1);
      const [low, high] = [colors[Math.floor(at)], colors[Math.ceil(at)]];
      const [red, green, blue] = low.map((part, k) => Math.round(part + (high[k] - part) * (at % 1)));
      palette[value] = 0xFF000000 | blue << 16 | green << 8 | red;
    }
  }
  // Colours of the page as it is now.
  let ink = {};
  const look = () => {
    const probe = document.createElement("span");
    // Forced colours would answer with the colour of text for each of them; the style sheet names those that fit.
    probe.style.forcedColorAdjust = "none";
    place.append(probe);
    const of = (name) => { probe.style.color = `var(${name})`; return getComputedStyle(probe).color; };
    const series = new Map(offer.methods.map(({ slot }) => [slot, of(`--series-${slot}`)]));
    ink = { ink: of("--ink"), muted: of("--muted"), line: of("--line"), page: of("--page"),
      series: (slot) => series.get(slot), font: getComputedStyle(place).fontFamily };
    probe.remove();
  };
  // A canvas as sharp as the screen, in units of the page.
  const open = (canvas) => {
    const scale = window.devicePixelRatio || 1;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
    if (canvas.width !== wide || canvas.height !== high) { canvas.width = wide; canvas.height = high; }
    const context = canvas.getContext("2d");
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    return { context, width, height };
  };
  // A small picture of answers that is drawn enlarged: `count` networks in so many columns, a cell a pixel.
  const picture = () => {
    const image = document.createElement("canvas");
    let [context, pixels, words] = [null, null, null];
    return (side, columns, count, values) => {
      const [width, height] = [side * columns, side * Math.ceil(count / columns)];
      if (!context || image.width !== width || image.height !== height) {
        [image.width, image.height] = [width, height];
        context = image.getContext("2d");
        pixels = context.createImageData(width, height);
        words = new Uint32Array(pixels.data.buffer);
      }
      for (let one = 0; one < count; one += 1) {
        const corner = Math.floor(one / columns) * side * width + (one % columns) * side;
        // The first row of answers is the lowest.
        for (let row = 0; row < side; row += 1) {
          const [from, to] = [(one * side + row) * side, corner + (side - 1 - row) * width];
          for (let column = 0; column < side; column += 1) words[to + column] = palette[values[from + column]];
        }
      }
      context.putImageData(pixels, 0, 0);
      return image;
    };
  };
  const [everyone, together] = [picture(), picture()];
  const line = (context, points, color, { dash = [], width = 1.5 } = {}) => {
    context.beginPath();
    let isOpen = false;
    for (const [x, y] of points) {
      if (!Number.isFinite(y)) { isOpen = false; continue; }
      if (isOpen) context.lineTo(x, y);
      else context.moveTo(x, y);
      isOpen = true;
    }
    context.strokeStyle = color;
    context.lineWidth = width;
    context.setLineDash(dash);
    context.lineJoin = "round";
    context.stroke();
    context.setLineDash([]);
  };
  const text = (context, words, x, y, { align = "left", color = ink.muted, weight = 400 } = {}) => {
    context.font = `${weight} 12px ${ink.font}`;
    context.textAlign = align;
    context.fillStyle = color;
    context.fillText(words, x, y);
  };

  const columns = 8;
  // Every network in a tile of its own.
  const tiles = (canvas, { fields, side, inputs, seeds, slot }) => {
    const { context, width, height } = open(canvas);
    const size = width / columns;
    // Wide enough that no neighbour shines through at the edges.
    const gap = Math.max(2, size / side);
    if (inputs > 1) {
      context.imageSmoothingQuality = "low";
      context.drawImage(everyone(side, columns, seeds, fields), 0, 0, width, height);
      for (let k = 1; k < columns; k += 1) {
        context.clearRect(k * size - gap / 2, 0, gap, height);
        context.clearRect(0, k * size - gap / 2, width, gap);
      }
      return;
    }
    context.strokeStyle = ink.line;
    context.lineWidth = 1;
    for (let one = 0; one < seeds; one += 1) {
      const [x, y] = [(one % columns) * size + gap / 2, Math.floor(one / columns) * size + gap / 2];
      const room = size - gap;
      context.strokeRect(x + 0.5, y + 0.5, room - 1, room - 1);
      curve(context, fields, one, side, (at) => x + at * room, (at) => y + (1 - at) * room, ink.series(slot), 1.2);
      context.strokeStyle = ink.line;
      context.lineWidth = 1;
    }
  };
  const curve = (context, fields, one, side, x, y, color, width) => line(context,
    Array.from({ length: side }, (_, k) => [x(k / (side - 1)), y(fields[one * side + k] / 255)]), color, { width });

  // The line where the answer changes sides, by marching squares over the cells' middles.
  const boundary = (values, side, x, y) => {
    const path = new Path2D();
    const at = (column, row) => values[row * side + column] - 127.5;
    for (let row = 0; row + 1 < side; row += 1) {
      for (let column = 0; column + 1 < side; column += 1) {
        const [a, b, c, d] = [at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)];
        const cuts = [];
        const cut = (one, other, from, to) => {
          if ((one > 0) === (other > 0)) return;
          const share = one / (one - other);
          cuts.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
        };
        const corners = [[column, row], [column + 1, row], [column + 1, row + 1], [column, row + 1]];
        cut(a, b, corners[0], corners[1]);
        cut(b, c, corners[1], corners[2]);
        cut(c, d, corners[2], corners[3]);
        cut(d, a, corners[3], corners[0]);
        for (let k = 0; k + 1 < cuts.length; k += 2) {
          path.moveTo(x((cuts[k][0] + 0.5) / side), y((cuts[k][1] + 0.5) / side));
          path.lineTo(x((cuts[k + 1][0] + 0.5) / side), y((cuts[k + 1][1] + 0.5) / side));
        }
      }
    }
    return path;
  };
  // Lines across cells that networks disagree about.
  const hatch = document.createElement("canvas");
  {
    hatch.width = hatch.height = 7;
    const own = hatch.getContext("2d");
    own.strokeStyle = "rgba(20, 20, 30, 0.6)";
    own.beginPath();
    for (const shift of [-7, 0, 7]) { own.moveTo(shift, 7); own.lineTo(shift + 7, 0); }
    own.stroke();
  }
  const css = (color) => `rgb(${color & 255} ${color >> 8 & 255} ${color >> 16 & 255})`;
  // Rows that were learnt: discs are of class 1, rings of class 0, others have the colour of their number; wrong labels
  // have a thick ring around them.
  const points = (context, rows, { inputs, classes, x, y, large }) => {
    for (const row of rows) {
      const [across, up] = [x(row[0]), y(row[1])];
      const [target, label] = [row[inputs], row[inputs + 1]];
      const radius = large ? 3.6 : 2.6;
      context.beginPath();
      context.arc(across, up, radius, 0, 7);
      context.fillStyle = !classes ? css(palette[Math.round(Math.min(Math.max((target + 2) / 4, 0), 1) * 255)])
        : target > 0.5 ? "#1b1e23" : "#ffffff";
      context.strokeStyle = classes && target > 0.5 ? "#ffffff" : "#1b1e23";
      context.lineWidth = 1.2;
      context.fill();
      context.stroke();
      if (label < 0 || label === target) continue;
      context.beginPath();
      context.arc(across, up, radius + 4, 0, 7);
      context.strokeStyle = "#ffffff";
      context.lineWidth = 4.5;
      context.stroke();
      context.strokeStyle = "#a8321f";
      context.lineWidth = 2.2;
      context.stroke();
    }
  };
  // What all networks answer together, and where they disagree: where more than a fifth are on the smaller side.
  const sums = (fields, seeds, cells) => {
    const [total, ones] = [new Uint16Array(cells), new Uint8Array(cells)];
    for (let one = 0; one < seeds; one += 1) {
      const from = one * cells;
      for (let cell = 0; cell < cells; cell += 1) {
        const value = fields[from + cell];
        total[cell] += value;
        ones[cell] += value > 127 ? 1 : 0;
      }
    }
    return { mean: Uint8Array.from(total, (sum) => Math.round(sum / seeds)),
      isDisputed: Array.from(ones, (count) => Math.min(count, seeds - count) > 0.2 * seeds) };
  };
  // All networks together, or one of them enlarged.
  const field = (canvas, { fields, side, inputs, classes, seeds, plane, rows, slot, one = -1 }) => {
    const { context, width, height } = open(canvas);
    const [[left, right], [bottom, top]] = plane;
    const x = (value) => (value - left) / (right - left) * width;
    const y = (value) => height - (value - bottom) / (top - bottom) * height;
    if (inputs === 1) {
      fits(context, { fields, side, seeds, width, height, slot, one });
      for (const row of rows) {
        context.beginPath();
        context.arc(x(row[0]), y(row[1]), 2.6, 0, 7);
        context.fillStyle = ink.ink;
        context.fill();
      }
      return;
    }
    const cells = side * side;
    const all = one >= 0 ? null : sums(fields, seeds, cells);
    const values = all?.mean ?? fields.subarray(one * cells, (one + 1) * cells);
    context.imageSmoothingQuality = "high";
    context.drawImage(together(side, 1, 1, values), 0, 0, width, height);
    if (all) {
      const cell = width / side;
      context.beginPath();
      for (let row = 0; row < side; row += 1) {
        for (let column = 0; column < side; column += 1) {
          if (!all.isDisputed[row * side + column]) continue;
          const first = column;
          while (column + 1 < side && all.isDisputed[row * side + column + 1]) column += 1;
          context.rect(first * cell, height - (row + 1) * cell, (column - first + 1) * cell, cell + 0.3);
        }
      }
      context.fillStyle = context.createPattern(hatch, "repeat");
      context.fill();
    }
    context.strokeStyle = "#1b1e23";
    context.lineWidth = 1.4;
    context.stroke(boundary(values, side, (at) => at * width, (at) => height - at * height));
    points(context, rows, { inputs, classes, x, y, large: width > 220 });
  };
  const fits = (context, { fields, side, seeds, width, height, slot, one }) => {
    const [x, y] = [(at) => at * width, (at) => height - at * height];
    context.strokeStyle = ink.line;
    context.lineWidth = 1;
    context.strokeRect(0.5, 0.5, width - 1, height - 1);
    const color = ink.series(slot);
    if (one >= 0) { curve(context, fields, one, side, x, y, color, 2.4); return; }
    context.globalAlpha = 0.22;
    for (let network = 0; network < seeds; network += 1) curve(context, fields, network, side, x, y, color, 1);
    context.globalAlpha = 1;
    const mean = Array.from({ length: side }, (_, k) => {
      let sum = 0;
      for (let network = 0; network < seeds; network += 1) sum += fields[network * side + k];
      return [x(k / (side - 1)), y(sum / seeds / 255)];
    });
    line(context, mean, color, { width: 2.6 });
  };

  // Shares of the weights, on an axis of square roots, so that few are still seen; what lies beyond is in the last bars.
  const weights = (canvas, { weights: counts, ghost, slot, range, zero }) => {
    const { context, width, height } = open(canvas);
    const bins = counts.length - 1;
    const [floor, ceiling] = [height - 16, 4];
    const shares = (own) => {
      const all = own.slice(0, bins).reduce((sum, count) => sum + count, 0) || 1;
      return Array.from(own, (count) => count / all);
    };
    const high = (share) => Math.sqrt(Math.min(share, 1)) * (floor - ceiling);
    const wide = width / bins;
    const draw = (own, color, alpha) => {
      context.fillStyle = color;
      context.globalAlpha = alpha;
      for (let bin = 0; bin < bins; bin += 1) {
        const up = high(own[bin]);
        context.fillRect(bin * wide, floor - up, Math.max(wide - 0.6, 0.6), up);
      }
      context.globalAlpha = 1;
    };
    if (ghost) draw(shares(ghost), ink.muted, 0.38);
    const own = shares(counts);
    draw(own, ink.series(slot), 0.75);
    // The exact zeros among those of the middle bar.
    if (own[bins] > 0) {
      context.fillStyle = ink.ink;
      context.fillRect(width / 2 - 1.5, floor - high(own[bins]), 3, high(own[bins]));
      text(context, zero(own[bins]), width / 2 + 8, ceiling + 12, { color: ink.ink, weight: 600 });
    }
    line(context, [[0, floor + 0.5], [width, floor + 0.5]], ink.muted, { width: 1 });
    text(context, number(range[0]), 0, height - 3);
    text(context, "0", width / 2, height - 3, { align: "center" });
    text(context, number(range[1]), width, height - 3, { align: "right" });
  };

  // Losses by epoch: medians of all networks with the band from 10 to 90 %; grey is the run without a regularizer.
  const losses = (canvas, { curves, ghost, until, slot, high, epochs, words, one }) => {
    const { context, width, height } = open(canvas);
    const box = { left: 30, right: width - 4, top: 26, bottom: height - 22 };
    const x = (epoch) => box.left + epoch / epochs * (box.right - box.left);
    const y = (loss) => box.bottom - Math.min(loss, high * 1.02) / high * (box.bottom - box.top);
    const step = [0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100].find((own) => high / own <= 5) ?? high / 4;
    for (let value = 0; value <= high + 1e-9; value += step) {
      line(context, [[box.left, y(value)], [box.right, y(value)]], ink.line, { width: 1 });
      text(context, number(value), box.left - 5, y(value) + 4, { align: "right" });
    }
    text(context, words.loss, 0, 11);
    text(context, "0", box.left, height - 5, { align: "center" });
    text(context, words.epochs, box.right, height - 5, { align: "right" });
    context.save();
    context.beginPath();
    context.rect(box.left, box.top - 2, box.right - box.left + 2, box.bottom - box.top + 4);
    context.clip();
    const run = (own, to, color, isGhost) => {
      const shown = own.epochs.slice(0, to + 1).map(x);
      const path = (values) => shown.map((at, k) => [at, values[k] === null ? NaN : y(values[k])]);
      for (const [kind, dash] of [["heldOut", []], ["training", [6, 4]]]) {
        const band = own[kind];
        if (!band) continue;
        if (!isGhost && kind === "heldOut" && one < 0) {
          context.beginPath();
          shown.forEach((at, k) => context.lineTo(at, y(band.high[k] ?? 0)));
          shown.map((at, k) => [at, k]).reverse().forEach(([at, k]) => context.lineTo(at, y(band.low[k] ?? 0)));
          context.fillStyle = color;
          context.globalAlpha = 0.16;
          context.fill();
          context.globalAlpha = 1;
        }
        line(context, path(one >= 0 && !isGhost && band.all ? band.all.map((values) => values[one]) : band.median), color,
          { dash, width: isGhost ? 1.6 : 2.4 });
      }
    };
    if (ghost) run(ghost, ghost.epochs.length - 1, ink.muted, true);
    run(curves, until, ink.series(slot), false);
    context.restore();
    label(context, curves, until, { x, y, box, words, color: ink.series(slot), one });
  };
  // The lines are named at their ends, apart from each other.
  const label = (context, curves, until, { x, y, box, words, color, one }) => {
    const value = (band) => (one >= 0 && band.all ? band.all[until]?.[one] : band.median[until]);
    const ends = [["heldOut", words.heldOut], ["training", words.training]].filter(([kind]) => curves[kind])
      .map(([kind, name]) => ({ name, at: y(value(curves[kind]) ?? 0) }));
    if (!ends.length || !curves.epochs.length) return;
    ends.sort((a, b) => a.at - b.at);
    // Above their lines; where they would meet, the lower one goes below, or the upper one up.
    const places = ends.map((end) => end.at - 7);
    if (places.length === 2 && places[1] - places[0] < 15) {
      if (ends[1].at + 16 <= box.bottom - 2) places[1] = Math.max(ends[1].at + 16, places[0] + 15);
      else places[0] = places[1] - 15;
    }
    const at = x(curves.epochs[until]);
    ends.forEach(({ name }, k) => {
      const up = Math.min(Math.max(places[k], box.top + 10), box.bottom - 3);
      const isLeft = at < box.left + 110;
      context.strokeStyle = ink.page;
      context.lineWidth = 4;
      context.lineJoin = "round";
      context.font = `600 12px ${ink.font}`;
      context.textAlign = isLeft ? "left" : "right";
      context.strokeText(name, isLeft ? at + 6 : at - 4, up);
      text(context, name, isLeft ? at + 6 : at - 4, up, { align: isLeft ? "left" : "right", color, weight: 600 });
    });
  };
  look();
  return { look, get ink() { return ink; }, tiles, field, weights, losses };
};
