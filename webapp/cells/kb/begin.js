/* Begins a form from an article. */
(function () {
  "use strict";

  const doc = document;
  const cell = doc.getElementById("kb");
  const again = doc.getElementById("kb-again");
  /* milliseconds for a beginning, which may ask authentic and w.c.s. */
  const PATIENCE = 20000;

  function call(command, update, params) {
    return window.PrimeFaces.ab({
      source: "kb-" + command, formId: "kb-desk", process: "kb-" + command, update: update,
      params: params || [], async: true, timeout: PATIENCE
    });
  }

  function sayChannel() {
    window.welcoBeginning.say(cell);
  }

  /* Another is in hand: his name. Nothing is begun for whom the page does not name. */
  function follow() {
    if (again.open) {
      again.close(); /* it asked about somebody else */
    }
    if (!doc.getElementById("kb-for")) {
      return;
    }
    doc.getElementById("kb-for").replaceChildren();
    call("whom", "kb-for").then(sayChannel, function () {
      /* the shell says that it did not reach the server */
    });
  }

  const beginning = window.welcoBeginning.of({
    cell: cell, again: again, yes: "[data-kb-again]", cut: cell.dataset.kbCut, follow: follow,
    call: function (params) { return call("start", "@none", params); },
    more: function () { return []; },
    begun: function () { /* nothing of it stays here */ }
  });

  cell.addEventListener("click", function (event) {
    const from = event.target.closest("[data-kb-form]");
    if (from) {
      beginning.start(from.dataset.kbForm);
    }
  });
  doc.addEventListener("welco:citizen", follow);
  doc.addEventListener("welco:channel", sayChannel);
})();
