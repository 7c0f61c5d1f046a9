// Each figure is in the page once. Where the window is narrow, its drawing for phones, which travels packed, stands in the
// place of the wide one, which then waits in a template: a page that is saved keeps both.
(() => {
  const narrow = matchMedia("(max-width: 34rem)");
  const fold = (wide, markup) => {
    const [waiting, drawn] = [document.createElement("template"), document.createElement("div")];
    waiting.className = "wide";
    // Images that are the same in both travel in the wide one.
    const shared = [...wide.querySelectorAll("image")].map((image) => image.getAttribute("href"));
    drawn.className = "narrow";
    drawn.dataset.made = "";
    drawn.innerHTML = markup.replace(/href="image:(\d+)"/g, (_, place) => `href="${shared[place]}"`);
    wide.replaceWith(waiting, drawn);
    waiting.content.append(wide);
    drawn.parentElement.classList.remove("scrolls");
  };
  const unfold = (waiting) => {
    const place = waiting.parentElement;
    place.querySelector(".narrow")?.remove();
    waiting.replaceWith(waiting.content);
    place.classList.add("scrolls");
  };
  const widen = () => { for (const waiting of document.querySelectorAll("template.wide")) unfold(waiting); };
  begin(() => {
    // As it was saved on a phone.
    widen();
    if (!document.getElementById("figures-packed")) return;
    let isPaper = false;
    const suit = async () => {
      if (!narrow.matches || isPaper) {
        widen();
      } else {
        // A browser that cannot unpack shows the wide ones in boxes that scroll.
        const all = await packed.json("figures-packed").catch(() => ({}));
        // It may have grown meanwhile.
        if (!narrow.matches || isPaper) return;
        for (const wide of document.querySelectorAll(".drawing > div.wide")) {
          const markup = all[wide.closest("figure").id]?.narrow;
          if (markup) fold(wide, markup);
        }
      }
      document.dispatchEvent(new Event("redrawn"));
    };
    narrow.addEventListener("change", suit);
    addEventListener("beforeprint", () => { isPaper = true; suit(); });
    addEventListener("afterprint", () => { isPaper = false; suit(); });
    if (narrow.matches) suit();
  });
})();
