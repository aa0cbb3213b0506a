// The search: nothing is loaded before a reader types; then only the files of the words typed. Works from a disk too.
(() => {
  const box = document.querySelector(".fs-search");
  const dialog = box?.querySelector("dialog");
  if (!dialog?.showModal) return;
  const [link, input] = [box.querySelector(".fs-search__open"), box.querySelector(".fs-search__input")];
  const [state, list] = [box.querySelector(".fs-search__state"), box.querySelector(".fs-search__results")];
  const BLOCK = 64; // pages described in one file, as in render/search.py
  const SHOWN = 30; // results shown at most
  const GROUPS = ["entities", "events", "questions", "glossary", "sources", "pages"];
  const shards = new Map();
  const blocks = new Map();
  const waiting = new Map();
  let asked = 0;

  /** Take the data of a file; the files call these. */
  window.fsSearch = {
    words: (start, words) => shards.set(start, new Map(Object.entries(words))),
    pages: (number, rows) => blocks.set(number, rows),
  };

  /** Load a file of the index once; a file that is not there holds nothing. */
  function load(name) {
    if (!waiting.has(name)) {
      waiting.set(
        name,
        new Promise((done) => {
          const script = document.createElement("script");
          script.src = `${box.dataset.base}/${box.dataset.folder}/${name}.js`;
          script.addEventListener("load", done);
          script.addEventListener("error", done);
          document.head.append(script);
        }),
      );
    }
    return waiting.get(name);
  }

  /** Fold a text as render/search.py does: lower case, without accents. */
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const wordsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const stem = (start) => [...start].map((one) => (/[a-z0-9]/.test(one) ? one : `-${one.codePointAt(0).toString(16)}-`)).join("");

  /** Number of page -> how well it fits one word; whole words before beginnings, names before text. */
  function fits(word) {
    const found = new Map();
    for (const [known, postings] of shards.get([...word].slice(0, 2).join("")) ?? []) {
      if (!known.startsWith(word)) continue;
      for (const posting of postings) {
        const score = [1, 4, 30, 30][posting % 4] * (known === word ? 3 : 1);
        const page = posting >> 2;
        found.set(page, Math.max(found.get(page) ?? 0, score));
      }
    }
    return found;
  }

  /** Pages that fit every word, best first. */
  function ranked(words) {
    const [first, ...others] = words.map(fits);
    const all = [...first].filter(([page]) => others.every((one) => one.has(page)));
    const scored = all.map(([page, score]) => [page, others.reduce((sum, one) => sum + one.get(page), score)]);
    return scored.sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  }

  /** One result: name, kind and the line that tells it from others. */
  function result([url, title, , kind, line, also], query) {
    const item = document.createElement("li");
    const name = document.createElement("a");
    name.href = `${box.dataset.base}/${url}`.replace(/^\.\/$/, "./");
    name.textContent = title;
    const told = document.createElement("span");
    told.className = "fs-search__line";
    const alias = also.find((one) => fold(one).includes(query) && !fold(title).includes(query));
    told.textContent = [kind, alias, line].filter(Boolean).join(" · ");
    item.append(name, told);
    return item;
  }

  /** Show results under their groups; the group with the best result comes first, overviews come last. */
  function show(rows, query, total) {
    list.replaceChildren();
    const groups = [...new Set(rows.map((row) => row[2]))].filter((name) => GROUPS.includes(name));
    groups.sort((one, other) => (one === "pages") - (other === "pages"));
    for (const name of groups) {
      const heading = document.createElement("h2");
      heading.textContent = list.dataset[name];
      const items = document.createElement("ul");
      items.append(...rows.filter((row) => row[2] === name).map((row) => result(row, query)));
      list.append(heading, items);
    }
    const words = total === 0 ? state.dataset.none : total === 1 ? state.dataset.one : total > rows.length ? state.dataset.more : state.dataset.other;
    state.textContent = words.replace("{number}", total).replace("{shown}", rows.length).replace("{query}", input.value.trim());
  }

  /** Search for what stands in the field; an answer that comes late is dropped. */
  async function search() {
    const turn = ++asked;
    const words = wordsOf(input.value).filter((word, place, every) => every.indexOf(word) === place);
    const whole = words.filter((word) => [...word].length > 1).slice(0, 8);
    if (whole.length === 0) {
      list.replaceChildren();
      state.textContent = state.dataset.start;
      return;
    }
    await Promise.all(whole.map((word) => load(stem([...word].slice(0, 2).join("")))));
    if (turn !== asked) return;
    const found = ranked(whole);
    const best = found.slice(0, SHOWN);
    await Promise.all([...new Set(best.map(([page]) => Math.floor(page / BLOCK)))].map((block) => load(`pages-${block}`)));
    if (turn !== asked) return;
    const rows = best.map(([page]) => blocks.get(Math.floor(page / BLOCK))?.[page % BLOCK]).filter(Boolean);
    show(rows, fold(input.value.trim()), found.length);
  }

  /** Move among the results with the arrow keys; leave with Escape. */
  function move(event) {
    if (event.key === "Escape") {
      event.preventDefault(); // a search field would only be emptied
      dialog.close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [input, ...list.querySelectorAll("a")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }

  const open = (event) => {
    event.preventDefault();
    dialog.showModal();
    input.select();
  };
  link.setAttribute("role", "button");
  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("click", open);
  link.addEventListener("keydown", (event) => event.key === " " && open(event));
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !dialog.open) open(event);
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  box.querySelector(".fs-search__close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", move);
  input.addEventListener("keydown", (event) => event.key === "Enter" && list.querySelector("a")?.click());
  input.addEventListener("input", search);
})();
