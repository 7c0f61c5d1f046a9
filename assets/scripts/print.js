"use strict";
// On paper a page is its story, as it opens; a button prints everything, with all that is folded.
(() => {
  begin(() => {
    const root = document.documentElement;
    const place = document.querySelector(".printing");
    for (const kind of ["story", "everything"]) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.made = "";
      button.textContent = place.dataset[kind];
      button.addEventListener("click", () => {
        // Browsers that cannot show a closed fold open it, and close it again afterwards.
        const folds = [...document.querySelectorAll(`main details${kind === "story" ? "[open]" : ":not([open])"}`)];
        for (const fold of folds) fold.open = !fold.open;
        root.dataset.print = kind;
        addEventListener("afterprint", () => {
          delete root.dataset.print;
          for (const fold of folds) fold.open = !fold.open;
        }, { once: true });
        print();
      });
      place.append(button);
    }
  });
})();
