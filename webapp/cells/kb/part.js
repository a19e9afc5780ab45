/* Articles on the first page: the list follows what is typed; an article is read on its own page. */
(function () {
  "use strict";

  /* milliseconds */
  const PAUSE = 200; // without a key before anything is asked
  const PATIENCE = 15000;

  const doc = document;
  const part = doc.getElementById("kb-part");
  const box = doc.getElementById("kb-part-q");
  let pause = 0; // 0 unless what was typed is about to be asked
  let asked = null; // the search that is under way, or was last
  let finding = 0; // the newest question: an older answer is not drawn

  function lines() {
    return doc.getElementById("kb-part-lines");
  }

  /* Gives whether the list is by then what the box asks for. */
  function find() {
    finding += 1;
    const mine = finding;
    const isOld = function () { return mine !== finding; };
    unhurry();
    lines().setAttribute("aria-busy", "true");
    asked = window.PrimeFaces.ab({
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
    }).then(function () { return !isOld() && pause === 0; });
    return asked;
  }

  function unhurry() {
    window.clearTimeout(pause);
    pause = 0;
  }

  /* The search to wait for before anything is done to the list, since it is not what the box asks for yet; null when it is. */
  function due() {
    if (pause !== 0) {
      return find();
    }
    return lines().hasAttribute("aria-busy") ? asked : null;
  }

  function links() {
    return Array.from(lines().querySelectorAll("a"));
  }

  function walk(event, by) {
    if (doc.activeElement !== box && !links().includes(doc.activeElement)) {
      return;
    }
    const search = due();
    event.preventDefault();
    if (!search) {
      step(by);
      return;
    }
    search.then(function (fresh) {
      /* nowhere: the line on which it was went with its list */
      if (fresh && (doc.activeElement === box || doc.activeElement === doc.body)) {
        step(by);
      }
    });
  }

  function step(by) {
    const all = links();
    const here = all.indexOf(doc.activeElement);
    if (all.length > 0) {
      (here + by < 0 ? box : all[Math.min(here + by, all.length - 1)]).focus();
    }
  }

  box.addEventListener("input", function () {
    unhurry();
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
