"use strict";
// The page follows the system's theme by itself; this adds a button that overrides it, remembered
// where the browser allows it (some forbid storage to files on disk).
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const store = (use) => { try { return use(localStorage); } catch { return null; } };
  const saved = store((storage) => storage.getItem("regplot-theme"));
  if (saved === "light" || saved === "dark") root.dataset.theme = saved;
  const isDark = () => (root.dataset.theme || (system.matches ? "dark" : "light")) === "dark";

  document.addEventListener("DOMContentLoaded", () => {
    const { light, dark } = document.body.dataset;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "theme";
    const label = () => { button.textContent = isDark() ? light : dark; };
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      store((storage) => storage.setItem("regplot-theme", root.dataset.theme));
      label();
    });
    system.addEventListener("change", label);
    label();
    document.querySelector(".tools").append(button);

    // The contents mark the section that is being read.
    const links = new Map(
      [...document.querySelectorAll(".contents a")].map((link) => [link.hash.slice(1), link]));
    const sections = [...document.querySelectorAll("main > section")].filter(({ id }) => links.has(id));
    const follow = () => {
      const read = sections.filter((section) => section.getBoundingClientRect().top < innerHeight / 3).pop();
      for (const [id, link] of links) {
        if (read?.id === id) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      }
    };
    let waiting = false;
    addEventListener("scroll", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => { waiting = false; follow(); });
    }, { passive: true });
    follow();

    // Formulas wider than the page scroll, and then by keyboard too.
    const formulas = [...document.querySelectorAll('math[display="block"]')];
    const reach = () => {
      const wide = formulas.map((formula) => formula.scrollWidth > formula.clientWidth);
      formulas.forEach((formula, k) => {
        if (wide[k]) formula.setAttribute("tabindex", "0");
        else formula.removeAttribute("tabindex");
      });
    };
    addEventListener("load", reach);
    addEventListener("resize", reach);

    // The other language opens at the same section.
    for (const link of document.querySelectorAll(".tools a")) {
      link.addEventListener("click", () => { link.hash = location.hash; });
    }
  });
})();
