// Where the lab shows what it draws and says, and what a reader can do with that: enlarge and pin a network, play and
// step through the training, copy the picture, the link and the command.
lab.stage = ({ offer, word, place, controls, notes, tell, pick, pinned, play, step, scrub, reset, title, rowsName, results,
  current, inks }) => {
  const { element, button } = explore;
  const canvas = (name, label) => element("canvas", { class: name, role: "img", "aria-label": word(label) });
  const head = (name, ...parts) => element("h3", {}, word(name), " ", ...parts);
  const note = (name) => element("span", { class: "lab-hint" }, name ? word(name) : "");

  // The tiles, and over each a place that can be pointed at, pinned, and walked to with the arrow keys.
  const tiles = canvas("lab-tiles", "tilesTitle");
  const options = Array.from({ length: offer.seeds }, (_, one) =>
    element("span", { role: "option", id: `lab-tile-${one + 1}`, "aria-selected": "false", "data-one": one,
      "aria-label": word("tile", { seed: offer.firstSeed + one }) }));
  const list = element("div", { class: "lab-list", role: "listbox", tabindex: 0, "aria-label": word("tilesTitle") }, ...options);
  const oneOf = (event) => Number(event.target.dataset?.one ?? -1);
  list.addEventListener("pointermove", (event) => { if (event.pointerType === "mouse") pick(oneOf(event), false); });
  list.addEventListener("pointerleave", () => pick(-1, false));
  list.addEventListener("click", (event) => { if (oneOf(event) >= 0) mark(oneOf(event)); });
  list.addEventListener("keydown", (event) => {
    const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 8, ArrowUp: -8 };
    const ends = { Home: 0, End: offer.seeds - 1, " ": pinned(), Enter: pinned() };
    if (!(event.key in steps || event.key in ends || event.key === "Escape")) return;
    const next = event.key in ends ? ends[event.key] : pinned() < 0 ? 0 : pinned() + (steps[event.key] ?? 0);
    // The pinned one again is let go.
    if (next >= 0 && next < offer.seeds && (event.key !== "Escape" || pinned() >= 0)) {
      if (next !== pinned() || [" ", "Enter", "Escape"].includes(event.key)) mark(next);
    }
    event.preventDefault();
  });
  const mark = (one) => {
    pick(one, true);
    show();
  };
  // Which network is pinned.
  const show = () => {
    options.forEach((option, k) => option.setAttribute("aria-selected", String(k === pinned())));
    if (pinned() >= 0) list.setAttribute("aria-activedescendant", `lab-tile-${pinned() + 1}`);
    else list.removeAttribute("aria-activedescendant");
  };

  const field = canvas("lab-field", "fieldTitle");
  const fieldHead = element("span", {}, word("together"));
  const fieldHint = note("");
  const weights = canvas("lab-weights", "weightsTitle");
  const losses = canvas("lab-losses", "lossesTitle");
  const [weightsHint, lossesHint] = [note(""), note("")];

  const sentence = element("p", { class: "lab-say", "aria-hidden": "true" });
  const spoken = element("p", { class: "unseen", role: "status" });
  const epoch = element("output");
  // Along the epochs, as the chart above it.
  const slide = element("input", { type: "range", min: 0, max: 1, step: 1, value: 0, "aria-label": word("epoch") });
  slide.addEventListener("input", () => scrub(Number(slide.value)));
  const playing = button(word("play"), play);
  playing.classList.add("lab-play");
  const stepping = button(word("step"), step);

  const proof = element("p", { class: "lab-proof" });
  const command = element("code", { class: "lab-command" });
  const copied = element("span", { class: "lab-copied", role: "status" });
  let forgetting = 0;
  const confirm = (name) => {
    copied.textContent = word(name);
    clearTimeout(forgetting);
    forgetting = setTimeout(() => { copied.textContent = ""; }, 2500);
  };
  const copy = async (text, node) => {
    try {
      await navigator.clipboard.writeText(text);
      confirm("copied");
    } catch {
      // Where the clipboard is refused, the text is chosen for the reader to copy.
      if (!node) notes.replaceChildren(element("p", { class: "note" }, element("code", {}, text)));
      getSelection().selectAllChildren(node ?? notes.firstChild);
      confirm("selected");
    }
  };
  const actions = element("div", { class: "lab-actions" },
    button(word("copyImage"), () => copyImage()),
    button(word("copyLink"), () => copy(explore.link("lab"))),
    button(word("copyCommand"), () => copy(command.textContent, command)),
    button(word("reset"), reset), copied);

  // The picture that is copied: what is on the screen, its settings, its sentence and its command.
  const picture = () => {
    const ink = inks();
    const own = document.createElement("canvas");
    [own.width, own.height] = [1600, 900];
    const context = own.getContext("2d");
    context.fillStyle = ink.page;
    context.fillRect(0, 0, 1600, 900);
    const write = (words, x, y, size, color = ink.ink, weight = 400, width = 1520) => {
      context.font = `${weight} ${size}px ${ink.font}`;
      context.fillStyle = color;
      context.fillText(words, x, y, width);
    };
    const high = (shown, width) => Math.round(width * shown.height / Math.max(shown.width, 1));
    write(`${title()} · ${rowsName()} · ${epoch.textContent}`, 40, 66, 36, ink.ink, 600);
    for (const [shown, name, x, y, width] of [[tiles, word("each"), 40, 140, 660], [field, fieldHead.textContent, 740, 140, 380],
      [weights, word("weights"), 740, 570, 380], [losses, word("lossByEpoch"), 1160, 140, 400]]) {
      write(name, x, y - 14, 20, ink.ink, 600, width);
      context.drawImage(shown, x, y, width, high(shown, width));
    }
    // The sentence in lines, broken between words or signs.
    const parts = sentence.textContent.match(/[\u3000-\u9fff]|[^\s\u3000-\u9fff]+\s?|\s/g) ?? [];
    let [line, y] = ["", 170 + high(losses, 400) + 30];
    context.font = `400 26px ${ink.font}`;
    for (const part of parts) {
      if (line && context.measureText(line + part).width > 400) { write(line, 1160, y, 26); line = ""; y += 38; }
      line += part;
    }
    write(line, 1160, y, 26);
    write(command.textContent, 40, 862, 18, ink.muted);
    return own;
  };
  const copyImage = () => {
    const own = picture();
    const made = new Promise((resolve) => { own.toBlob(resolve, "image/png"); });
    const save = async () => {
      const address = URL.createObjectURL(await made);
      const link = element("a", { href: address, download: "regplot-lab.png" });
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 10000);
      confirm("saved");
    };
    try {
      navigator.clipboard.write([new ClipboardItem({ "image/png": made })]).then(() => confirm("copied"), save);
    } catch {
      save();
    }
  };

  const panels = element("div", { class: "lab-panels" },
    element("div", { class: "lab-each" }, head("each", note("eachHint")), element("div", { class: "lab-tiled" }, tiles, list)),
    element("div", { class: "lab-all" }, element("h3", {}, fieldHead, " ", fieldHint), field),
    element("div", { class: "lab-weighed" }, element("h3", {}, word("weights"), " ", weightsHint), weights),
    element("div", { class: "lab-loss" }, element("h3", {}, word("lossByEpoch"), " ", lossesHint), losses,
      element("div", { class: "lab-transport" }, playing, stepping, slide, epoch), sentence, spoken, proof, actions));
  const lead = element("p", { class: "lab-lead" });
  const made = [lead, controls.bar, controls.drawer, notes, panels,
    element("div", { class: "lab-line" }, element("span", {}, word("command")), " ", command)];
  for (const node of made) node.dataset.made = "";
  place.append(...made);

  const isEqual = (compared) => {
    if (compared.equal === null) return [word("exploration")];
    const link = element("a", { href: `#${compared.id}` }, compared.name);
    return compared.equal ? [`${word("equals")} `, link, ` ${word("toTheBit", { seeds: compared.seeds })}`]
      : [`${word("differs")} `, link];
  };
  return {
    tiles, field, weights, losses, panels, command,
    pinned: show,
    begun() { proof.replaceChildren(); },
    // That a training takes longer than a reader waits without a word.
    wait(seconds) { proof.textContent = word("wait", { seconds }); },
    // What the data set is about.
    lead(rows, { dataSeed, flipped, method }) {
      lead.textContent = word(!rows.heldOut ? "leadFour" : !dataSeed ? "leadOwn"
        : rows.flippable && flipped ? (method === "l2" || method === "l1" ? "lead" : "leadWrong") : "leadPoints");
    },
    // Only ends were recorded: there is nothing to play, and no weights.
    recorded() {
      for (const node of [playing, stepping, slide, weights.parentElement]) node.hidden = true;
    },
    playing(isOn) { playing.textContent = word(isOn ? "pause" : "play"); },
    say(state, one, points) {
      const { run, at, rows } = current();
      const isPlain = run.settings.method === "none";
      slide.max = run.settings.epochs;
      slide.value = state.epoch;
      stepping.disabled = run.isDone && at >= run.states.length - 1;
      epoch.textContent = word("epochOf", { epoch: state.epoch, epochs: run.settings.epochs });
      slide.setAttribute("aria-valuetext", epoch.textContent);
      sentence.textContent = tell(run, state);
      fieldHead.textContent = one >= 0 ? word("oneNetwork", { seed: run.settings.firstSeed + one }) : word("together");
      const own = (name) => results.score(state, one, name);
      const isKnown = one >= 0 && Boolean(state.scores);
      const share = (value) => (value < 0 ? "–" : explore.percent(value));
      lossesHint.textContent = one >= 0 ? word("oneNetwork", { seed: run.settings.firstSeed + one })
        : word(isPlain ? "lossHintPlain" : "lossHint");
      weightsHint.textContent = run.recorded ? "" : word(isPlain ? "ofAll" : "ghost", { most: run.work.range[1] });
      const isWrong = points.some(results.isWrong);
      const together = rows.inputs === 1 ? "fitsHint" : rows.inputs > 2 ? "sliceHint" : isWrong ? "togetherHint" : "disputedHint";
      fieldHint.replaceChildren(...lab.dotted(one < 0 ? word(together, { x: rows.names[0], y: rows.names[1] }) : !isKnown ? ""
        : !rows.classes ? word("oneHintNumber", { loss: explore.number(own("heldOutLoss")) })
          : word(rows.heldOut ? "oneHint" : "oneHintTraining", { training: share(own("trainingAccuracy")), heldOut: share(own("heldOutAccuracy")) })));
    },
    done(run, compared, isLast) {
      proof.replaceChildren(run.recorded ? word("digestOf", { digest: run.digest })
        : word("trained", { time: explore.number(run.took / 1000, 2), digest: run.digest }), " ", ...isEqual(compared));
      proof.classList.toggle("equal", compared.equal === true);
      const state = run.states.at(-1);
      const { rows } = current();
      options.forEach((option, one) => {
        const seed = run.settings.firstSeed + one;
        option.setAttribute("aria-label", state.scores && rows.classes && rows.heldOut
          ? word("tileScore", { seed, share: explore.percent(Math.max(results.score(state, one, "heldOutAccuracy"), 0)) })
          : word("tile", { seed }));
      });
      if (isLast) spoken.textContent = tell(run, state);
    },
  };
};
