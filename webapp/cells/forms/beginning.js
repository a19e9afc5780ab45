/* Begins a form for whoever is in hand on the page and by its channel, once for one gesture of the agent; then the window goes where the answer says.
   For whichever cell offers forms: it brings the call, and what is its own. */
(function () {
  "use strict";

  const doc = document;
  const cells = window.welcoCells;

  /* One token for each gesture that the page offers: a second click on the same form is the same gesture. */
  function draw() {
    const bytes = window.crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    const hex = Array.from(bytes, function (one) { return one.toString(16).padStart(2, "0"); }).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  function chosen() {
    return doc.querySelector("input[name='w-channel']:checked");
  }

  function channel() {
    return chosen() ? chosen().value : "";
  }

  /* @param cell which says by which channel it begins */
  function say(cell) {
    const said = cell.querySelector("[data-forms-channel]");
    if (chosen() && said) {
      said.textContent = chosen().closest("[data-w-channels]").dataset.wChannels
        .replace("{0}", chosen().labels[0].textContent.trim().toLowerCase());
    }
  }

  /* @param own cell; again, the dialog about what is not finished, and yes, what is pressed in it; cut, said when an answer says nothing; call(params),
     which gives its answer; follow(), which draws whom it would be for; more(), further params; begun(), before the window goes */
  function of(own) {
    let starting = false;
    let wanted = null; // the form that the agent may want although another is not finished
    let wantedFor = ""; // and for whom
    let gesture = draw();
    let meant = ""; // what the gesture was drawn for

    function start(form, although) {
      const whom = doc.getElementById("forms-for"); // without citizen its attribute is not even written
      if (starting) {
        return;
      }
      if (!whom || (whom.dataset.formsFor || "") !== cells.citizen) {
        own.follow(); /* the agent sees first for whom it would be */
        return;
      }
      if (own.cell.querySelector("[data-forms-closed]")) {
        window.welco.toast(own.cell.querySelector("[data-forms-closed]").textContent);
        return;
      }
      const means = [form, cells.citizen, channel()].join(" ");
      if (means !== meant) {
        gesture = draw();
        meant = means;
      }
      starting = true;
      own.cell.setAttribute("aria-busy", "true");
      own.call([
        { name: "form", value: form }, { name: "channel", value: channel() }, { name: "gesture", value: gesture },
        { name: "again", value: although ? "yes" : "" }
      ].concat(own.more())).then(function (answer) {
        const told = answer.jqXHR.pfArgs || {};
        settled();
        if (told.go) {
          meant = "";
          own.begun();
          window.open(told.go, "_top");
        } else if (told.unfinished) {
          wanted = form;
          wantedFor = cells.citizen;
          window.welco.open(own.again.id, doc.activeElement);
        } else {
          window.welco.toast(told.refusal || own.cut);
        }
      }, settled); /* the shell says what happened; the same gesture again is the same request */
    }

    function settled() {
      starting = false;
      own.cell.removeAttribute("aria-busy");
    }

    own.again.addEventListener("click", function (event) {
      if (event.target.closest(own.yes)) {
        own.again.close();
        if (wantedFor === cells.citizen) {
          start(wanted, true);
        }
      }
    });
    return { start: function (form) { start(form, false); }, isStarting: function () { return starting; } };
  }

  window.welcoBeginning = { of: of, channel: channel, say: say };
})();
