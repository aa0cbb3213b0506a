// Old links to a place on a page that has fallen into parts: leads on to the part that holds it. Works from a disk too.
(() => {
  "use strict";

  const FILES = 64; // as in render/places.py
  const name = document.getElementById("fs-words")?.dataset.places;
  const box = document.querySelector(".fs-search");

  /** Look for the place that was asked for, if this page has it not. */
  function find() {
    const anchor = decodeURIComponent(location.hash.slice(1));
    if (!anchor || document.getElementById(anchor)) return;
    const number = [...anchor].reduce((sum, one) => sum + one.codePointAt(0), 0) % FILES;
    window.fsPlaces = (places) => {
      if (Object.hasOwn(places, anchor)) location.replace(`${box.dataset.base}/${places[anchor]}#${anchor}`);
    };
    const script = document.createElement("script");
    script.src = `${box.dataset.base}/${box.dataset.folder}/at-${name}-${number}.js`;
    document.head.append(script);
  }

  if (name && box) {
    find();
    window.addEventListener("hashchange", find);
  }
})();
