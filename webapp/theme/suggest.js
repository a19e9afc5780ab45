/* A field whose value others know: while the agent types, the town's referential says what he may mean. A combobox of WAI-ARIA's
   pattern: the arrows walk, Enter chooses, Esc closes, and what he typed stays his. A list marked data-w-suggest stands beside its field (the tag
   suggest); fields marked data-w-attribute in the same form are filled along. */
(function () {
  "use strict";

  /* milliseconds without a key before the referential is asked */
  const PAUSE = 200;
  /* milliseconds for an answer */
  const PATIENCE = 12000;
  /* characters */
  const LEAST = 3;

  const doc = document;

  function enhance(list) {
    const box = doc.getElementById(list.dataset.wSuggestFor);
    const said = doc.getElementById(list.id + "-said");
    const words = list.dataset;
    let suggestions = [];
    let chosen = -1;
    let pause = 0;
    let stop = null;
    let settled = box.value; // nothing is suggested for what was there, or was chosen

    function options() {
      return Array.from(list.children);
    }

    function close() {
      list.hidden = true;
      list.replaceChildren();
      suggestions = [];
      chosen = -1;
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
    }

    function select(place) {
      chosen = place;
      options().forEach(function (option, i) { option.setAttribute("aria-selected", String(i === place)); });
      if (place < 0) {
        box.removeAttribute("aria-activedescendant");
      } else {
        box.setAttribute("aria-activedescendant", options()[place].id);
      }
    }

    function option(text, place) {
      const made = doc.createElement("li");
      made.id = list.id + "-" + place;
      made.setAttribute("role", "option");
      made.setAttribute("aria-selected", "false");
      made.append(text);
      return made;
    }

    function draw(answer) {
      close();
      suggestions = answer.suggestions;
      if (suggestions.length > 0) {
        list.append(...suggestions.map(function (one, i) { return option(one.text, i); }));
        list.hidden = false;
        box.setAttribute("aria-expanded", "true");
      }
      if (suggestions.length > 0) {
        say(words.wSuggestSome.replace("{0}", suggestions.length));
      } else {
        say(answer.strict ? words.wSuggestNone : words.wSuggestFree);
      }
    }

    /* What a list says is heard as well; what is seen beside the field is only why there is none. */
    function say(text) {
      said.textContent = text;
      said.classList.toggle("w-sr", suggestions.length > 0);
    }

    function choose(place) {
      const one = suggestions[place];
      const form = box.form || doc;
      Object.keys(one.values).forEach(function (name) {
        const field = name === words.wSuggest ? box : form.querySelector("[data-w-attribute=\"" + window.CSS.escape(name) + "\"]");
        if (field) {
          field.value = one.values[name];
          field.dispatchEvent(new Event("change", { bubbles: true }));
        }
      });
      settled = box.value;
      close();
      say("");
      box.dispatchEvent(new CustomEvent("welco:suggested", { bubbles: true, detail: one }));
    }

    function ask() {
      const typed = box.value.trim();
      if (stop) {
        stop.abort();
      }
      if (typed.length < LEAST || box.value === settled) {
        close();
        say("");
        return;
      }
      const mine = new AbortController();
      const late = window.setTimeout(function () { mine.abort(); }, PATIENCE);
      stop = mine;
      fetch("/api/referentials/" + encodeURIComponent(words.wSuggest) + "/", {
        method: "POST", credentials: "same-origin", cache: "no-store", redirect: "error", signal: mine.signal,
        headers: { "Content-Type": "application/json" }, body: JSON.stringify({ typed: typed })
      }).then(function (answer) {
        return answer.json().then(function (told) {
          if (answer.status === 401) {
            doc.dispatchEvent(new CustomEvent("welco:session-expired"));
          }
          return answer.ok ? told.data : { why: told.err_desc };
        });
      }).catch(function () {
        return { why: words.wSuggestCut };
      }).then(function (told) {
        window.clearTimeout(late);
        if (stop !== mine || box !== doc.activeElement) {
          return;
        }
        if (told.suggestions) {
          draw(told);
        } else {
          close();
          say(told.why);
        }
      });
    }

    function walk(step) {
      const count = suggestions.length;
      if (count > 0) {
        select(chosen < 0 ? (step > 0 ? 0 : count - 1) : (chosen + step + count) % count);
      }
    }

    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-expanded", "false");
    box.setAttribute("aria-controls", list.id);
    box.autocomplete = "off";
    box.addEventListener("input", function () {
      window.clearTimeout(pause);
      pause = window.setTimeout(ask, PAUSE);
    });
    box.addEventListener("keydown", function (event) {
      if (list.hidden || event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        walk(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        choose(chosen);
      } else if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        close();
      }
    });
    box.addEventListener("blur", function () {
      window.clearTimeout(pause);
      close();
    });
    /* before the field loses the focus, and with it the list */
    list.addEventListener("mousedown", function (event) { event.preventDefault(); });
    list.addEventListener("click", function (event) {
      const place = options().indexOf(event.target.closest("li"));
      if (place >= 0) {
        choose(place);
      }
    });
    list.setAttribute("data-w-suggest-ready", "");
  }

  /* Fields come and go with partial updates. */
  function enhanceAll() {
    doc.querySelectorAll("[data-w-suggest]:not([data-w-suggest-ready])").forEach(enhance);
  }

  enhanceAll();
  new MutationObserver(enhanceAll).observe(doc.documentElement, { childList: true, subtree: true });
})();
