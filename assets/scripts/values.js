// Values in the figures, read from tables that travel packed in the page.
(() => {

  // What scrolls or takes arrow keys can be reached with the Tab key and has a name.
  const reachable = (place, figure) => {
    place.tabIndex = 0;
    place.setAttribute("role", "group");
    place.setAttribute("aria-labelledby", `${figure.id}-title`);
  };

  let unpacked = null;
  // What a figure's tables say, by panel: { corner, columns: [{ name, slot }], rows: [{ head, cells }] }.
  const known = new Map();
  const tables = (figure) => {
    if (known.has(figure)) return known.get(figure);
    const place = figure.querySelector(".tables");
    const found = new Map();
    if (!place || !unpacked) return found;
    place.innerHTML = unpacked[figure.id].tables;
    reachable(place, figure);
    for (const table of place.querySelectorAll("table")) {
      const [corner, ...columns] = table.tHead.rows[0].cells;
      found.set(Number(table.dataset.panel), {
        title: table.caption?.textContent || "",
        corner: corner.innerHTML,
        columns: columns.map((cell) => ({ name: cell.innerHTML, slot: cell.dataset.slot })),
        rows: [...table.tBodies[0].rows].map((row) => {
          const [head, ...cells] = row.cells;
          return { row, nodes: cells, head: head.innerHTML, cells: cells.map((cell) => cell.innerHTML) };
        }),
      });
    }
    known.set(figure, found);
    return found;
  };

  explore.tables = tables;

  const nearest = (places, wanted) => places.reduce(
    (best, place, index) => (Math.abs(place - wanted) < Math.abs(places[best] - wanted) ? index : best), 0);

  // One reading at a time: a cursor in the drawing and a card beside it. Where the card stands is said in
  // a style sheet of its own: in a page that is saved now, the policy would refuse a style attribute.
  let reading = null;
  const cardSheet = new CSSStyleSheet();
  cardSheet.replaceSync(".reading {}");
  document.adoptedStyleSheets.push(cardSheet);
  const cardPlace = cardSheet.cssRules[0].style;
  const hide = () => {
    if (!reading) return;
    reading.cursor.remove();
    reading.card.remove();
    reading.marked?.removeAttribute("aria-current");
    reading = null;
  };
  const drawing = (figure) =>
    [...figure.querySelectorAll("svg[data-plots]")].find((svg) => svg.getClientRects().length);
  const areas = (svg) => {
    svg.areas ??= JSON.parse(svg.dataset.plots).map(([panel, [x, y, width, height], onX, rows, columns]) => ({
      panel, x: x / 100, y: y / 100, width: width / 100, height: height / 100, onX: onX === 1,
      rows: rows.map((place) => place / 100), columns: columns.map((place) => place / 100),
    }));
    return svg.areas;
  };

  const shape = (name, attributes) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };
  const cursor = (area, row, column) => {
    const group = shape("g", { class: "cursor", "data-made": "" });
    const place = area.rows[row];
    if (area.columns.length) {
      group.append(shape("circle", { cx: area.columns[column], cy: place, r: 4 }));
    } else if (area.onX) {
      group.append(shape("path", { d: `M${place} ${area.y}v${area.height}` }));
    } else {
      group.append(shape("path", { d: `M${area.x} ${place}h${area.width}` }));
    }
    return group;
  };
  // A series is named beside the line that draws it.
  const key = (svg, panel, markup, slot) => {
    const name = document.createElement("template");
    name.innerHTML = markup;
    const groups = [...svg.querySelectorAll('[data-name^="panel"]')[panel]?.querySelectorAll("[data-name]") ?? []]
      .filter(({ dataset }) => dataset.name === `series ${name.content.textContent}`);
    const drawn = groups.map((group) => group.querySelector('path[class*="st-"]:not(.st-background)')).find(Boolean);
    if (!drawn) return slot === undefined ? "" : explore.key(Number(slot));
    const own = [...drawn.classList].find((one) => one.startsWith("st-"));
    return explore.shape("svg", { class: "key", viewBox: "0 0 24 8", "aria-hidden": "true" },
      explore.shape("path", { class: `line ${own}`, d: "M0 4h24", "stroke-dasharray": drawn.getAttribute("stroke-dasharray") ?? undefined }));
  };
  const line = (name, value, sign = "") => {
    const item = document.createElement("div");
    const [term, data, words] = ["dt", "dd", "span"].map((tag) => document.createElement(tag));
    words.innerHTML = name;
    term.append(words);
    data.innerHTML = value;
    term.prepend(sign);
    item.append(term, data);
    return item;
  };
  const fill = ({ svg, card }, { corner, columns, rows, title }, area, row, column) => {
    const { head, cells } = rows[row];
    const list = document.createElement("dl");
    if (area.columns.length) {
      const [own, across] = corner.replace(" →", "").split(" ↓, ");
      list.append(
        line(across, columns[column].name), line(own, head), line(title.split(" · ").pop(), cells[column]));
    } else {
      list.append(line(corner, head));
      columns.forEach(({ name, slot }, index) => {
        if (cells[index]) list.append(line(name, cells[index], key(svg, area.panel, name, slot)));
      });
    }
    const heading = document.createElement("p");
    heading.textContent = title;
    card.replaceChildren(...(title ? [heading] : []), list);
  };
  // The table, where it is open, shows what is read in the drawing.
  const mark = ({ rows }, area, row, column) => {
    const own = rows[row];
    reading.marked?.removeAttribute("aria-current");
    reading.marked = area.columns.length ? own.nodes[column] : own.row;
    reading.marked.setAttribute("aria-current", "true");
    const box = own.row.closest(".tables");
    const [frame, now] = [box.getBoundingClientRect(), own.row.getBoundingClientRect()];
    if (now.top < frame.top || now.bottom > frame.bottom) box.scrollTop += now.top - frame.top - frame.height / 2;
  };
  // On phones the card is docked: below the drawing, or where that ends below the window, at its edge.
  const docked = matchMedia("(max-width: 600px)");
  const dock = ({ figure, card }, place) => {
    const low = Math.min(place.getBoundingClientRect().bottom, innerHeight - card.offsetHeight);
    cardPlace.left = cardPlace.right = "0";
    cardPlace.top = `${low - figure.getBoundingClientRect().top}px`;
  };
  // Elsewhere it stands beside the cursor, on the side that has room.
  const float = ({ svg, card, area, row, column }, place) => {
    const [frame, box] = [place.getBoundingClientRect(), svg.getBoundingClientRect()];
    const scale = box.width / svg.viewBox.baseVal.width;
    const x = (area.columns.length ? area.columns[column] : area.onX ? area.rows[row] : area.x) * scale;
    const left = box.left - frame.left + place.scrollLeft + x;
    const { width, height } = card.getBoundingClientRect();
    const fits = left + 12 + width <= frame.width + place.scrollLeft;
    const top = box.top - frame.top + area.y * scale + 4;
    cardPlace.right = "auto";
    cardPlace.left = `${Math.max(0, fits ? left + 12 : left - 12 - width)}px`;
    cardPlace.top = `${Math.max(0, Math.min(top, frame.height - height))}px`;
  };
  const show = (figure, svg, area, row, column) => {
    const table = tables(figure).get(area.panel);
    if (!table) return;
    const place = svg.closest(".drawing");
    if (reading?.svg !== svg) {
      hide();
      const card = document.createElement("div");
      card.className = "reading";
      card.dataset.made = "";
      card.setAttribute("role", "status");
      if (docked.matches) figure.append(card);
      else place.append(card);
      reading = { figure, svg, card, cursor: shape("g", {}) };
    }
    if (reading.area === area && reading.row === row && reading.column === column) return;
    Object.assign(reading, { area, row, column });
    const fresh = cursor(area, row, column);
    reading.cursor.remove();
    svg.append(fresh);
    reading.cursor = fresh;
    fill(reading, table, area, row, column);
    mark(table, area, row, column);
    if (reading.card.parentElement === figure) dock(reading, place);
    else float(reading, place);
  };

  const point = (event) => {
    const svg = event.target.closest?.("svg[data-plots]");
    if (!svg) {
      if (!event.target.closest?.(".reading")) hide();
      return;
    }
    const box = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / box.width;
    const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
    const area = areas(svg).find((one) =>
      x >= one.x - 4 && x <= one.x + one.width + 4 && y >= one.y - 4 && y <= one.y + one.height + 4);
    if (!area) return hide();
    show(svg.closest("figure"), svg, area, nearest(area.rows, area.onX ? x : y), nearest(area.columns, x));
  };

  // Arrow keys go from place to place, and from panel to panel where they lead nowhere else.
  const step = (places, from, sign) => {
    const ahead = places.map((place, index) => ({ index, way: (place - places[from]) * sign }))
      .filter(({ way }) => way > 0.001).sort((a, b) => a.way - b.way);
    return ahead.length ? ahead[0].index : from;
  };
  const keys = {
    ArrowLeft: ["x", -1], ArrowRight: ["x", 1], ArrowUp: ["y", -1], ArrowDown: ["y", 1],
    PageUp: ["panel", -1], PageDown: ["panel", 1],
  };
  const press = (event) => {
    const place = event.target;
    if (!place.matches?.(".drawing") || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape") return hide();
    const [way, sign] = keys[event.key] || [];
    const figure = place.closest("figure");
    const svg = way && drawing(figure);
    if (!svg) return;
    event.preventDefault();
    const all = areas(svg);
    if (reading?.svg !== svg) return show(figure, svg, all[0], 0, 0);
    const { area, row, column } = reading;
    if (area.columns.length && way === "x") return show(figure, svg, area, row, step(area.columns, column, sign));
    if (way === (area.onX ? "x" : "y")) return show(figure, svg, area, step(area.rows, row, sign), column);
    const next = all[(all.indexOf(area) + sign + all.length) % all.length];
    show(figure, svg, next, Math.min(row, next.rows.length - 1), 0);
  };

  begin(() => {
    for (const svg of document.querySelectorAll(".drawing svg[data-plots]")) {
      reachable(svg.closest(".drawing"), svg.closest("figure"));
    }
    // A drawing for another width has its values elsewhere.
    document.addEventListener("redrawn", hide);
    const fillIn = (fold) => { if (fold.querySelector(".tables")) tables(fold.closest("figure")); };
    document.addEventListener("toggle", ({ target }) => { if (target.matches("details.values[open]")) fillIn(target); }, true);
    if (document.getElementById("figures-packed")) {
      packed.json("figures-packed").then((all) => {
        unpacked = all;
        document.querySelectorAll("details.values[open]").forEach(fillIn);
      }, () => {});
    }
    document.addEventListener("pointermove", point, { passive: true });
    document.addEventListener("pointerdown", point, { passive: true });
    document.addEventListener("keydown", press);
    document.addEventListener("focusout", hide);
  });
})();
