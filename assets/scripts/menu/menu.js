// The menu of a figure: what can be copied and saved of it. Pictures and tables are made of what stands in the page, so
// that a page that was sent alone has them too; links to files are offered where the files are.
(() => {
  const { element } = explore;
  let words = {};
  const word = (name, values = {}) => words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
  let said = null;
  let opened = null;

  const close = (isBack = false) => {
    if (!opened) return;
    const { button, menu } = opened;
    opened = null;
    menu.remove();
    button.setAttribute("aria-expanded", "false");
    if (isBack) button.focus();
  };
  let forgetting = 0;
  const say = (button, name) => {
    button.after(said);
    clearTimeout(forgetting);
    said.textContent = word(name);
    forgetting = setTimeout(() => { said.textContent = ""; }, 2500);
  };

  const save = (blob, name) => {
    const address = URL.createObjectURL(blob);
    element("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  };
  const saved = (name, make) => async (figure) => { save(await make(figure), `${figure.id}.${name}`); return "saved"; };
  const copied = (make) => async (figure) => { await navigator.clipboard.writeText(make(figure)); return "copied"; };
  const copyImage = async (figure) => {
    // The promise goes to the clipboard at once: browsers allow it only while the key or the finger is remembered.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture.png(figure) })]);
    return "copied";
  };
  const svgFile = (figure) => new Blob([picture.svg(figure).text], { type: "image/svg+xml" });
  // A page that was made to travel alone has its data inside; of another the values that it shows can be saved.
  const hasData = () => Boolean(document.getElementById("data-packed"));
  const csvFile = async (figure) => (hasData()
    ? new Blob([await packed.csv(figure.id)], { type: "text/csv" }) : tableFile(figure));
  const tableFile = (figure) => new Blob(
    ["\ufeff", picture.csv(explore.tables(figure).values(), [word("low"), word("high")])], { type: "text/csv" });
  const address = (figure) => {
    const own = new URL(location.href);
    own.hash = figure.id;
    return own.href;
  };

  // What is offered for a figure, in groups: [name, what to do] or [name, where to].
  const offers = (figure) => {
    const links = [...figure.querySelectorAll(".downloads a[href]")];
    const beside = links.filter((link) => link.dataset.href).map((link) => [word("file", { name: link.textContent }), link]);
    const tries = links.filter((link) => link.matches(".try")).map((link) => [link.textContent, link]);
    const drawn = figure.querySelector("svg.chart") ? [
      ...(navigator.clipboard?.write && window.ClipboardItem ? [[word("copyImage"), copyImage]] : []),
      [word("savePng"), saved("png", picture.png)], [word("saveSvg"), saved("svg", svgFile)]] : [];
    const data = !beside.length && (hasData() || explore.tables(figure).size) ? [[word("saveData"), saved("csv", csvFile)]] : [];
    const texts = navigator.clipboard ? [
      [word("copyCommand"), copied((own) => own.querySelector(".values code").textContent)],
      [word("copyLink"), copied(address)]] : [];
    return [[...drawn, ...data], [...texts, ...tries], beside].filter((group) => group.length);
  };
  const act = async (figure, button, work) => {
    close(true);
    try {
      say(button, await work(figure));
    } catch {
      say(button, "refused");
    }
  };
  const item = (figure, button, [name, what]) => {
    if (what instanceof Element) {
      return element("a", { role: "menuitem", tabindex: -1, href: what.getAttribute("href"), onclick: () => close() }, name);
    }
    return element("button", { type: "button", role: "menuitem", tabindex: -1, onclick: () => act(figure, button, what) }, name);
  };
  const open = (figure, button, isLast = false) => {
    close();
    const groups = offers(figure).map((group) =>
      element("div", { role: "group" }, ...group.map((one) => item(figure, button, one))));
    const menu = element("div", { class: "menu", role: "menu", "data-made": true, "aria-label": button.getAttribute("aria-label") }, ...groups);
    button.after(menu);
    button.setAttribute("aria-expanded", "true");
    opened = { figure, button, menu };
    items().at(isLast ? -1 : 0).focus();
  };
  const items = () => [...opened.menu.querySelectorAll("[role=menuitem]")];

  const press = (event) => {
    const { key, target } = event;
    if (target.matches?.(".more") && ["ArrowDown", "ArrowUp"].includes(key)) {
      event.preventDefault();
      open(target.closest("figure"), target, key === "ArrowUp");
      return;
    }
    if (!opened?.menu.contains(target)) return;
    const all = items();
    const at = all.indexOf(target);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
    if (next !== undefined) all.at(next % all.length).focus();
    else if (key === "Escape") close(true);
    else if (key === "Tab") { close(true); return; }
    else if (key === " " && target.matches("a")) target.click();
    else {
      const found = key.length === 1 && [...all.slice(at + 1), ...all]
        .find((one) => one.textContent.toLowerCase().startsWith(key.toLowerCase()));
      if (!found || key === " ") return;
      found.focus();
    }
    event.preventDefault();
  };

  begin(() => {
    const source = document.getElementById("menu-words");
    words = JSON.parse(source.textContent);
    said = element("span", { class: "said", role: "status", "data-made": true });
    document.body.append(said);
    for (const figure of document.querySelectorAll("figure[id]")) {
      const title = figure.querySelector(".figure-title");
      const number = title.querySelector(".figure-number").textContent.match(/\d+/)[0];
      const button = element("button", { type: "button", class: "more", "data-made": true, "aria-haspopup": "menu",
        "aria-expanded": "false", "aria-label": word("name", { number }) }, "⋯");
      button.addEventListener("click", () => { if (opened?.button === button) close(); else open(figure, button); });
      title.after(button);
    }
    document.addEventListener("keydown", press);
    document.addEventListener("pointerdown", ({ target }) => {
      if (opened && !opened.menu.contains(target) && target !== opened.button) close();
    });
    document.addEventListener("focusin", ({ target }) => {
      if (opened && !opened.menu.contains(target) && target !== opened.button) close();
    });
  });
})();
