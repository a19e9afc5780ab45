/* The page of a request that the agent began. Looks again while something moves: an agent comes back from w.c.s. before it tells the
   number; a draft that w.c.s. takes its time to make opens by itself. */
(function () {
  "use strict";

  /* milliseconds between two looks, and for how long the page looks by itself */
  const PAUSE = 2000;
  const PATIENCE = 75000; // longer than w.c.s. is given to make a draft

  const doc = document;
  const page = doc.getElementById("started");
  let since = performance.now();
  let leaving = false;
  let first = true;

  function line() {
    return page.querySelector("[data-started-state]");
  }

  function land() {
    const heading = doc.getElementById("started-h");
    if (!doc.activeElement || doc.activeElement === doc.body || doc.activeElement === heading) {
      heading.focus();
    }
  }

  /* Whoever waits for the draft to be made goes to it as soon as it is; whoever came back from it stays. */
  function shown(before) {
    const now = line();
    if (!now) {
      return;
    }
    if (before && before !== "DRAFT" && now.dataset.startedState === "DRAFT" && now.dataset.startedDraft) {
      leaving = true;
      window.location.assign(now.dataset.startedDraft);
      return;
    }
    if (before !== now.dataset.startedState) {
      land();
    }
  }

  function look() {
    const before = line() ? line().dataset.startedState : "";
    if (leaving || !line() || !first && (line().dataset.startedMoving !== "true" || performance.now() - since > PATIENCE)) {
      return;
    }
    first = false;
    if (doc.visibilityState === "hidden") {
      window.setTimeout(look, PAUSE);
      return;
    }
    window.welcoStartedLook().then(function () {
      shown(before);
      window.setTimeout(look, PAUSE);
    }, function () {
      window.setTimeout(look, 2 * PAUSE); /* the shell says that it did not reach the server */
    });
  }

  /* As from the beginning: something was done, or the page is seen again. */
  function lookOn() {
    since = performance.now();
    first = true;
    window.setTimeout(look, PAUSE);
  }

  /* Number and code are not for whoever comes next. */
  doc.addEventListener("welco:citizen", function () {
    window.location.replace("/");
  });
  doc.addEventListener("visibilitychange", function () {
    if (doc.visibilityState === "visible" && line() && performance.now() - since > PATIENCE) {
      lookOn();
    }
  });
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      window.location.reload(); /* another may be in hand by now */
    }
  });
  page.addEventListener("click", function (event) {
    const from = event.target.closest("button");
    if (!from) {
      return;
    }
    if (from.hasAttribute("data-started-print")) {
      window.print();
    } else if (from.hasAttribute("data-started-do")) {
      const before = line().dataset.startedState;
      window["welcoStarted" + from.dataset.startedDo]().then(function (answer) {
        const told = answer.jqXHR.pfArgs || {};
        if (told.refusal) {
          window.welco.toast(told.refusal);
        }
        shown(before);
        lookOn();
      }, function () {
        /* the shell says that it did not reach the server */
      });
    }
  });

  window.jQuery(function () {
    if (line() && line().dataset.startedLeading === "true") {
      leaving = true; /* to a draft that was not finished: the way back leads to the desk */
      window.location.replace(line().dataset.startedDraft);
      return;
    }
    land();
    look();
  });
})();
