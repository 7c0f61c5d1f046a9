"use strict";
// Folds are `details`: they open without scripts, for a search and, in most browsers, for a link into them. This
// opens them for links in the others, and keeps in its place what an address asks for while the page is still laid out.
const places = (() => {
  let watcher = null;
  let ending = 0;
  const release = () => {
    watcher?.disconnect();
    clearTimeout(ending);
  };
  // Shows an element, whatever it is folded in.
  const go = (node) => {
    release();
    for (let fold = node.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    const show = () => node.scrollIntoView({ behavior: "instant" });
    show();
    watcher = new ResizeObserver(show);
    watcher.observe(document.body);
    ending = setTimeout(release, 1500);
  };
  const follow = (hash) => {
    const node = document.getElementById(hash.slice(1));
    if (node) go(node);
  };
  begin(() => {
    // Where the reader has moved since, nothing is put back.
    for (const name of ["wheel", "touchstart", "pointerdown", "keydown"]) addEventListener(name, release, { passive: true, capture: true });
    // A page that is opened again stands where it stood.
    if (performance.getEntriesByType("navigation")[0]?.type === "navigate") follow(location.hash);
    addEventListener("hashchange", () => follow(location.hash));
    // A link to where the address already leads changes nothing in it.
    document.addEventListener("click", ({ target }) => {
      const link = target.closest("a[href^='#']");
      if (link && link.hash === location.hash) follow(link.hash);
    });
    // What was folded has had no width.
    document.addEventListener("toggle", ({ target }) => {
      if (target.matches(".evidence[open]")) dispatchEvent(new Event("resize"));
    }, true);
  });
  return { go };
})();
