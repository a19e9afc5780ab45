/* The search cell: asks each source while the agent types, walks through the lines by keyboard. What is typed is posted, never in an address. */
(function () {
  "use strict";

  var PAUSE = 180; // milliseconds without a key before anything is asked
  var COMMANDS = { citizens: "Citizens", requests: "Requests", wcs: "Wcs", mail: "Mail" };

  var box = document.getElementById("search-q");
  var list = document.getElementById("search-hits");
  var count = document.getElementById("search-count");
  var clear = document.querySelector("[data-search-clear]");
  var start = document.querySelector("[data-search-start]");
  var nobody = document.querySelector("[data-search-nobody]");
  var scope = document.getElementById("search").dataset.searchScope;
  var asked = {}; // what each source was last asked, while it has not answered
  var pause = 0;
  var selected = null;

  function sources() {
    return Object.keys(COMMANDS).filter(function (source) {
      return scope === "all" || scope === source || scope === "requests" && source === "wcs";
    });
  }

  function group(source) {
    return list.querySelector("[data-search-group='" + source + "']");
  }

  /* One question per source at a time: an older answer can never come after a newer one. */
  function ask(source) {
    var typed = box.value;
    if (source in asked) {
      return;
    }
    asked[source] = typed;
    window["welcoSearch" + COMMANDS[source]]([{ name: "q", value: typed }]).then(function () {
      answeredBy(source, typed);
    }, function (failure) {
      sayCut(source);
      answeredBy(source, typed);
      if (failure.jqXHR && failure.jqXHR.status === 401) {
        document.addEventListener("welco:signed-in", function () { ask(source); }, { once: true });
      }
    });
  }

  function answeredBy(source, typed) {
    delete asked[source];
    if (!sources().includes(source) || isTooShort()) {
      group(source).replaceChildren();
      answered();
    } else if (box.value !== typed) {
      ask(source);
    } else {
      answered();
    }
  }

  /* One letter finds nobody: no source is asked for it. */
  function isTooShort() {
    return box.value.trim().length < 2;
  }

  /* In the place of its lines: a source that was not reached has not found nothing. */
  function sayCut(source) {
    group(source).replaceChildren(document.getElementById("search-cut").content.cloneNode(true));
  }

  function search() {
    var some = box.value.trim() !== "";
    clear.hidden = !some;
    start.hidden = some;
    nobody.hidden = true;
    if (isTooShort()) {
      sources().forEach(function (source) { group(source).replaceChildren(); });
      answered();
    } else {
      sources().forEach(ask);
    }
  }

  function lines() {
    return Array.from(list.querySelectorAll("[role='option']"));
  }

  function answered() {
    select(selected && selected.isConnected ? selected : null);
    var found = lines().length;
    var idle = Object.keys(asked).length === 0;
    box.setAttribute("aria-expanded", String(found > 0));
    var troubled = list.querySelector(".w-late") !== null;
    nobody.hidden = !idle || troubled || found > 0 || isTooShort();
    if (idle) {
      var none = troubled ? count.dataset.cut : count.dataset.none;
      var words = found === 0 ? none : found === 1 ? count.dataset.one : count.dataset.many;
      count.textContent = isTooShort() ? "" : words.replace("{0}", String(found));
    }
  }

  function select(line) {
    if (selected) {
      selected.setAttribute("aria-selected", "false");
    }
    selected = line;
    if (line) {
      line.setAttribute("aria-selected", "true");
      box.setAttribute("aria-activedescendant", line.id);
      line.scrollIntoView({ block: "nearest" });
    } else {
      box.removeAttribute("aria-activedescendant");
    }
  }

  function walk(by) {
    var all = lines();
    if (all.length > 0) {
      var at = all.indexOf(selected) + by;
      select(all[(at + all.length) % all.length]);
    }
  }

  function open(line) {
    if (line.closest("[data-search-group]").dataset.searchGroup === "citizens") {
      window.welcoSearchTake([{ name: "uuid", value: line.dataset.searchId }]).then(function (answer) {
        if (answer.jqXHR.pfArgs && answer.jqXHR.pfArgs.refusal) {
          window.welco.toast(answer.jqXHR.pfArgs.refusal);
        }
      }, function () {
        /* the shell says that it did not reach the server */
      });
    } else if (line.dataset.searchUrl) {
      window.open(line.dataset.searchUrl, "_top");
    }
  }

  function empty() {
    box.value = "";
    search();
    box.focus();
  }

  box.addEventListener("input", function () {
    window.clearTimeout(pause);
    pause = window.setTimeout(search, PAUSE);
  });
  box.addEventListener("keydown", function (event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      walk(event.key === "ArrowDown" ? 1 : selected ? -1 : 0);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (selected) {
        open(selected);
      } else {
        window.clearTimeout(pause);
        search();
      }
    } else if (event.key === "Escape" && box.value !== "") {
      event.preventDefault();
      empty();
    }
  });
  list.addEventListener("click", function (event) {
    var line = event.target.closest("[role='option']");
    if (line) {
      select(line);
      open(line);
    }
  });
  clear.addEventListener("click", empty);
  document.addEventListener("change", function (event) {
    if (event.target.name === "search-scope") {
      scope = event.target.value;
      window.history.replaceState(window.history.state, "", "?scope=" + encodeURIComponent(scope));
      Object.keys(COMMANDS).forEach(function (source) {
        if (!sources().includes(source)) {
          group(source).replaceChildren();
        }
      });
      search();
    }
  });
})();
