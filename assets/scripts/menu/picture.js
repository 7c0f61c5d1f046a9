// A figure as a file of its own, made from what stands in the page: its drawing under its title, with the colours of the
// light theme and the page's fonts written into it, and the numbers of its tables.
const picture = (() => {
  const { shape } = explore;
  const margin = 12;
  const root = document.documentElement;

  // Everything is read at once, before the browser draws again: the page keeps its theme.
  const inLight = (read) => {
    const theme = root.dataset.theme;
    root.dataset.theme = "light";
    const found = read();
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    return found;
  };
  const looks = ["fill", "stroke", "stroke-width", "paint-order", "image-rendering"];
  const fonts = ["font-family", "font-weight", "font-style", "letter-spacing"];
  const dressed = (node) => {
    const copy = node.cloneNode(true);
    const copies = [copy, ...copy.querySelectorAll("*")];
    [node, ...node.querySelectorAll("*")].forEach((one, place) => {
      if (!one.hasAttribute("class")) return;
      const style = getComputedStyle(one);
      for (const name of one === node ? fonts : looks) copies[place].setAttribute(name, style.getPropertyValue(name));
      copies[place].removeAttribute("class");
    });
    for (const made of copy.querySelectorAll("[data-made]")) made.remove();
    for (const name of ["data-plots", "role"]) copy.removeAttribute(name);
    for (const text of copy.querySelectorAll("text")) text.setAttribute("xml:space", "preserve");
    return copy;
  };

  // Words in lines, broken between words or signs.
  const pen = document.createElement("canvas").getContext("2d");
  const broken = (words, font, width) => {
    pen.font = font;
    const lines = [""];
    for (const part of words.match(/[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+\s?|\s/g) ?? []) {
      if (lines.at(-1) && pen.measureText(lines.at(-1) + part).width > width) lines.push("");
      lines.push(lines.pop() + part);
    }
    return lines;
  };
  const heading = (figure, width, family) => {
    const group = shape("g");
    let y = 0;
    for (const [name, size, weight] of [[".figure-title", 12, 600], [".figure-subtitle", 9, 400]]) {
      const node = figure.querySelector(name);
      const words = [...node.childNodes].filter((part) => !part.matches?.(".figure-number"))
        .map((part) => part.textContent).join("").trim();
      const color = getComputedStyle(node).color;
      for (const line of words ? broken(words, `${weight} ${size}px ${family}`, width) : []) {
        y += size * 1.35;
        group.append(shape("text", { x: 0, y: y - size * 0.3, fill: color, "font-size": size, "font-weight": weight }, line));
      }
    }
    return [group, y ? y + 8 : 0];
  };

  // { text, width, height } of the drawing as SVG.
  const svg = (figure) => inLight(() => {
    const drawn = figure.querySelector(".wide > svg") ?? figure.querySelector("svg.chart");
    const { width, height } = drawn.viewBox.baseVal;
    const copy = dressed(drawn);
    const [head, top] = heading(figure, width, getComputedStyle(drawn).fontFamily);
    const size = { width: width + 2 * margin, height: height + top + 2 * margin };
    const box = { x: -margin, y: -margin - top, ...size };
    head.setAttribute("transform", `translate(0 ${-top})`);
    for (const [name, value] of Object.entries(size)) copy.setAttribute(name, value);
    copy.setAttribute("viewBox", Object.values(box).join(" "));
    const page = getComputedStyle(document.body).backgroundColor;
    const names = [...copy.children].filter((one) => one.matches("title, desc"));
    copy.prepend(...names, shape("rect", { ...box, fill: page, stroke: "none" }), head);
    return { text: new XMLSerializer().serializeToString(copy), ...size };
  });

  // The same as PNG, about 2000 pixels wide.
  const png = async (figure) => {
    const { text, width, height } = svg(figure);
    const scale = 2000 / width;
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width * scale, height * scale].map(Math.round);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
    });
  };

  // Tables as CSV: below each other, and a value beside the ends of its interval.
  const plain = (markup) => {
    const node = document.createElement("template");
    node.innerHTML = markup.replaceAll("&nbsp;", " ").replace(/(?:\s*×\s*)?10<sup>(.*?)<\/sup>/g, (all, power) => `${all.startsWith("10") ? "1" : ""}e${power}`);
    return node.content.textContent.replace(/−/g, "-").trim();
  };
  const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const parts = (cell) => {
    const [, value, low = "", high = ""] = cell.match(/^(.*?)(?: \[(.*), (.*)\])?$/);
    return [value, low, high];
  };
  const csv = (tables, [low, high]) => [...tables].map(({ title, corner, columns, rows }) => {
    const cells = rows.map((row) => row.cells.map(plain));
    const ranged = columns.map((_, column) => cells.some((row) => row[column]?.endsWith("]")));
    const spread = (column, all) => (ranged[column] ? all : all.slice(0, 1));
    const head = columns.flatMap(({ name }, column) =>
      spread(column, [plain(name), `${plain(name)} ${low}`, `${plain(name)} ${high}`]));
    const lines = rows.map((row, place) => [plain(row.head), ...columns.flatMap((_, column) =>
      spread(column, parts(cells[place][column] ?? "")))]);
    return [...(title ? [[title]] : []), [plain(corner), ...head], ...lines]
      .map((line) => line.map(quoted).join(",")).join("\r\n");
  }).join("\r\n\r\n");

  return { svg, png, csv };
})();
