// On a source's page: the whole passage that an address names is lit, also where it is cut by others.
(() => {
  "use strict";

  /** Light every stretch of the passage named by the address. */
  function light() {
    const anchor = decodeURIComponent(location.hash.slice(1));
    for (const mark of document.querySelectorAll(".fs-excerpt mark")) {
      mark.classList.toggle("fs-here", anchor !== "" && (mark.dataset.quotes ?? "").split(" ").includes(anchor));
    }
  }

  if (document.querySelector(".fs-excerpt")) {
    window.addEventListener("hashchange", light);
    light();
  }
})();
