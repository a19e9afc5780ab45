/* Fields made from the attributes of an account, wherever they stand: what is typed into them, and what is said beside each. */
(function () {
  "use strict";

  const doc = document;

  /* @param root holds them, and in its data the words of the summary
     @param wayTo makes a way to the sheet of somebody who has an account, of his uuid and the address of that sheet */
  window.welcoFields = function (root, wayTo) {
    const unit = root.querySelector("[data-account-unit]");
    const summary = root.querySelector("#account-summary");

    function inputs() {
      return Array.from(root.querySelectorAll("[data-account-value]"));
    }

    function names() {
      return inputs().map(function (one) { return one.dataset.accountValue; }).concat(unit ? ["unit"] : []);
    }

    function input(name) {
      return doc.getElementById("account-" + name);
    }

    function values() {
      const all = {};
      inputs().forEach(function (one) { all[one.dataset.accountValue] = one.value; });
      return all;
    }

    function message(name) {
      return doc.getElementById("account-" + name + "-m");
    }

    function say(name, text, fine, link, address) {
      const place = message(name);
      const field = input(name);
      if (!place || !field) {
        return;
      }
      place.replaceChildren();
      place.hidden = text === "";
      place.classList.toggle("w-field__msg--ok", fine);
      if (text === "" || fine) {
        field.removeAttribute("aria-invalid");
      } else {
        field.setAttribute("aria-invalid", "true");
      }
      if (text !== "") {
        place.appendChild(doc.getElementById(fine ? "account-right" : "account-wrong").content.cloneNode(true));
        const words = doc.createElement("span");
        words.textContent = text;
        place.appendChild(words);
        if (link) {
          place.appendChild(wayTo(link, address));
        }
      }
    }

    /* @param isTold whether something is said of the field of that name */
    function show(judged, isTold) {
      names().filter(isTold).forEach(function (name) {
        if (judged.complaints[name]) {
          say(name, judged.complaints[name], false);
        } else if (judged.taken[name]) {
          say(name, judged.taken[name].sentence, false, judged.taken[name].uuid, judged.taken[name].address);
        } else {
          say(name, judged.free[name] || "", Boolean(judged.free[name]));
        }
      });
    }

    function labelOf(name) {
      return root.querySelector("[data-account-field='" + name + "']").dataset.accountLabel;
    }

    function list() {
      return summary.querySelector("[data-account-list]");
    }

    /* Everything that stands in the way, each with a way to its field. */
    function summarize(points, others) {
      list().replaceChildren();
      points.forEach(function (point, at) {
        const way = doc.createElement("a");
        way.href = "#account-" + point.name;
        way.textContent = labelOf(point.name) + "\u00a0: " + point.text;
        way.addEventListener("click", function (event) {
          event.preventDefault();
          input(point.name).focus();
        });
        list().append(at > 0 ? " · " : "", way);
      });
      others.forEach(function (text) {
        list().append(list().childNodes.length > 0 ? " · " : "", text);
      });
      const many = points.length + others.length;
      summary.hidden = many === 0;
      summary.querySelector("[data-account-points]").textContent = many === 1
        ? root.dataset.accountOne : root.dataset.accountMany.replace("{0}", String(many));
    }

    /* What is wrong of what was judged, in the order of the fields. */
    function pointsOf(judged) {
      return names().filter(function (name) { return judged.complaints[name] || judged.taken[name]; }).map(function (name) {
        return { name: name, text: judged.complaints[name] || judged.taken[name].sentence };
      });
    }

    return {
      summary: summary, inputs: inputs, names: names, input: input, values: values, message: message, say: say, show: show,
      labelOf: labelOf, list: list, summarize: summarize, pointsOf: pointsOf
    };
  };
})();
