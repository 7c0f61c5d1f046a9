"use strict";
// A guess: each answer is a fold with its verdict, which needs no script. This says the verdict to those who do not
// see it, and folds the answer that was chosen before.
begin(() => {
  for (const guess of document.querySelectorAll(".guess")) {
    const answers = [...guess.querySelectorAll(".answer")];
    const said = document.createElement("p");
    said.className = "unseen";
    said.dataset.made = "";
    said.setAttribute("role", "status");
    guess.append(said);
    for (const answer of answers) {
      answer.querySelector("summary").addEventListener("click", () => {
        if (answer.open) return;
        for (const other of answers) if (other !== answer) other.open = false;
        const verdict = answer.querySelector("div").cloneNode(true);
        // Formulas carry their TeX, which is not for hearing.
        for (const note of verdict.querySelectorAll("annotation")) note.remove();
        said.textContent = verdict.textContent.trim();
      });
    }
  }
});
