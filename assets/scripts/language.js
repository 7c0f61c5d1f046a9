"use strict";
// The other language opens at what is being read here: its figures, headings and sections have the same names.
begin(() => {
  const places = "#lab, main > section, main figure, main :is(h3, h4)[id], main .explore";
  const here = () => {
    // A state of the lab, or of what can be stepped through, is kept as long as the reader is there.
    const [asked, state] = location.hash.slice(1).split(/:(.*)/s);
    const read = [...document.querySelectorAll(places)].findLast((place) =>
      place.id && place.checkVisibility() && place.getBoundingClientRect().top < innerHeight / 3);
    if (state !== undefined && (!read || [asked, `explore-${asked}`].includes(read.id))) return location.hash;
    return !read || read.id === "lab" ? "" : `#${read.id}`;
  };
  for (const link of document.querySelectorAll(".tools a")) {
    link.addEventListener("click", () => { if (link.href) link.hash = here(); });
  }
});
