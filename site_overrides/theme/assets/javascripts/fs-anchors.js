// The mark beside a statement copies its address. Without this script it is a link to the statement.
(() => {
  "use strict";

  const SHOWN = 1600; // milliseconds the word stays

  for (const anchor of document.querySelectorAll("a.fs-anchor")) {
    anchor.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(anchor.href);
      } catch {
        return; // no clipboard from a disk: the address bar has it all the same
      }
      const said = document.createElement("span");
      said.className = "fs-copied";
      said.setAttribute("role", "status");
      said.textContent = anchor.dataset.copied;
      anchor.after(said);
      setTimeout(() => said.remove(), SHOWN);
    });
  }
})();
