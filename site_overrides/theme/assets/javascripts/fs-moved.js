// On the page at an old address: leads on and keeps the anchor, which a refresh by itself would lose.
location.replace(document.currentScript.dataset.to + location.hash);
