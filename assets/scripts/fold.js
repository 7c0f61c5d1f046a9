"use strict";
// Folds are `details`: they open without scripts, for a search and, in most browsers, for a link into them. This
// opens them for links in the others.
(() => {
  const open = (node) => {
    const folds = [];
    for (let fold = node?.closest("details:not([open])"); fold; fold = fold.parentElement.closest("details:not([open])")) folds.push(fold);
    for (const fold of folds) fold.open = true;
    return folds.length > 0;
  };
  const follow = (hash) => {
    const node = document.getElementById(hash.slice(1));
    if (node && open(node)) requestAnimationFrame(() => node.scrollIntoView());
  };
  document.addEventListener("DOMContentLoaded", () => {
    follow(location.hash);
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
})();
