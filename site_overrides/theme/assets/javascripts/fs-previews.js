// Links within the site show what they lead to: by pointer and by focus. Without this script they are links.
(() => {
  "use strict";

  const REST = 350; // milliseconds a pointer rests before a card opens

  const page = document.querySelector(".fs-page");
  const previews = new Map(
    [...document.querySelectorAll("template[data-preview]")].map((one) => [one.dataset.preview, one]),
  );
  if (!page || previews.size === 0 || !("showPopover" in HTMLElement.prototype)) return;

  const card = document.createElement("div");
  card.className = "fs-card fs-card--preview";
  card.popover = "manual";
  card.setAttribute("role", "tooltip");
  card.id = "fs-preview";
  document.body.append(card);
  let timer = 0;
  let from = null;

  /** Close the card. */
  function close() {
    clearTimeout(timer);
    if (card.matches(":popover-open")) card.hidePopover();
    from?.removeAttribute("aria-describedby");
    from = null;
  }

  /** Open the card over a link. */
  function open(link) {
    close();
    from = link;
    card.replaceChildren(previews.get(link.getAttribute("href")).content.cloneNode(true));
    card.showPopover();
    const box = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const below = box.bottom + 6;
    const fits = below + card.offsetHeight < window.innerHeight - 8;
    card.style.inset = "auto";
    card.style.left = `${Math.max(8, Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 8))}px`;
    card.style.top = `${fits ? below : Math.max(8, box.top - card.offsetHeight - 6)}px`;
    link.setAttribute("aria-describedby", card.id);
  }

  /** Return the link with a preview that an event is about, or null. */
  function linkOf(event) {
    const link = event.target.closest?.("a");
    return link && page.contains(link) && !link.closest(".fs-cite") && previews.has(link.getAttribute("href")) ? link : null;
  }

  page.addEventListener("pointerover", (event) => {
    const link = event.pointerType === "mouse" ? linkOf(event) : null;
    if (link && link !== from) {
      clearTimeout(timer);
      timer = setTimeout(() => open(link), REST);
    }
  });
  page.addEventListener("pointerout", (event) => {
    if (linkOf(event)) close();
  });
  page.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link?.matches(":focus-visible")) open(link);
  });
  page.addEventListener("focusout", close);
  document.addEventListener("keydown", (event) => event.key === "Escape" && close());
})();
