"use strict";
// The section that is being read: the contents mark it, and once the masthead has gone by, a bar names it, opens the
// contents and shows how far the page has been read.
begin(() => {
  const made = (tag, className) => {
    const node = document.createElement(tag);
    node.className = className;
    node.dataset.made = "";
    return node;
  };
  const bar = document.querySelector(".bar");
  const list = document.querySelector(".contents ol");
  const place = made("details", "place");
  const name = document.createElement("summary");
  const label = document.createElement("span");
  name.append(label);
  place.append(name, list.cloneNode(true));
  const progress = made("progress", "progress");
  progress.setAttribute("aria-hidden", "true");
  bar.prepend(place);
  bar.append(progress);

  const links = [...list.querySelectorAll("a"), ...place.querySelectorAll("a")];
  const sections = [...document.querySelectorAll("main > section")].filter(({ id }) => links.some(({ hash }) => hash === `#${id}`));
  // At its end a page scrolls no further: there the last section is read, or the one that was asked for.
  const reading = () => {
    const read = sections.findLast((section) => section.getBoundingClientRect().top < innerHeight / 3);
    if (scrollY + innerHeight < document.documentElement.scrollHeight - 2) return read;
    const last = sections.slice(Math.max(sections.indexOf(read), 0));
    return last.find(({ id }) => `#${id}` === location.hash) ?? last.at(-1);
  };
  const follow = () => {
    const read = reading();
    const own = links.filter(({ hash }) => read && hash === `#${read.id}`);
    for (const link of links) {
      if (own.includes(link)) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
    label.textContent = (own[0] ?? document.getElementById("contents-title")).textContent;
    const { scrollHeight, clientHeight } = document.documentElement;
    progress.value = scrollHeight > clientHeight ? scrollY / (scrollHeight - clientHeight) : 0;
  };
  let waiting = false;
  const wait = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; follow(); });
  };
  addEventListener("scroll", wait, { passive: true });
  addEventListener("hashchange", wait);
  addEventListener("resize", wait);
  wait();

  new IntersectionObserver(([{ isIntersecting }]) => {
    bar.classList.toggle("shown", !isIntersecting);
    if (isIntersecting) place.open = false;
  }, { rootMargin: "-40px 0px 0px" }).observe(document.querySelector(".masthead"));
  place.addEventListener("click", ({ target }) => { if (target.closest("a")) place.open = false; });
  document.addEventListener("pointerdown", ({ target }) => { if (!place.contains(target)) place.open = false; });
  place.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !place.open) return;
    place.open = false;
    name.focus();
  });
  place.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !place.contains(relatedTarget)) place.open = false;
  });
});
