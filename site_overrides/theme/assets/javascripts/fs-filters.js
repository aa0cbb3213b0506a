// Filters of the timeline and the comparison. Without this script everything is shown and no filter stands on the page.
(() => {
  "use strict";

  /** Tell whether an item's list of words holds what was chosen. */
  const holds = (words, chosen) => !chosen || (words ?? "").split(" ").includes(chosen);

  /** Show what fits; hide groups in which nothing does. */
  function apply(page, form) {
    const chosen = Object.fromEntries([...form.querySelectorAll("select")].map((one) => [one.name, one.value]));
    let shown = 0;
    for (const item of page.querySelectorAll(".fs-mark, .fs-matrix tbody tr, .fs-row")) {
      const verdict = item.closest("[data-verdict]")?.dataset.verdict;
      const fits =
        holds(verdict, chosen.verdict) &&
        holds(item.dataset.about, chosen.about) &&
        holds(item.dataset.entities, chosen.entities) &&
        holds(item.dataset.kinds, chosen.kinds) &&
        holds(item.dataset.sources, chosen.sources);
      item.hidden = !fits;
      shown += Number(fits);
    }
    for (const group of page.querySelectorAll(".fs-group")) {
      group.hidden = !group.querySelector("tbody tr:not([hidden]), .fs-row:not([hidden])");
    }
    for (const gap of page.querySelectorAll(".fs-gap")) {
      gap.hidden = Object.values(chosen).some(Boolean);
    }
    form.querySelector(".fs-filters__none").hidden = shown > 0;
  }

  for (const form of document.querySelectorAll(".fs-filters")) {
    const page = form.closest("[data-filter]");
    form.hidden = false;
    form.addEventListener("change", () => apply(page, form));
    form.querySelector("button").addEventListener("click", () => {
      for (const one of form.querySelectorAll("select")) one.value = "";
      apply(page, form);
    });
  }
})();
