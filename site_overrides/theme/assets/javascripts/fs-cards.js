// Citations open in place: by pointer, by focus and by tap. Without this script each is a link to the words in their place.
(() => {
  "use strict";

  const REST = 180; // milliseconds a pointer rests before a card opens, or is away before it closes

  /** Place a card under its link, inside the window. */
  function place(card, link) {
    const box = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(box.left, room - card.offsetWidth - 8));
    const below = box.bottom + 6;
    const fits = below + card.offsetHeight < window.innerHeight - 8;
    card.style.inset = "auto";
    card.style.left = `${left}px`;
    card.style.top = `${fits ? below : Math.max(8, box.top - card.offsetHeight - 6)}px`;
  }

  /** Give a card its label and the way to the words in their place, which without it the link itself is. */
  function label(card, link) {
    const head = document.createElement("span");
    head.className = "fs-card__label";
    head.textContent = link.textContent;
    card.prepend(head);
    const where = document.createElement("a");
    where.className = "fs-card__where";
    where.href = link.href;
    where.textContent = document.getElementById("fs-words")?.dataset.where ?? "";
    card.append(where);
  }

  /** Wire one citation. */
  function wire(cite) {
    const link = cite.querySelector(".fs-cite__link");
    const card = cite.querySelector(".fs-card");
    let timer = 0;
    let wasOpen = false;
    const isOpen = () => card.matches(":popover-open");
    const open = () => {
      clearTimeout(timer);
      if (!isOpen()) {
        card.showPopover();
        place(card, link);
      }
    };
    const close = () => {
      clearTimeout(timer);
      if (isOpen()) card.hidePopover();
    };
    const soon = (act) => () => {
      clearTimeout(timer);
      timer = setTimeout(act, REST);
    };
    label(card, link);
    link.setAttribute("aria-expanded", "false");
    card.addEventListener("toggle", () => link.setAttribute("aria-expanded", String(isOpen())));
    for (const part of [link, card]) {
      part.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && soon(open)());
      part.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && soon(close)());
    }
    link.addEventListener("focus", () => link.matches(":focus-visible") && open());
    cite.addEventListener("focusout", (event) => {
      if (!cite.contains(event.relatedTarget) && event.relatedTarget) close();
    });
    link.addEventListener("pointerdown", () => {
      wasOpen = isOpen();
    });
    // A first tap opens the card; a click on a citation whose card is open follows the link.
    link.addEventListener("click", (event) => {
      if (event.detail === 0 || wasOpen || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      open();
    });
  }

  if ("showPopover" in HTMLElement.prototype) {
    for (const cite of document.querySelectorAll(".fs-cite")) wire(cite);
  }
})();
