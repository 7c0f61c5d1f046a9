// What travels packed in the page, as a gzip file in base64: unpacked once, when it is first asked for, by an element's id.
// Rejected where a browser cannot unpack.
const packed = (() => {
  const known = new Map();
  const unpack = async (id) => {
    const signs = atob(document.getElementById(id).textContent.trim());
    const bytes = new Uint8Array(signs.length);
    for (let k = 0; k < signs.length; k += 1) bytes[k] = signs.charCodeAt(k);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  };
  const read = async (id) => JSON.parse(new TextDecoder().decode(await unpack(id)));
  // A table of comma-separated values whose lines are another's columns.
  const turned = (text) => {
    const columns = [[]];
    for (const [, field, end] of text.matchAll(/("(?:[^"]|"")*"|[^,\r]*)(,|\r\n)/g)) {
      columns.at(-1).push(field);
      if (end !== ",") columns.push([]);
    }
    columns.pop();
    return columns[0].map((_, row) => `${columns.map((column) => column[row]).join(",")}\r\n`).join("");
  };
  return {
    // A figure's data file, in a page that was made to travel alone.
    csv: async (figure) => turned((await packed.json("data-packed"))[figure]),
    bytes: (id) => unpack(id),
    json(id) {
      if (!known.has(id)) known.set(id, read(id));
      return known.get(id);
    },
  };
})();
