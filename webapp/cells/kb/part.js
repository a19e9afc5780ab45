/* Articles on the first page: the list follows what is typed; an article is read on its own page. */
(function () {
  "use strict";

  /* milliseconds */
  const PAUSE = 200; // without a key before anything is asked
  const PATIENCE = 15000;

  const doc = document;
  const part = doc.getElementById("kb-part");
  const box = doc.getElementById("kb-part-q");
  let pause = 0;
  let finding = 0; // the newest question: an older answer is not drawn

  function lines() {
    return doc.getElementById("kb-part-lines");
  }

  function find() {
    finding += 1;
    const mine = finding;
    const isOld = function () { return mine !== finding; };
    window.clearTimeout(pause);
    lines().setAttribute("aria-busy", "true");
    return window.PrimeFaces.ab({
      source: "kb-part-find", formId: "kb-part-desk", process: "kb-part-find", update: "kb-part-lines",
      params: [{ name: "q", value: box.value }], async: true, timeout: PATIENCE, onsuccess: isOld
    }).then(function () {
      if (!isOld()) {
        lines().removeAttribute("aria-busy");
        doc.getElementById("kb-part-n").textContent = lines().querySelector("[data-kb-count]").dataset.kbCount;
      }
    }, function (failure) {
      if (!isOld()) {
        lines().removeAttribute("aria-busy");
        lines().replaceChildren(doc.getElementById("kb-part-lost").content.cloneNode(true));
        if (failure.jqXHR && failure.jqXHR.status === 401) {
          doc.addEventListener("welco:signed-in", find, { once: true });
        }
      }
    });
  }

  function walk(event, by) {
    const all = Array.from(lines().querySelectorAll("a"));
    const here = all.indexOf(doc.activeElement);
    if (all.length === 0 || here < 0 && doc.activeElement !== box) {
      return;
    }
    event.preventDefault();
    (here + by < 0 ? box : all[Math.min(here + by, all.length - 1)]).focus();
  }

  box.addEventListener("input", function () {
    window.clearTimeout(pause);
    pause = window.setTimeout(find, PAUSE);
  });
  part.addEventListener("click", function (event) {
    if (event.target instanceof Element && event.target.closest("[data-kb-retry]")) {
      find().then(function () { box.focus(); });
    }
  });
  part.addEventListener("keydown", function (event) {
    if (event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "Enter" && event.target === box) {
      walk(event, 1);
    } else if (event.key === "ArrowUp") {
      walk(event, -1);
    } else if (event.key === "Escape" && event.target === box && box.value !== "") {
      event.preventDefault();
      box.value = "";
      find();
    }
  });

  window.jQuery(function () {
    if (box.value !== "") {
      find(); /* put back by the browser */
    }
  });
})();
