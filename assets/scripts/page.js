"use strict";
// Parts of the page begin when all of it is there, in their order, each in a task of its own: inputs come in between.
const begin = (start) => document.addEventListener("DOMContentLoaded", () => setTimeout(start));

// The page follows the system's theme by itself; this adds a button that overrides it, remembered
// where the browser allows it (some forbid storage to files on disk).
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const store = (use) => { try { return use(localStorage); } catch { return null; } };
  const saved = store((storage) => storage.getItem("regplot-theme"));
  if (saved === "light" || saved === "dark") root.dataset.theme = saved;
  const isDark = () => (root.dataset.theme || (system.matches ? "dark" : "light")) === "dark";

  // The report's other files are beside the page unless it was sent or saved without them; its icon,
  // which a page may load where nothing else is allowed, tells. Only then are there links to them.
  const findFiles = () => {
    const links = document.querySelectorAll("a[data-href]");
    for (const link of links) link.removeAttribute("href");
    const show = (areBeside) => {
      if (areBeside) for (const link of links) link.setAttribute("href", link.dataset.href);
      for (const place of document.querySelectorAll("[data-beside]")) place.hidden = !areBeside;
      for (const place of document.querySelectorAll("[data-alone]")) place.hidden = areBeside;
    };
    // A page that was made to travel alone has none.
    if (!document.body.dataset.icon) return show(false);
    const icon = new Image();
    icon.addEventListener("load", () => show(true));
    icon.addEventListener("error", () => show(false));
    icon.src = document.body.dataset.icon;
    return undefined;
  };

  begin(() => {
    // A page that a browser saved holds what scripts had made of it; they make it anew.
    for (const node of document.querySelectorAll("[data-made]")) node.remove();
    findFiles();
    const { light, dark } = document.body.dataset;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "theme";
    button.dataset.made = "";
    const label = () => { button.textContent = isDark() ? light : dark; };
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      store((storage) => storage.setItem("regplot-theme", root.dataset.theme));
      label();
    });
    system.addEventListener("change", label);
    new MutationObserver(label).observe(root, { attributes: true, attributeFilter: ["data-theme"] });
    label();
    document.querySelector(".tools").append(button);

    // Formulas wider than the page scroll, and then by keyboard too.
    const reach = new ResizeObserver((entries) => {
      const formulas = entries.map(({ target }) => target);
      const wide = formulas.map((formula) => formula.scrollWidth > formula.clientWidth);
      formulas.forEach((formula, k) => {
        if (wide[k]) formula.setAttribute("tabindex", "0");
        else formula.removeAttribute("tabindex");
      });
    });
    for (const formula of document.querySelectorAll(".formula")) reach.observe(formula);
  });
})();
