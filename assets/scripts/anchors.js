"use strict";
// Every heading is a link to itself. Those that the texts gave no name are named by their section and their place in it,
// which is the same in every language.
begin(() => {
  for (const section of document.querySelectorAll("main > section")) {
    [...section.querySelectorAll("h3, h4")].forEach((heading, place) => {
      if (heading.closest("[data-explore]")) return;
      heading.id ||= `${section.id}-${place + 1}`;
      // A link in a summary would be a control in a control.
      if (heading.closest("summary") || heading.querySelector("a")) return;
      const link = document.createElement("a");
      link.className = "anchor";
      link.href = `#${heading.id}`;
      link.append(...heading.childNodes);
      heading.append(link);
    });
  }
});
