/* The knowledge base: a list that is searched while the agent types, an article that changes beside it without a change of page. The address
   names the article; what is typed is posted, and stays in the entry of the history, so that coming back finds it again. */
(function () {
  "use strict";

  /* milliseconds */
  const GRACE = 300; // before what is waited for shows that it is
  const REST = 150; // on a line before its article is asked for
  const PATIENCE = 15000;

  const doc = document;
  const cell = doc.getElementById("kb");
  const box = doc.getElementById("kb-q");
  const category = doc.getElementById("kb-category");
  const count = doc.getElementById("kb-count");
  const narrow = window.matchMedia("(max-width: 62.5rem)");
  let open = article().dataset.kbArticle; // "0" for none
  let rest = 0;
  let reading = 0; // the newest question for an article: an older answer is not drawn

  function article() {
    return doc.getElementById("kb-article");
  }

  function lines() {
    return doc.getElementById("kb-lines");
  }

  function links() {
    return Array.from(lines().querySelectorAll("[data-kb-line] a"));
  }

  function lineOf(link) {
    return link.closest("[data-kb-line]").dataset.kbLine;
  }

  function put(place, template) {
    place.replaceChildren(doc.getElementById(template).content.cloneNode(true));
  }

  /* ---- asking ---- */

  /* @param isOld whether a newer question was asked meanwhile */
  function call(command, update, params, isOld) {
    return window.PrimeFaces.ab({
      source: "kb-" + command, formId: "kb-desk", process: "kb-" + command, update: update,
      params: params.concat([{ name: "q", value: box.value }, { name: "category", value: category.value },
        { name: "article", value: open === "0" ? "" : open }]),
      async: true, timeout: PATIENCE, onsuccess: isOld
    });
  }

  const list = window.welcoKbList({
    box: box,
    lines: lines,
    links: links,
    ask: function (isOld) { return call("find", "kb-lines", [], isOld); },
    begin: function () {
      window.clearTimeout(rest); /* the line is of the list that goes */
      remember();
    },
    drawn: function () {
      count.textContent = lines().querySelector("[data-kb-count]").dataset.kbCount;
      mark();
    },
    lost: function () {
      put(lines(), "kb-lost");
      count.textContent = "";
    },
    step: step
  });

  /* Draws the article that is open, and what it leads to. */
  function read() {
    reading += 1;
    const mine = reading;
    const isOld = function () { return mine !== reading; };
    article().setAttribute("aria-busy", "true");
    return call("open", "kb-article kb-side", [], isOld).then(function () {
      if (!isOld()) {
        article().removeAttribute("aria-busy");
        askForms();
      }
    }, function (failure) {
      if (!isOld()) {
        article().removeAttribute("aria-busy");
        article().dataset.kbArticle = open; /* a narrow window shows what there is of it instead of the list */
        put(article(), "kb-lost-article");
        doc.getElementById("kb-side").replaceChildren(); /* its forms are those of the article before */
        window.welcoKbList.again(failure, read);
      }
    });
  }

  function forms() {
    return doc.querySelector("[data-kb-forms='yes']") ? doc.getElementById("kb-forms") : null;
  }

  function askForms() {
    const mine = reading;
    const place = forms();
    let over = false;
    window.welcoBeginning.say(cell);
    if (!place) {
      return;
    }
    place.setAttribute("aria-busy", "true");
    window.setTimeout(function () {
      if (!over && mine === reading && place.childElementCount === 0) {
        put(place, "kb-wait");
      }
    }, GRACE);
    /* the address does not say who is in hand on the page: this answer does */
    call("ask", "kb-forms kb-for", [], function () { return mine !== reading; }).then(function () {
      over = true;
      if (mine === reading) {
        forms().removeAttribute("aria-busy");
        window.welcoBeginning.say(cell);
      }
    }, function (failure) {
      over = true;
      if (mine === reading) {
        place.removeAttribute("aria-busy");
        put(place, "kb-lost-forms");
        window.welcoKbList.again(failure, askForms);
      }
    });
  }

  /* ---- what the address and the history hold ---- */

  function addressOf(id) {
    return id === "0" ? cell.dataset.kbList : cell.dataset.kbAddress.replace(/0$/, id);
  }

  function idIn(address) {
    const found = /(?:\/kb\/|[?&]id=)(\d+)/.exec(address.pathname + address.search);
    return found ? found[1] : "0";
  }

  function state() {
    return { welcoKb: true, q: box.value, category: category.value };
  }

  function remember() {
    window.history.replaceState(state(), "", window.location.href);
  }

  function restored(said) {
    const q = said && said.welcoKb ? said.q : "";
    const within = said && said.welcoKb ? said.category : "";
    if (box.value === q && category.value === within) {
      return false;
    }
    box.value = q;
    category.value = within;
    return true;
  }

  /* ---- which article ---- */

  function mark() {
    lines().querySelectorAll("[data-kb-line]").forEach(function (line) {
      const current = line.dataset.kbLine === open;
      const link = line.querySelector("a");
      line.toggleAttribute("data-current", current);
      if (current) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    });
  }

  /* @param land whether the focus goes to the article, to read it, or stays in the list, to look at the next one */
  function show(id, land) {
    window.clearTimeout(rest);
    if (id !== open) {
      open = id;
      window.history.pushState(state(), "", addressOf(id));
      mark();
      read().then(function () { landed(id, land); });
    } else {
      landed(id, land);
    }
  }

  function landed(id, land) {
    const heading = doc.getElementById("kb-article-h");
    const retry = article().querySelector("[data-kb-retry]"); // it could not be read
    if (id !== open || !heading && !retry) {
      return;
    }
    if (land || retry && narrow.matches) {
      (heading || retry).focus();
    } else if (heading) {
      window.welco.announce(heading.textContent);
    }
  }

  function back() {
    const before = open;
    open = "0";
    window.history.pushState(state(), "", addressOf(open));
    mark();
    read().then(function () {
      const line = links().find(function (link) { return lineOf(link) === before; });
      (line || box).focus();
    });
  }

  function step(by) {
    const all = links();
    const here = all.indexOf(doc.activeElement);
    if (all.length === 0) {
      return;
    }
    if (here + by < 0) {
      window.clearTimeout(rest);
      box.focus();
      return;
    }
    const link = all[Math.min(here + by, all.length - 1)];
    link.focus();
    link.scrollIntoView({ block: "nearest" });
    window.clearTimeout(rest);
    /* where the list gives way to the article, only Enter opens it */
    if (!narrow.matches) {
      rest = window.setTimeout(function () { show(lineOf(link), false); }, REST);
    }
  }

  /* ---- the agent's hand ---- */

  function search(words) {
    box.value = words;
    list.find();
    box.focus();
  }

  cell.addEventListener("click", function (event) {
    const from = event.target instanceof Element ? event.target.closest("a, button") : null;
    if (!from || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    if (from.matches("[data-kb-line] a")) {
      event.preventDefault();
      show(lineOf(from), true);
    } else if (from.hasAttribute("data-kb-back")) {
      event.preventDefault();
      back();
    } else if (from.hasAttribute("data-kb-print")) {
      window.print();
    } else if (from.hasAttribute("data-kb-clear")) {
      category.value = "";
      search("");
    } else if (from.hasAttribute("data-kb-word")) {
      search(/\s/.test(from.dataset.kbWord) ? "\"" + from.dataset.kbWord + "\"" : from.dataset.kbWord);
      if (narrow.matches) {
        back();
      }
    } else if (from.dataset.kbRetry === "lines") {
      list.find().then(function () { box.focus(); });
    } else if (from.dataset.kbRetry === "article") {
      read().then(function () { landed(open, true); });
    } else if (from.dataset.kbRetry === "forms") {
      forms().replaceChildren();
      askForms();
      doc.getElementById("kb-forms-h").focus();
    }
  });
  category.addEventListener("change", list.find);
  cell.addEventListener("keydown", function (event) {
    const within = doc.getElementById("kb-list").contains(event.target);
    if (event.isComposing || !within || event.target === category) {
      return;
    }
    if (event.key === "ArrowDown") {
      list.walk(event, 1);
    } else if (event.key === "ArrowUp") {
      list.walk(event, -1);
    } else if (event.key === "Enter" && event.target === box) {
      event.preventDefault();
      list.find().then(function (fresh) {
        if (fresh && links().length > 0) {
          show(lineOf(links()[0]), true);
        }
      });
    } else if (event.key === "Escape" && event.target === box && box.value !== "") {
      event.preventDefault();
      search("");
    }
  });
  doc.addEventListener("keydown", function (event) {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && window.welco.keysAreOn()
        && !window.welco.isTyping(event.target) && !doc.querySelector("dialog[open]")) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
  window.addEventListener("popstate", function (event) {
    const fresh = restored(event.state);
    const id = idIn(window.location);
    if (fresh) {
      list.find();
    }
    if (id !== open) {
      open = id;
      mark();
      read().then(function () { landed(id, true); });
    }
  });

  window.jQuery(function () {
    const typed = box.value; // before this script was there
    if (restored(window.history.state) || typed) {
      box.value = box.value || typed;
      list.find();
      if (open !== "0") {
        read(); /* with what is looked for marked in it */
        return;
      }
    }
    askForms();
  });
})();
