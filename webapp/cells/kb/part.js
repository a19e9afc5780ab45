/* Articles on the first page: the list follows what is typed; an article is read on its own page. */
(function () {
  "use strict";

  const PATIENCE = 15000; // milliseconds

  const doc = document;
  const part = doc.getElementById("kb-part");
  const box = doc.getElementById("kb-part-q");

  function lines() {
    return doc.getElementById("kb-part-lines");
  }

  function links() {
    return Array.from(lines().querySelectorAll("a"));
  }

  function step(by) {
    const all = links();
    const here = all.indexOf(doc.activeElement);
    if (all.length > 0) {
      (here + by < 0 ? box : all[Math.min(here + by, all.length - 1)]).focus();
    }
  }

  const list = window.welcoKbList({
    box: box,
    lines: lines,
    links: links,
    ask: function (isOld) {
      return window.PrimeFaces.ab({
        source: "kb-part-find", formId: "kb-part-desk", process: "kb-part-find", update: "kb-part-lines",
        params: [{ name: "q", value: box.value }], async: true, timeout: PATIENCE, onsuccess: isOld
      });
    },
    begin: function () { /* nothing of it stands elsewhere */ },
    drawn: function () {
      doc.getElementById("kb-part-n").textContent = lines().querySelector("[data-kb-count]").dataset.kbCount;
    },
    lost: function () { lines().replaceChildren(doc.getElementById("kb-part-lost").content.cloneNode(true)); },
    step: step
  });

  part.addEventListener("click", function (event) {
    if (event.target instanceof Element && event.target.closest("[data-kb-retry]")) {
      list.find().then(function () { box.focus(); });
    }
  });
  part.addEventListener("keydown", function (event) {
    if (event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "Enter" && event.target === box) {
      list.walk(event, 1);
    } else if (event.key === "ArrowUp") {
      list.walk(event, -1);
    } else if (event.key === "Escape" && event.target === box && box.value !== "") {
      event.preventDefault();
      box.value = "";
      list.find();
    }
  });

  window.jQuery(function () {
    if (box.value !== "") {
      list.find(); /* put back by the browser */
    }
  });
})();
