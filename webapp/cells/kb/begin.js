/* Begins a form from an article, for whoever is in hand on the page and by its channel, as the forms cell does; then the window goes where the
   answer says. */
(function () {
  "use strict";

  const doc = document;
  const cell = doc.getElementById("kb");
  const cells = window.welcoCells;
  const again = doc.getElementById("kb-again");
  /* milliseconds for a beginning, which may ask authentic and w.c.s. */
  const PATIENCE = 20000;
  let starting = false;
  let wanted = null; // the form that the agent may want although another is not finished
  let wantedFor = ""; // and for whom
  let gesture = draw();
  let meant = ""; // what the gesture was drawn for

  /* One token for each gesture that the page offers: a second click on the same form is the same gesture. */
  function draw() {
    const bytes = window.crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    const hex = Array.from(bytes, function (one) { return one.toString(16).padStart(2, "0"); }).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  function call(command, update, params) {
    return window.PrimeFaces.ab({
      source: "kb-" + command, formId: "kb-desk", process: "kb-" + command, update: update,
      params: params || [], async: true, timeout: PATIENCE
    });
  }

  function chosen() {
    return doc.querySelector("input[name='w-channel']:checked");
  }

  function sayChannel() {
    const said = cell.querySelector("[data-forms-channel]");
    if (chosen() && said) {
      said.textContent = chosen().closest("[data-w-channels]").dataset.wChannels
        .replace("{0}", chosen().labels[0].textContent.trim().toLowerCase());
    }
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

  function start(form, although) {
    const whom = doc.getElementById("forms-for"); // without citizen its attribute is not even written
    if (starting) {
      return;
    }
    if (!whom || (whom.dataset.formsFor || "") !== cells.citizen) {
      follow(); /* the agent sees first for whom it would be */
      return;
    }
    if (cell.querySelector("[data-forms-closed]")) {
      window.welco.toast(cell.querySelector("[data-forms-closed]").textContent);
      return;
    }
    const channel = chosen() ? chosen().value : "";
    const means = [form, cells.citizen, channel].join(" ");
    if (means !== meant) {
      gesture = draw();
      meant = means;
    }
    starting = true;
    call("start", "@none", [
      { name: "form", value: form }, { name: "channel", value: channel }, { name: "gesture", value: gesture },
      { name: "again", value: although ? "yes" : "" }
    ]).then(function (answer) {
      const told = answer.jqXHR.pfArgs || {};
      starting = false;
      if (told.go) {
        meant = "";
        window.open(told.go, "_top");
      } else if (told.unfinished) {
        wanted = form;
        wantedFor = cells.citizen;
        window.welco.open("kb-again", doc.activeElement);
      } else {
        window.welco.toast(told.refusal || cell.dataset.kbCut);
      }
    }, function () {
      starting = false; /* the shell says what happened; the same gesture again is the same request */
    });
  }

  cell.addEventListener("click", function (event) {
    const from = event.target.closest("[data-kb-form]");
    if (from) {
      start(from.dataset.kbForm, false);
    }
  });
  again.addEventListener("click", function (event) {
    if (event.target.closest("[data-kb-again]")) {
      again.close();
      if (wantedFor === cells.citizen) {
        start(wanted, true);
      }
    }
  });
  doc.addEventListener("welco:citizen", follow);
  doc.addEventListener("welco:channel", sayChannel);

  /* To whoever draws the side of an article: the channel stands in it again. */
  window.welcoKbBegin = { drawn: sayChannel };
})();
