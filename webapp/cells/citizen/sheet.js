/* The sheet of a citizen: whom the address names, else who is in hand on the page; and whoever comes into hand afterwards. The profile
   comes with the opening; the other parts are asked side by side then, and each fails alone. "Usager suivant" clears everything: what comes late for somebody else
   is not drawn. */
(function () {
  "use strict";

  /* milliseconds before a part that has not come shows that it is waited for */
  const GRACE = 300;
  /* milliseconds between two looks at what is under way */
  const BREATH = 10;
  /* of a page that knows itself, and whom it holds, only after it was refused: of another identifier, then of another citizen */
  const REFUSALS = 3;
  /* milliseconds that a sheet waits for what the page asks besides */
  const LONGEST_IDLE = 15000;
  /* milliseconds for one part */
  const PATIENCE = 15000;
  /* as an address names nobody, where it has to name somebody */
  const NOBODY = "next";

  const doc = document;
  const cell = doc.getElementById("sheet");
  const cells = window.welcoCells;
  const tabs = window.welcoSheetTabs;
  const title = doc.title;
  let wanted = ""; // whose sheet is asked for, or shown
  let opening = false; // whether the answer to an opening is awaited
  let page = cells.page;
  let begun = false; // whether it is sure which page this is
  let reason = cell.dataset.sheetReason;

  function part(name) {
    return doc.getElementById("sheet-" + name);
  }

  function parts() {
    return Array.from(cell.querySelectorAll("[data-sheet-part]"));
  }

  function put(place, template) {
    place.replaceChildren(doc.getElementById(template).content.cloneNode(true));
  }

  function empty() {
    parts().forEach(function (one) {
      one.replaceChildren();
      one.removeAttribute("aria-busy");
    });
  }

  /* ---- asking ---- */

  /* @param update ids of the parts that the answer draws, unless somebody else is wanted by then */
  function call(command, update, params) {
    const citizen = wanted;
    return window.PrimeFaces.ab({
      source: "sheet-" + command, formId: "sheet-desk", process: "sheet-" + command, update: update, params: params || [],
      async: true, timeout: PATIENCE,
      onsuccess: function () { return citizen !== wanted; }
    });
  }

  /* The answer; null when it failed, which the part says, or came for somebody who is not wanted any more. */
  function ask(name, command, update, params) {
    const citizen = wanted;
    let over = false;
    /* what is drawn tells of it later than it is drawn */
    const before = part(name).firstElementChild;
    part(name).setAttribute("aria-busy", "true");
    window.setTimeout(function () {
      if (!over && citizen === wanted && part(name).firstElementChild === before) {
        put(part(name), "sheet-wait");
      }
    }, GRACE);
    return call(command, update, params).then(function (answer) {
      over = true;
      if (citizen !== wanted) {
        return null;
      }
      part(name).removeAttribute("aria-busy");
      return answer;
    }, function (failure) {
      over = true;
      if (citizen !== wanted) {
        return null;
      }
      part(name).removeAttribute("aria-busy");
      if (failure.jqXHR && failure.jqXHR.status === 409) {
        return { refused: true };
      }
      put(part(name), "sheet-cut");
      if (failure.jqXHR && failure.jqXHR.status === 401 && name === "profile") {
        doc.addEventListener("welco:signed-in", retry, { once: true });
      }
      return null;
    });
  }

  function open(citizen) {
    wanted = citizen;
    empty();
    entitle("");
    tabs.show(true);
    return askProfile(citizen, REFUSALS);
  }

  /* The server may have forgotten whom the page remembers, and refuses then: the page knows better at once, and asks again. */
  function askProfile(citizen, times) {
    opening = true;
    return ask("profile", "open", "sheet-title sheet-profile",
      [{ name: "citizen", value: citizen }, { name: "why", value: reason }]).then(function (answer) {
      opening = citizen === wanted ? false : opening;
      if (citizen !== wanted) {
        return null;
      }
      if (answer && answer.refused) {
        return times > 0 ? later(function () { return askProfile(citizen, times - 1); }) : follow();
      }
      const args = answer && answer.jqXHR.pfArgs;
      if (args && args.opened) {
        const who = doc.querySelector("[data-sheet-name]").textContent;
        address(citizen);
        entitle(who);
        window.welco.announce(who);
        /* the other parts are those of whoever is in hand: the page learns from this answer who that is */
        return later(function () {
          if (citizen === wanted) {
            askRequests();
            askLetters();
            blocks().forEach(askBlock);
            /* parts with a script of their own */
            doc.dispatchEvent(new CustomEvent("sheet:opened", { detail: citizen }));
          }
        });
      }
      if (part("profile").childElementCount === 0) {
        return follow();
      }
      window.welco.announce(part("profile").textContent.trim());
      return null;
    });
  }

  function later(work) {
    return new Promise(function (resolve) {
      window.setTimeout(function () { resolve(work()); }, 0);
    });
  }

  /* A part that is not for this agent has no place on his page, and is not asked for. */
  function askRequests() {
    return part("requests") ? ask("requests", "ask-requests", "sheet-requests") : null;
  }

  function askLetters() {
    return part("letters") ? ask("letters", "ask-letters", "sheet-letters") : null;
  }

  function blocks() {
    return Array.from(cell.querySelectorAll("[data-sheet-block]"));
  }

  function askBlock(place) {
    const citizen = wanted;
    const sheet = doc.getElementById("sheet-reason");
    return window.welcoSheetBlocks.ask(place, sheet.dataset.sheetOpening, function () {
      return citizen === wanted && sheet.isConnected;
    });
  }

  /* Whoever asked for a part again by its button, which is gone with the old one, goes on at its heading, unless he is elsewhere by now. */
  function land(name) {
    const heading = part(name).querySelector("h1, h2");
    const here = doc.activeElement;
    if (heading && (!here || here === doc.body || here.matches("h1, h2, main"))) {
      heading.setAttribute("tabindex", "-1");
      heading.focus();
    }
  }

  function retry() {
    if (wanted) {
      open(wanted).then(function () { land("title"); });
    }
  }

  /* ---- what is shown ---- */

  function entitle(who) {
    doc.title = who ? title.replace(cell.dataset.sheetTitle, who) : title;
  }

  /* The address names whom the page shows, so that he is shown again when it is loaded again, and nobody else. */
  function address(citizen) {
    const here = new URL(window.location.href);
    if (reason === "other") {
      here.searchParams.delete("reason");
    } else {
      here.searchParams.set("reason", reason);
    }
    if (!here.pathname.startsWith("/cells/")) {
      here.pathname = "/citizen/" + (citizen || NOBODY);
    } else if (citizen) {
      here.searchParams.set("id", citizen);
    } else {
      here.searchParams.delete("id");
    }
    window.history.replaceState(window.history.state, "", here);
  }

  function clear() {
    wanted = "";
    opening = false;
    reason = "other";
    entitle("");
    address("");
    empty();
    tabs.show(false);
    put(part("title"), "sheet-nobody");
  }

  /* Another is in hand on the page, or nobody; or the tab was copied, and is a page of its own now. */
  function follow() {
    if (!begun) {
      return null;
    }
    if (cells.page !== page) {
      page = cells.page;
      if (wanted) {
        open(wanted);
      }
    } else if (cells.citizen === "") {
      if (!opening) {
        clear();
      }
    } else if (cells.citizen !== wanted) {
      reason = "other";
      open(cells.citizen);
    }
    return null;
  }

  /* ---- the agent's hand ---- */

  doc.addEventListener("welco:citizen", follow);
  cell.addEventListener("click", function (event) {
    const again = event.target.closest("[data-sheet-retry]");
    if (again) {
      const asked = again.closest("[data-sheet-part]");
      const place = asked.id;
      if (asked.dataset.sheetBlock) {
        askBlock(asked).then(function () { land("block-" + asked.dataset.sheetBlock); });
      } else if (place === "sheet-requests") {
        askRequests().then(function () { land("requests"); });
      } else if (place === "sheet-letters") {
        askLetters().then(function () { land("letters"); });
      } else {
        retry();
      }
    } else if (event.target.closest("[data-sheet-print]")) {
      window.print();
    }
  });
  /* What is shown as the reason is what is kept. */
  cell.addEventListener("change", function (event) {
    const choice = event.target;
    if (choice.id === "sheet-reason") {
      const chosen = choice.value;
      call("say", "@none", [{ name: "opening", value: choice.dataset.sheetOpening }, { name: "why", value: chosen }])
        .then(function (answer) {
          const kept = answer.jqXHR.pfArgs && answer.jqXHR.pfArgs.kept;
          if (kept && choice.isConnected) {
            reason = chosen;
            address(wanted);
          }
          choice.value = reason;
          window.welco.toast(kept ? cell.dataset.sheetNoted : cell.dataset.sheetNotNoted);
        }, function () {
          choice.value = reason; /* the shell says that it did not reach the server */
        });
    }
  });

  function begin() {
    begun = true;
    page = cells.page;
    const asked = cell.dataset.sheetAsked === NOBODY ? "" : cell.dataset.sheetAsked;
    const first = asked || cells.citizen;
    if (first) {
      whenIdle(function () { open(first); }, LONGEST_IDLE / BREATH);
    } else {
      clear();
    }
  }

  /* The band of the page is asked for under the former citizen: whoever came into hand meanwhile would have it refused.
     What takes too long is not waited for: a sheet that is refused asks again. */
  function whenIdle(work, times) {
    if (window.PrimeFaces.ajax.Queue.isEmpty() || times <= 0) {
      work();
    } else {
      window.setTimeout(function () { whenIdle(work, times - 1); }, BREATH);
    }
  }

  /* a copied tab opens a sheet under its own identifier, not under the first tab's */
  window.jQuery(function () { cells.sure.then(begin); });
})();
