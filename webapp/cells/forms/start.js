/* The forms cell: asks w.c.s. which forms this agent may begin, filters them while he types, begins one for whoever is in hand on the
   page, and goes where the answer says. What is typed never stands in an address. */
(function () {
  "use strict";

  /* milliseconds before the list shows that it is waited for */
  const GRACE = 300;
  /* milliseconds for the list, and for a beginning, which may ask authentic and w.c.s. */
  const PATIENCE = 20000;
  /* milliseconds without a key before the count is read out */
  const CALM = 500;

  const doc = document;
  const cell = doc.getElementById("forms");
  const cells = window.welcoCells;
  const box = doc.getElementById("forms-q");
  const count = doc.getElementById("forms-n");
  const again = doc.getElementById("forms-again");
  let served = ""; // who was in hand before
  let saying = 0;

  /* ---- asking ---- */

  function call(command, update, params) {
    return window.PrimeFaces.ab({
      source: "forms-" + command, formId: "forms-desk", process: "forms-" + command, update: update,
      params: params || [], async: true, timeout: PATIENCE
    });
  }


  function place() {
    return doc.getElementById("forms-list");
  }

  function ask() {
    let over = false;
    place().setAttribute("aria-busy", "true");
    window.setTimeout(function () {
      /* the answer may be drawn already, and its promise not kept yet */
      if (!over && place().childElementCount === 0) {
        fill("forms-wait");
      }
    }, GRACE);
    return call("ask", "forms-list forms-unfinished forms-whom").then(function () {
      over = true;
      drawn();
    }, function (failure) {
      over = true;
      place().removeAttribute("aria-busy");
      fill("forms-lost");
      if (failure.jqXHR && failure.jqXHR.status === 401) {
        doc.addEventListener("welco:signed-in", ask, { once: true });
      } else if (failure.jqXHR && failure.jqXHR.status === 409) {
        window.setTimeout(ask, 0); /* the page knows by now who is in hand */
      }
    });
  }

  function fill(template) {
    place().replaceChildren(doc.getElementById(template).content.cloneNode(true));
  }

  function drawn() {
    place().removeAttribute("aria-busy");
    const told = place().querySelector("[data-forms-count]");
    count.textContent = told ? told.dataset.formsCount : "";
    sayChannel();
    filter(false);
  }

  /* Another is in hand: what was not finished for him, and his name. Nothing is begun for whom the foot does not name. */
  function follow() {
    if (served !== "" && served !== cells.citizen) {
      doc.getElementById("forms-caller").value = ""; /* it was the number of who left */
    }
    served = cells.citizen;
    if (again.open) {
      again.close(); /* it asked about somebody else */
    }
    doc.getElementById("forms-unfinished").replaceChildren();
    doc.getElementById("forms-whom").replaceChildren();
    call("look", "forms-unfinished forms-whom").then(sayChannel, function () {
      /* the shell says that it did not reach the server */
    });
  }

  /* ---- the channel ---- */

  function sayChannel() {
    doc.getElementById("forms-call").hidden = window.welcoBeginning.channel() !== "phone";
    window.welcoBeginning.say(cell);
  }

  /* ---- the filter: every word of it stands somewhere in the form's words, at the beginning of one of them ---- */

  function folded(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function filter(aloud) {
    const words = folded(box.value).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    const seen = new Set();
    place().querySelectorAll(".forms-line").forEach(function (line) {
      const has = " " + folded(line.dataset.formsWords).replace(/[^\p{L}\p{N}]+/gu, " ");
      /* what the agent wants first stands once while he filters */
      const slug = line.querySelector("[data-forms-form]").dataset.formsForm;
      const fits = words.every(function (word) { return has.includes(" " + word); });
      line.hidden = !fits || words.length > 0 && seen.has(slug);
      if (!line.hidden) {
        seen.add(slug);
      }
    });
    place().querySelectorAll("[data-forms-group]").forEach(function (group) {
      group.hidden = group.querySelector(".forms-line:not([hidden])") === null;
    });
    window.clearTimeout(saying);
    if (aloud) {
      saying = window.setTimeout(function () {
        const told = place().querySelector("[data-forms-count]");
        count.textContent = words.length === 0 && told ? told.dataset.formsCount
          : seen.size === 0 ? cell.dataset.formsNone
          : seen.size === 1 ? cell.dataset.formsFoundOne : cell.dataset.formsFound.replace("{0}", String(seen.size));
      }, CALM);
    }
  }

  function stops() {
    return Array.from(cell.querySelectorAll("#forms-unfinished a, .forms-line:not([hidden]) .w-start"))
      .filter(function (one) { return one.offsetParent !== null; });
  }

  function walk(event, by) {
    const all = stops();
    const here = all.indexOf(doc.activeElement);
    if (all.length === 0 || here < 0 && doc.activeElement !== box) {
      return;
    }
    event.preventDefault();
    if (here + by < 0) {
      box.focus();
    } else {
      all[Math.min(here + by, all.length - 1)].focus();
    }
  }

  /* ---- beginning ---- */

  function caller() {
    return doc.getElementById("forms-caller");
  }

  const beginning = window.welcoBeginning.of({
    cell: cell, again: again, yes: "[data-forms-again]", cut: cell.dataset.formsCut, follow: follow,
    call: function (params) { return call("start", "@none", params); },
    more: function () { return [{ name: "caller", value: caller().value }]; },
    begun: function () { caller().value = ""; }
  });

  function turn(star) {
    const slug = star.dataset.formsStar;
    const on = star.getAttribute("aria-pressed") !== "true";
    call("turn", "forms-list", [{ name: "form", value: slug }, { name: "on", value: on ? "yes" : "" }])
      .then(function () {
        drawn();
        const same = Array.from(place().querySelectorAll("[data-forms-star]"))
          .filter(function (one) { return one.dataset.formsStar === slug && one.offsetParent !== null; }).pop();
        if (same) {
          same.focus();
        }
      }, function () {
        /* the shell says that it did not reach the server */
      });
  }

  /* ---- the agent's hand ---- */

  cell.addEventListener("click", function (event) {
    const from = event.target.closest("button");
    if (!from) {
      return;
    }
    if (from.hasAttribute("data-forms-form")) {
      beginning.start(from.dataset.formsForm);
    } else if (from.hasAttribute("data-forms-star")) {
      turn(from);
    } else if (from.hasAttribute("data-forms-retry")) {
      place().replaceChildren();
      ask().then(function () { box.focus(); });
    }
  });
  again.addEventListener("close", function () {
    const first = doc.querySelector("#forms-unfinished a");
    if (!beginning.isStarting() && first) {
      window.setTimeout(function () { first.focus(); }, 0);
    }
  });
  box.addEventListener("input", function () { filter(true); });
  cell.addEventListener("keydown", function (event) {
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
      filter(true);
    }
  });
  doc.addEventListener("welco:citizen", follow);
  doc.addEventListener("welco:channel", sayChannel);
  /* a link to the forms of this very page only moves the focus */
  doc.addEventListener("click", function (event) {
    if (event.target instanceof Element && event.target.closest("[data-w-forms]")) {
      event.preventDefault();
      box.focus();
    }
  });
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      doc.getElementById("forms-caller").value = "";
      ask(); /* the browser shows the page as it was left: something may be finished since */
    }
  });

  window.jQuery(function () {
    served = cells.citizen;
    ask();
    if (window.location.hash === "#forms") {
      box.focus();
    }
  });
})();
