// The shell: the menu by keyboard, the choice of light or dark, where one is on a page, and paper. Without it the menu opens by pointer.
(() => {
  "use strict";

  /** Put a button in the place of the menu's label; Escape and leaving close the drawer. */
  function menu() {
    const drawer = document.getElementById("__drawer");
    const label = document.querySelector("label.fs-menu");
    const button = document.querySelector("button.fs-menu");
    const list = document.querySelector(".md-sidebar--primary");
    if (!drawer || !label || !button || !list) return;
    const set = (open) => {
      drawer.checked = open;
      button.setAttribute("aria-expanded", String(open));
    };
    label.hidden = true;
    button.hidden = false;
    set(false);
    drawer.addEventListener("change", () => set(drawer.checked));
    button.addEventListener("click", (event) => {
      set(!drawer.checked);
      if (drawer.checked && event.detail === 0) list.querySelector("a").focus(); // opened by keyboard
    });
    list.addEventListener("click", (event) => event.target.closest("a") && set(false));
    list.addEventListener("focusout", (event) => event.relatedTarget && !list.contains(event.relatedTarget) && set(false));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !drawer.checked) return;
      set(false);
      button.focus();
    });
  }

  /** Offer the other scheme; a choice is kept for the whole site, and without one the system's is followed. */
  function schemes() {
    const all = [...document.querySelectorAll(".fs-scheme__to")];
    const kept = () => {
      try {
        return all[__md_get("__palette")?.index];
      } catch {
        return undefined; // a browser that keeps nothing for this site
      }
    };
    const show = () => {
      const now = kept() ?? all.find((one) => matchMedia(one.dataset.media).matches) ?? all[0];
      for (const name of ["scheme", "primary", "accent"]) document.body.setAttribute(`data-md-color-${name}`, now.dataset[name]);
      for (const one of all) one.hidden = one !== now;
      return now;
    };
    for (const [place, one] of all.entries()) {
      one.addEventListener("click", () => {
        const next = (place + 1) % all.length;
        const { media, scheme, primary, accent } = all[next].dataset;
        __md_set("__palette", { index: next, color: { media, scheme, primary, accent } });
        show().focus();
      });
      matchMedia(one.dataset.media).addEventListener("change", show);
    }
    if (all.length > 0) show();
  }

  /** Mark the section that is being read in the table of contents. */
  function contents() {
    const links = [...document.querySelectorAll(".md-nav--secondary a[href^='#']")];
    const heads = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    let last = null;
    const mark = () => {
      const place = heads.findLastIndex((head) => head && head.getBoundingClientRect().top < window.innerHeight / 3);
      if (links[place] === last) return;
      last?.classList.remove("md-nav__link--active");
      last = links[place] ?? null;
      last?.classList.add("md-nav__link--active");
    };
    const seen = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
    for (const head of heads) if (head) seen.observe(head);
  }

  /** On paper nothing stays folded. */
  function paper() {
    const folded = () => document.querySelectorAll("details:not([open])");
    let opened = [];
    window.addEventListener("beforeprint", () => {
      opened = [...folded()];
      for (const one of opened) one.open = true;
    });
    window.addEventListener("afterprint", () => {
      for (const one of opened) one.open = false;
    });
  }

  menu();
  schemes();
  contents();
  paper();
})();
