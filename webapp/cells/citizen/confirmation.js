/* The part of the sheet about the citizen's mobile: asked once the sheet is open, and drawn anew after each gesture. */
(function () {
  "use strict";

  /* milliseconds for one answer: passerelle has ten seconds, the directory five twice */
  const PATIENCE = 25000;

  const doc = document;
  const desk = doc.getElementById("confirmation-desk"); // stays; what stands in it is drawn anew by each answer
  let wanted = ""; // whose mobile is shown, or asked about
  let busy = false; // whether an answer is awaited: nobody sends two messages by pressing twice

  function part() {
    return doc.getElementById("sheet-confirmation");
  }

  function call(command, params) {
    const citizen = wanted;
    busy = true;
    part().setAttribute("aria-busy", "true");
    return window.PrimeFaces.ab({
      source: "confirmation-" + command, formId: "confirmation-desk", process: "confirmation-" + command,
      update: "sheet-confirmation", params: params, async: true, timeout: PATIENCE,
      onsuccess: function () { return citizen !== wanted; }
    }).then(function (answer) {
      return over(citizen) ? answer.jqXHR.pfArgs || {} : null;
    }, function (failure) {
      if (over(citizen) && !(failure.jqXHR && failure.jqXHR.status === 409)) {
        part().replaceChildren(doc.getElementById("confirmation-cut").content.cloneNode(true));
      }
      return null;
    });
  }

  /* Whether the answer is still for whoever is shown. */
  function over(citizen) {
    if (citizen !== wanted) {
      return false;
    }
    busy = false;
    part().removeAttribute("aria-busy");
    return true;
  }

  function say(text) {
    const place = doc.getElementById("confirmation-said");
    place.hidden = false;
    place.querySelector("span").textContent = text;
    window.welco.announce(text);
  }

  /* What lacks before the gesture makes sense: its field gets the focus. */
  function lacking(command) {
    const agreed = doc.getElementById("confirmation-agreed");
    const code = doc.getElementById("confirmation-code");
    if (command === "send" && !agreed.checked) {
      return agreed;
    }
    return command === "hear" && code.value.replace(/\D/g, "").length !== 6 ? code : null;
  }

  function words(command) {
    if (command === "send") {
      const reason = doc.getElementById("sheet-reason");
      return [{ name: "agreed", value: String(doc.getElementById("confirmation-agreed").checked) },
        { name: "by", value: reason ? reason.value : "other" }];
    }
    return command === "hear" ? [{ name: "code", value: doc.getElementById("confirmation-code").value }] : [];
  }

  function make(button) {
    const command = button.dataset.confirmation;
    const field = lacking(command);
    if (field) {
      say(button.dataset.confirmationFirst);
      field.focus();
      return;
    }
    call(command, words(command)).then(function (args) {
      if (args) {
        land(args.done, button.dataset.confirmationDone);
      }
    });
  }

  /* The button is gone with the part as it was: whoever pressed it goes on where the news stand. */
  function land(done, news) {
    const refusal = doc.querySelector("#confirmation-said:not([hidden])");
    const field = doc.getElementById("confirmation-code");
    const state = doc.getElementById("confirmation-state");
    if (refusal && field && !done) {
      field.focus();
    } else if (state) {
      state.focus();
    }
    if (refusal) {
      window.welco.announce(refusal.textContent.trim());
    } else if (news && part().querySelector("[data-confirmation-state]")) {
      window.welco.announce(news);
    }
  }

  desk.addEventListener("click", function (event) {
    const button = event.target.closest("[data-confirmation]");
    if (button && !busy) {
      make(button);
    }
  });
  /* Enter in the code is its button; the form itself goes nowhere. */
  desk.addEventListener("submit", function (event) { event.preventDefault(); });
  desk.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && event.target.id === "confirmation-code") {
      event.preventDefault();
      part().querySelector("[data-confirmation='hear']").click();
    }
  });

  /* also when another number may be there since */
  ["sheet:opened", "sheet:changed"].forEach(function (news) {
    doc.addEventListener(news, function (event) {
      wanted = event.detail;
      busy = false;
      call("ask", []);
    });
  });
})();
