/* The search cell: asks each source while the agent types, walks through the lines by keyboard. The focus stays in the box
   (combobox of WAI-ARIA); lines are options of one list, a source's trouble is one as well, so that its retry is reached by the
   same keys. What is typed is posted, never in an address. */
(function () {
  "use strict";

  /* milliseconds */
  const PAUSE = 180; // without a key before anything is asked
  const CALM = 500; // without a key before the count is read out
  const GRACE = 300; // before a source that has not answered shows that it is waited for
  const JUMP = 400; // after an answer, for which a click counts only where the mouse was moved to
  const LEAST = 2; // letters or digits: fewer find half a town

  const doc = document;
  const cell = doc.getElementById("search");
  const box = doc.getElementById("search-q");
  const list = doc.getElementById("search-hits");
  const count = doc.getElementById("search-count");
  const clear = cell.querySelector("[data-search-clear]");
  const start = cell.querySelector("[data-search-start]");
  const short = cell.querySelector("[data-search-short]");
  const nobody = cell.querySelector("[data-search-nobody]");
  const foot = cell.querySelector("[data-search-foot]");
  let scope = cell.dataset.searchScope;
  let asked = {}; // what each source was last asked, while it has not answered
  let pause = 0;
  let saying = 0;
  let lastKey = -CALM;
  let lastAnswer = -JUMP;
  let pointed = null; // the line that the mouse was moved to
  let selected = null;
  let resumed = ""; // the source whose retry was asked for by its line

  /* ---- what there is to ask ---- */

  function groups() {
    return Array.from(list.querySelectorAll("[data-search-group]"));
  }

  function group(source) {
    return groups().find(function (one) { return one.dataset.searchGroup === source; });
  }

  function sourceOf(line) {
    const place = line.closest("[data-search-group]");
    return place ? place.dataset.searchGroup : "";
  }

  function shownSources() {
    return groups().filter(function (one) {
      return scope === "all" || scope === one.dataset.searchGroup || scope === one.dataset.searchWithin;
    }).map(function (one) { return one.dataset.searchGroup; });
  }

  function isEmpty() {
    return box.value.trim() === "";
  }

  function isTooShort() {
    return (box.value.match(/[\p{L}\p{N}]/gu) || []).length < LEAST;
  }

  /* ---- asking ---- */

  /* What the index finds is asked in one question, each other source by itself, so that none waits for it. */
  function askAll(sources) {
    const indexed = sources.filter(function (one) { return group(one).dataset.searchIndexed === "true"; });
    if (indexed.length > 0) {
      ask(indexed);
    }
    sources.filter(function (one) { return !indexed.includes(one); }).forEach(function (one) { ask([one]); });
  }

  /* One question per source at a time: an older answer can never come after a newer one. */
  function ask(sources) {
    const free = sources.filter(function (one) { return !(one in asked); });
    if (free.length === 0) {
      return;
    }
    const typed = box.value;
    free.forEach(function (source) {
      asked[source] = typed;
      group(source).setAttribute("aria-busy", "true");
    });
    list.setAttribute("aria-busy", "true");
    window.setTimeout(function () { free.forEach(showWaiting); }, GRACE);
    window.welcoSearchAsk([{ name: "source", value: free.join(",") }, { name: "q", value: typed }]).then(function () {
      answeredBy(free, typed);
    }, function (failure) {
      free.forEach(sayCut);
      answeredBy(free, typed);
      if (failure.jqXHR && failure.jqXHR.status === 401) {
        doc.addEventListener("welco:signed-in", function () { ask(free); }, { once: true });
      }
    });
  }

  function answeredBy(sources, typed) {
    sources.forEach(function (source) {
      delete asked[source];
      group(source).removeAttribute("aria-busy");
      waitNoMore(source);
    });
    lastAnswer = performance.now();
    const shown = isTooShort() ? [] : shownSources();
    const wanted = sources.filter(function (one) { return shown.includes(one); });
    sources.filter(function (one) { return !wanted.includes(one); }).forEach(function (one) { group(one).replaceChildren(); });
    if (wanted.length > 0 && box.value !== typed) {
      ask(wanted);
    } else {
      settled();
    }
  }

  function put(source, template) {
    const place = group(source);
    place.replaceChildren(doc.getElementById(template).content.cloneNode(true));
    place.querySelector("[data-search-name]").textContent = place.dataset.searchTitle;
    return place;
  }

  /* In the place of its lines; those of what was typed before stay until others come. */
  function showWaiting(source) {
    if (source in asked && group(source).childElementCount === 0) {
      put(source, "search-wait");
    }
  }

  /* What it found is drawn a moment before it counts as answered: it may have been said to be waited for in between. */
  function waitNoMore(source) {
    if (group(source).querySelector("[data-search-waiting]")) {
      group(source).replaceChildren();
    }
  }

  /* A source that was not reached has not found nothing. */
  function sayCut(source) {
    const place = put(source, "search-cut");
    place.querySelector("[role='group']").setAttribute("aria-label", place.dataset.searchTitle);
    place.querySelector("[role='option']").id = place.id + "-retry";
    place.setAttribute("data-search-unreached", "");
  }

  function retry(source) {
    resumed = selected && sourceOf(selected) === source ? source : "";
    put(source, "search-wait");
    ask([source]);
    settled();
  }

  function retryUnreached() {
    groups().forEach(function (one) {
      if (one.querySelector("[data-search-retry]") && one.hasAttribute("data-search-unreached")) {
        retry(one.dataset.searchGroup);
      }
    });
  }

  function search() {
    window.clearTimeout(pause);
    window.clearTimeout(saying);
    showNext();
    nobody.hidden = true;
    foot.hidden = true;
    if (isTooShort()) {
      groups().forEach(function (one) { one.replaceChildren(); });
      count.textContent = "";
      settled();
    } else {
      askAll(shownSources());
    }
  }

  /* ---- what is shown ---- */

  function recent() {
    return list.querySelector("[data-search-recent]");
  }

  /* What an empty or hardly filled box offers. */
  function showNext() {
    clear.hidden = box.value === "";
    recent().hidden = !isEmpty();
    start.hidden = !isEmpty();
    start.querySelector("[data-search-forget]").hidden = recent().childElementCount === 0;
    short.hidden = isEmpty() || !isTooShort();
  }

  function lines() {
    return Array.from(list.querySelectorAll("[role='option']")).filter(function (one) { return !one.closest("[hidden]"); });
  }

  function found() {
    return list.querySelectorAll("[data-search-group] .w-hit:not([hidden])").length;
  }

  function isIdle() {
    return Object.keys(asked).length === 0;
  }

  /* What two sources know, such as a request, stands where it comes first, as the API has it; either may know where it leads. */
  function showOnce() {
    const seen = new Map();
    groups().forEach(function (place) {
      let fresh = 0;
      place.querySelectorAll("[data-search-id]").forEach(function (line) {
        const key = place.dataset.searchWithin + " " + line.dataset.searchId;
        line.hidden = seen.has(key);
        fresh += line.hidden ? 0 : 1;
        if (!line.hidden) {
          seen.set(key, line);
        } else if (!seen.get(key).dataset.searchUrl) {
          seen.get(key).dataset.searchUrl = line.dataset.searchUrl;
        }
      });
      const number = place.querySelector("[data-search-number]");
      if (number) {
        number.textContent = String(fresh);
        place.firstElementChild.hidden = fresh === 0 && place.querySelector("[data-search-retry], [data-search-lacking]") === null;
      }
    });
  }

  function settled() {
    showOnce();
    keepSelected();
    markHeld();
    box.setAttribute("aria-expanded", String(lines().length > 0));
    list.setAttribute("aria-busy", String(!isIdle()));
    if (!isIdle() || isTooShort()) {
      return;
    }
    const troubled = list.querySelector("[data-search-retry]") !== null;
    nobody.hidden = troubled || found() > 0;
    foot.hidden = found() === 0;
    nobody.querySelector("[data-search-said]").textContent = box.value.trim();
    nobody.querySelector("[data-search-wider]").hidden = scope === "all";
    nobody.querySelector("[data-search-without]").hidden = window.welcoCells.citizen !== "";
    window.clearTimeout(saying);
    saying = window.setTimeout(sayCount, Math.max(0, lastKey + CALM - performance.now()));
  }

  /* Once after the last key, when every source has answered. */
  function sayCount() {
    if (isIdle() && !isTooShort()) {
      const lost = list.querySelector("[data-search-retry]") === null ? count.dataset.none : count.dataset.cut;
      const words = found() === 0 ? lost : found() === 1 ? count.dataset.one : count.dataset.many;
      count.textContent = words.replace("{0}", String(found()));
    }
  }

  /* Whoever is in hand on this page, be it since another cell took him. */
  function markHeld() {
    list.querySelectorAll("[data-search-held]").forEach(function (mark) {
      mark.hidden = mark.closest("[data-search-id]").dataset.searchId !== window.welcoCells.citizen;
    });
  }

  /* ---- the selected line ---- */

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

  /* An answer draws its lines anew: the same one stays selected. After a retry the first one is. */
  function keepSelected() {
    if (selected && (!selected.isConnected || selected.closest("[hidden]"))) {
      const was = selected;
      select(lines().find(function (one) {
        return was.dataset.searchId && one.dataset.searchId === was.dataset.searchId && sourceOf(one) === sourceOf(was);
      }) || null);
    }
    if (!selected && resumed && !(resumed in asked)) {
      select(firstOf(group(resumed)));
      resumed = "";
    }
  }

  function walk(by) {
    const all = lines();
    if (all.length > 0) {
      const at = selected ? all.indexOf(selected) + by : by > 0 ? 0 : -1;
      select(all[(at + all.length) % all.length]);
    }
  }

  function firstOf(place) {
    return place.querySelector("[role='option']:not([hidden])");
  }

  /* The first line of the next or previous group. */
  function leap(by) {
    const heads = Array.from(list.querySelectorAll("[role='group']"))
      .filter(function (one) { return !one.closest("[hidden]"); })
      .map(firstOf);
    if (heads.length > 0) {
      const here = selected ? heads.indexOf(firstOf(selected.closest("[role='group']"))) : -1;
      select(heads[Math.min(Math.max(here + by, 0), heads.length - 1)]);
    }
  }

  /* ---- what a line does ---- */

  function keep() {
    window.welcoSearchKeep([{ name: "q", value: box.value }]).then(showNext, function () {
      /* the shell says that it did not reach the server; nothing that the agent typed is lost */
    });
  }

  function go(address, beside) {
    if (beside) {
      window.open(address, "_blank", "noopener");
    } else {
      window.open(address, "_top");
    }
  }

  function take(uuid) {
    window.welcoSearchTake([{ name: "uuid", value: uuid }]).then(function (answer) {
      if (answer.jqXHR.pfArgs && answer.jqXHR.pfArgs.refusal) {
        window.welco.toast(answer.jqXHR.pfArgs.refusal);
      }
    }, function () {
      /* the shell says that it did not reach the server */
    });
  }

  /* A code opens a request to whoever has it: tried only when the agent asks for it. */
  function tryCode(code) {
    fetch("/api/search/code/", {
      method: "POST", credentials: "same-origin", cache: "no-store", redirect: "error",
      headers: { "Content-Type": "application/json" }, body: JSON.stringify({ code: code })
    }).then(function (answer) {
      if (answer.status === 401) {
        doc.dispatchEvent(new CustomEvent("welco:session-expired"));
        return;
      }
      answer.json().then(function (told) {
        if (answer.ok && told.err === 0 && /^https?:\/\//.test(told.data.url)) {
          go(told.data.url, false);
        } else {
          window.welco.toast(told.err_desc || cell.dataset.searchCut);
        }
      }).catch(sayCodeCut);
    }, sayCodeCut);
  }

  function sayCodeCut() {
    window.welco.toast(cell.dataset.searchCut);
  }

  function open(line, beside) {
    const source = sourceOf(line);
    if (line.hasAttribute("data-search-typed")) {
      box.value = line.dataset.searchTyped;
      select(null);
      search();
    } else if (line.hasAttribute("data-search-retry")) {
      retry(source);
    } else if (line.dataset.searchCode) {
      tryCode(line.dataset.searchCode);
    } else {
      const held = source === "citizens" && !(beside && line.dataset.searchUrl);
      if (held) {
        take(line.dataset.searchId);
      }
      keep();
      if (!held && line.dataset.searchUrl) {
        go(line.dataset.searchUrl, beside);
      }
    }
  }

  function empty() {
    box.value = "";
    select(null);
    search();
    box.focus();
  }

  /* ---- the agent's hand ---- */

  box.addEventListener("input", function () {
    lastKey = performance.now();
    resumed = "";
    window.clearTimeout(pause);
    window.clearTimeout(saying);
    pause = window.setTimeout(search, PAUSE);
  });

  function onEnter(beside) {
    if (selected) {
      open(selected, beside);
    } else {
      search();
      if (!isTooShort()) {
        keep();
      }
    }
  }

  /* Home, End and the arrows to the sides stay in the text. */
  const KEYS = {
    ArrowDown: function () { walk(1); },
    ArrowUp: function () { walk(-1); },
    PageDown: function () { leap(1); },
    PageUp: function () { leap(-1); },
    Enter: function (event) { onEnter(event.ctrlKey || event.metaKey); }
  };

  box.addEventListener("keydown", function (event) {
    if (event.isComposing) {
      return;
    }
    if (Object.hasOwn(KEYS, event.key)) {
      event.preventDefault();
      KEYS[event.key](event);
    } else if (event.key === "Escape" && (box.value !== "" || selected)) {
      event.preventDefault();
      empty();
    }
  });
  doc.addEventListener("keydown", function (event) {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey
      && window.welco.keysAreOn() && !window.welco.isTyping(event.target);
    const search = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if ((slash || search) && !doc.querySelector("dialog[open]")) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });

  /* Nothing moves under the hand: a click on a line that came under a mouse at rest was meant for another. */
  list.addEventListener("pointermove", function (event) {
    pointed = event.target.closest("[role='option']");
  });
  list.addEventListener("click", function (event) {
    const line = event.target.closest("[role='option']");
    const slipped = event.pointerType === "mouse" && line !== pointed && performance.now() - lastAnswer < JUMP;
    if (line && !slipped) {
      select(line);
      open(line, event.ctrlKey || event.metaKey);
      box.focus();
    }
  });

  /* What was typed goes along by the server: an address never holds it. */
  cell.addEventListener("click", function (event) {
    if (event.target.closest("[data-search-create]")) {
      window.welcoSearchCreate([{ name: "q", value: box.value }]).then(function (answer) {
        if (answer.jqXHR.pfArgs && answer.jqXHR.pfArgs.address) {
          go(answer.jqXHR.pfArgs.address, false);
        }
      }, function () {
        /* the shell says that it did not reach the server */
      });
    }
  });
  clear.addEventListener("click", empty);
  start.querySelector("[data-search-forget]").addEventListener("click", function () {
    window.welcoSearchForget().then(function () {
      showNext();
      settled();
      box.focus();
    }, function () {
      /* the shell says that it did not reach the server */
    });
  });

  function within(wanted) {
    scope = wanted;
    const address = new URL(window.location.href);
    address.searchParams.set("scope", scope);
    window.history.replaceState(window.history.state, "", address);
    groups().forEach(function (one) {
      if (!shownSources().includes(one.dataset.searchGroup)) {
        one.replaceChildren();
      }
    });
    search();
    settled();
  }

  nobody.querySelector("[data-search-everywhere]").addEventListener("click", function () {
    doc.getElementById("search-scope-all").checked = true;
    within("all");
    box.focus();
  });
  doc.addEventListener("change", function (event) {
    if (event.target.name === "search-scope") {
      within(event.target.value);
    }
  });
  window.addEventListener("online", retryUnreached);
  if (window.jQuery) {
    window.jQuery(doc).on("pfAjaxComplete", function () { window.setTimeout(markHeld, 0); });
  }
  showNext();
  settled();
  if (window.parent === window) {
    box.focus(); // in a frame the focus is the portal's
  }
  if (!isEmpty()) {
    pause = window.setTimeout(search, PAUSE); // typed before this script was there, or put back by the browser
  }
})();
