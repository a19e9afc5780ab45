/*
 * The mail cell: opening letters, gestures, keys, focus. What it asks of the server are the commands of
 * WEB-INF/cells/mail/commands.xhtml; who has which letter comes from live.js, what is typed is kept by typing.js.
 * Ids and lists stand in the address, typed words in the history's entry only.
 *
 * Tells others: welco:letter-opened on #mail, {mail}, when another letter stands in the work pane; welco:work-drawn whenever
 * that pane was drawn anew; welco:typing-used when a gesture uses a text, welco:typing-unused when it was not made after all.
 * window.welcoMail is its hand to forms.js.
 */
(function () {
  "use strict";

  const root = document.getElementById("mail");
  if (!root) {
    return;
  }
  const shell = window.welco;
  const SEARCH_PAUSE = 250;
  const MINUTE = 60000;
  const READ_AGAIN = 10000;

  let mail = root.dataset.mail;
  let tab = root.dataset.mailTab;
  let page = Number(root.dataset.mailPage);
  let words = "";
  let gesture = draw();
  let chosenHere = false;

  function find(id) {
    return document.getElementById(id);
  }

  function all(selector) {
    return Array.from(root.querySelectorAll(selector));
  }

  /* ---- asking the server ---- */

  /* One token for each gesture that the page offers: a second click is the same gesture. */
  function draw() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, function (one) { return one.toString(16).padStart(2, "0"); }).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }

  function claim() {
    const element = root.querySelector("[data-claim-token]");
    return element ? element.dataset.claimToken : "";
  }

  /* PrimeFaces knows its nonce only when the page is whole; asked before, it would be given another that the policy refuses. */
  function whole() {
    return document.readyState === "complete" ? Promise.resolve() : new Promise(function (done) {
      window.addEventListener("load", function () { window.setTimeout(done, 0); }, { once: true });
    });
  }

  function ask(command, more) {
    const said = Object.assign(
      { mail: mail, tab: tab, page: page, words: words, claim: claim(), gesture: gesture }, more);
    const parameters = Object.keys(said).map(function (name) { return { name: name, value: String(said[name]) }; });
    busy(1);
    return whole().then(function () { return window["welcoMail" + command](parameters); }).finally(function () { busy(-1); });
  }

  let underWay = 0;

  function busy(more) {
    underWay += more;
    if (underWay > 0) {
      root.setAttribute("aria-busy", "true");
    } else {
      root.removeAttribute("aria-busy");
    }
  }

  /* What could not be read is read again: when somebody has signed in, else after a while. */
  function again(failure, work) {
    if (failure.jqXHR && failure.jqXHR.status === 401) {
      document.addEventListener("welco:signed-in", work, { once: true });
    } else {
      window.setTimeout(work, READ_AGAIN);
    }
  }

  /* What draws nothing that the agent sees: the page is not busy with it. */
  function askAside(command) {
    return whole().then(function () { return window["welcoMail" + command]([{ name: "mail", value: mail }]); });
  }

  /* ---- the address ---- */

  function address(letter) {
    const pattern = letter ? root.dataset.mailLetter.replace("0", letter) : root.dataset.mailList;
    return pattern.replace("tab=0", "tab=" + tab) + (page > 1 ? "&page=" + page : "");
  }

  function remember(push) {
    const state = { mail: mail, tab: tab, page: page, words: words };
    if (push) {
      history.pushState(state, "", address(mail));
    } else {
      history.replaceState(state, "", address(mail));
    }
  }

  /* ---- the list ---- */

  function lines() {
    return all("[data-mail-line]");
  }

  function lineOf(letter) {
    return root.querySelector("[data-mail-line='" + letter + "']");
  }

  function markCurrent() {
    lines().forEach(function (line) {
      const link = line.querySelector("a");
      if (line.dataset.mailLine === mail) {
        line.setAttribute("data-current", "true");
        link.setAttribute("aria-current", "true");
      } else {
        line.removeAttribute("data-current");
        link.removeAttribute("aria-current");
      }
    });
  }

  function show() {
    const here = document.activeElement && document.activeElement.closest("[data-mail-line], #mail-tabs");
    return ask("Show").then(function () {
      if (here && !here.isConnected) {
        refocus(here);
      }
      markCurrent();
    });
  }

  /* The list was drawn anew under the focus: the same line has it again, else the heading. */
  function refocus(gone) {
    const letter = gone.dataset.mailLine;
    const line = letter ? lineOf(letter) : root.querySelector("#mail-tabs [aria-current]");
    const target = line ? line.querySelector("a") || line : find("mail-list-h");
    target.focus({ preventScroll: true });
  }

  let asked = 0;

  /* The list that did not come is not the list of the page; one that was asked for meanwhile is. */
  function to(place, work) {
    const before = { tab: tab, page: page, words: words };
    const turn = asked += 1;
    tab = place.tab;
    page = place.page;
    words = place.words;
    return work().catch(function (failure) {
      if (turn === asked) {
        tab = before.tab;
        page = before.page;
        words = before.words;
      }
      throw failure;
    });
  }

  function go(next) {
    const place = Object.assign({ tab: tab, words: words, page: 1 }, next);
    return to(place, show).then(function () { remember(next.push !== false); });
  }

  /* ---- the open letter ---- */

  const town = document.title.split(" — ").pop();

  function opened() {
    const before = mail;
    mail = find("mail-work").dataset.mailOpen;
    document.title = find("mail-work").dataset.wTitle + " — " + town;
    gesture = draw();
    markCurrent();
    if (mail !== before) {
      lost = "";
      root.dispatchEvent(new CustomEvent("welco:letter-opened", { bubbles: true, detail: { mail: mail } }));
    }
    root.dispatchEvent(new CustomEvent("welco:work-drawn", { bubbles: true, detail: { mail: mail } }));
  }

  function open(letter, focus) {
    const before = mail;
    const other = letter !== before && chosenHere;
    chosenHere = chosenHere && !other;
    return ask("Open", { mail: letter, claim: "", leave: other ? "yes" : "" }).then(function () {
      opened();
      if (mail !== before) {
        remember(true);
      }
      if (focus) {
        focusWork();
      }
    }, function (failure) {
      chosenHere = chosenHere || other;
      throw failure;
    });
  }

  function focusWork() {
    const heading = find("mail-work-h");
    if (heading) {
      heading.focus({ preventScroll: false });
    }
  }

  function neighbour(step) {
    const list = lines();
    const here = list.findIndex(function (line) { return line.dataset.mailLine === mail; });
    const next = here < 0 ? 0 : here + step;
    return list[next] ? list[next].dataset.mailLine : "";
  }

  let following = "";

  function next() {
    const letter = neighbour(1) || (lineOf(mail) ? "" : following);
    if (letter && letter !== mail) {
      open(letter, true);
    } else {
      shell.announce(root.dataset.mailLast);
      find("mail-list-h").focus();
    }
  }

  /* ---- gestures ---- */

  /* What was asked is on the page a moment before this is heard: an agent who began to write there, or in a dialog, stays. */
  function afterGesture(focus) {
    const here = document.activeElement;
    opened();
    if (focus && !isAtWork() || here === document.body || !here.isConnected) {
      focusWork();
    }
  }

  function tell(name, text) {
    document.dispatchEvent(new CustomEvent(name, { detail: text }));
  }

  /* A text that a gesture uses is not sent to be kept any more; where the gesture was not made, it is kept again at once. */
  function askWith(field, area, command, more) {
    const text = { mail: mail, field: field, text: area.value };
    tell("welco:typing-used", text);
    return ask(command, more).then(function () {
      if (root.querySelector("[data-mail-note]")) {
        lost = claim() ? lost : mail;
        tell("welco:typing-unused", text);
      }
    }, function (failure) {
      tell("welco:typing-unused", text);
      throw failure;
    });
  }

  document.addEventListener("welco:typing-kept", function (event) {
    if (event.detail.mail === mail) {
      reread();
    }
  });

  const GESTURES = {
    take: function () {
      lost = "";
      return ask("Take").then(function () { afterGesture(true); });
    },
    release: function () {
      return ask("Release").then(function () { afterGesture(true); });
    },
    takeover: function () {
      const input = find("mail-takeover-reason");
      return ask("Takeover", { reason: input.value, number: input.dataset.mailNumber }).then(function () {
        afterGesture(true);
      });
    },
    refuse: function () {
      const reason = find("mail-reason");
      following = neighbour(1);
      return askWith("reason", reason, "Refuse", { reason: reason.value }).then(function () { afterGesture(true); });
    },
    answer: function () {
      const request = find("mail-answer-request");
      const answer = find("mail-answer-text");
      following = neighbour(1);
      return askWith("answer", answer, "Answer", { answer: answer.value, request: request ? request.value : "" })
        .then(function () { afterGesture(true); });
    },
    replay: function (button) {
      return ask("Replay", { delivery: button.dataset.mailDelivery }).then(function () { stayAt("mail-steps-h"); });
    },
    settle: function (button) {
      return ask("Settle", { delivery: button.dataset.mailDelivery }).then(function () { stayAt("mail-steps-h"); });
    },
    askdocument: function () {
      return ask("Askdocument").then(function () { stayAt("mail-steps-h"); });
    },
    reopen: function () {
      return ask("Reopen").then(function () { afterGesture(true); });
    },
    passon: function () {
      lost = "";
      return ask("Passon").then(function () { afterGesture(true); });
    },
    harvest: function () {
      return ask("Harvest").then(function () {
        markCurrent();
        find("mail-list-h").focus();
      });
    },
    undo: function (button) {
      return ask("Undo", { mail: button.dataset.mailUndo, gesture: button.dataset.mailGesture, claim: "" })
        .then(function () {
          afterGesture(true);
          remember(false);
        });
    },
  };

  /* The pressed button was drawn anew: the heading of its section has the focus. */
  function stayAt(heading) {
    opened();
    const target = root.querySelector("[data-mail-note]") ? null : find(heading);
    if (target) {
      target.focus();
    } else {
      focusWork();
    }
  }

  /* The agent is about to decide: his time is prolonged as long as his pointer or his focus is there. */
  function putOff() {
    const button = document.querySelector("#mail-toast [data-mail-undo]");
    const toast = button && button.closest(".w-toast");
    if (toast && (toast.matches(":hover") || toast.contains(document.activeElement))) {
      ask("Putoff", { mail: button.dataset.mailUndo, gesture: button.dataset.mailGesture });
    }
  }

  /* ---- the answer ---- */

  function showAnswer(wanted) {
    const panel = find("mail-answer");
    const button = root.querySelector("[data-mail-answer]");
    if (!panel) {
      return;
    }
    shell.expand(button, wanted);
    if (wanted) {
      find("mail-answer-text").focus();
      panel.scrollIntoView({ block: "nearest" });
    } else {
      button.focus();
    }
  }

  /* A template goes where nothing is typed yet, or after what is typed. */
  function onTemplate(event) {
    const area = find("mail-answer-text");
    if (event.target.value) {
      area.value = area.value.trim() ? area.value.trimEnd() + "\n\n" + event.target.value : event.target.value;
      area.dispatchEvent(new Event("input", { bubbles: true }));
      event.target.value = "";
      area.focus();
    }
  }

  /* ---- keys ---- */

  function inReach(target) {
    return !shell.isTyping(target) && !document.querySelector("dialog[open]")
      && (target === document.body || root.closest("main").contains(target));
  }

  function press(selector) {
    const button = root.querySelector(selector);
    if (button) {
      button.click();
    } else {
      sayWhatFirst();
    }
  }

  /* A key whose gesture is not offered now: what has to come before it is said. */
  function sayWhatFirst() {
    const before = !mail ? "open" : root.querySelector("#mail-work [data-mail-do='take']") ? "take"
      : root.querySelector("#mail-work [data-w-open='mail-takeover']") ? "takeover" : "none";
    const sentence = find("mail-first").querySelector("[data-mail-first='" + before + "']").textContent;
    shell.announce(sentence);
    shell.toast(sentence);
  }

  function walk(step) {
    const list = lines();
    const focused = document.activeElement.closest("[data-mail-line]");
    const from = list.indexOf(focused || lineOf(mail));
    const to = list[Math.min(list.length - 1, Math.max(0, from + step))];
    if (to) {
      to.querySelector("a").focus();
    }
  }

  const KEYS = {
    p: function () { press("#mail-work [data-mail-do='take']"); },
    l: function () { press("#mail-work [data-mail-do='release']"); },
    x: function () { press("#mail-work [data-w-open='mail-refuse']"); },
    r: function () { press("#mail-work [data-mail-answer]"); },
    n: function () { next(); },
    d: function () {
      const input = find("mail-form");
      if (input) {
        input.focus();
      } else {
        sayWhatFirst();
      }
    },
    "/": function () { find("mail-words").focus(); },
  };

  function onKey(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const place = event.target.closest("dialog[open], [data-mail-panel]");
      const send = place && place.querySelector("[data-mail-send]");
      if (send) {
        event.preventDefault();
        send.click();
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !inReach(event.target)) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (event.target.closest("#mail-list, #mail-work-h") || event.target === document.body) {
        event.preventDefault();
        walk(event.key === "ArrowDown" ? 1 : -1);
      }
    } else if (KEYS[event.key.toLowerCase()] && shell.keysAreOn()) {
      event.preventDefault();
      KEYS[event.key.toLowerCase()]();
    }
  }

  /* ---- pointers ---- */

  function isPlain(event) {
    return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  }

  function onClick(event) {
    const from = event.target instanceof Element ? event.target.closest("a, button, [data-mail-line]") : null;
    if (!from || !isPlain(event)) {
      return;
    }
    if (from.dataset.mailDo) {
      GESTURES[from.dataset.mailDo](from);
    } else if (from.hasAttribute("data-mail-next")) {
      next();
    } else if (from.hasAttribute("data-mail-answer")) {
      showAnswer(true);
    } else if (from.hasAttribute("data-mail-unanswer")) {
      showAnswer(false);
    } else if (from.dataset.mailTo) {
      find(from.dataset.mailTo).focus();
    } else if (from.hasAttribute("data-mail-back")) {
      event.preventDefault();
      open("", false).then(function () { find("mail-list-h").focus(); });
    } else if (from.dataset.mailTab) {
      event.preventDefault();
      go({ tab: from.dataset.mailTab });
    } else if (from.dataset.mailPage) {
      event.preventDefault();
      go({ page: Number(from.dataset.mailPage) });
    } else if (from.closest("[data-mail-line]")) {
      event.preventDefault();
      open(from.closest("[data-mail-line]").dataset.mailLine, event.detail === 0);
    }
  }

  /* ---- searching ---- */

  let pause = 0;

  function onWords(event) {
    window.clearTimeout(pause);
    const typed = event.target.value;
    pause = window.setTimeout(function () { go({ words: typed, push: false }); }, SEARCH_PAUSE);
  }

  /* Who went to a letter by its reference has arrived: the whole list is around it again. */
  function leaveReference() {
    if (/^\s*((maarch|welco)-)?[0-9]+\s*$/i.test(words)) {
      find("mail-words").value = "";
      go({ words: "", push: false });
    }
  }

  function onSearchKey(event) {
    if (event.key === "Enter") {
      window.clearTimeout(pause);
      go({ words: event.target.value, push: false }).then(function () {
        if (lines().length === 1) {
          open(lines()[0].dataset.mailLine, true).then(leaveReference);
        }
      });
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      walk(1);
    } else if (event.key === "Escape" && event.target.value) {
      event.target.value = "";
      go({ words: "", push: false });
    }
  }

  /* ---- what others do ---- */

  function since(instant) {
    const forms = root.dataset.mailSince.split("|");
    const minutes = Math.max(1, Math.floor((Date.now() - Date.parse(instant)) / MINUTE));
    if (minutes < 60) {
      return forms[0].replace("{0}", String(minutes));
    }
    const hours = Math.floor(minutes / 60);
    return hours < 24 ? forms[1].replace("{0}", String(hours)) : forms[2].replace("{0}", String(Math.floor(hours / 24)));
  }

  function showHand(state) {
    const line = lineOf(state.mail);
    const place = line && line.querySelector("[data-mail-hand]");
    if (!place) {
      return;
    }
    line.classList.toggle("w-letter--taken", state.held && !state.mine);
    place.textContent = "";
    if (state.held) {
      const sentences = find("mail-hand-words").dataset;
      const mark = find(state.mine ? "mail-hand-mine" : "mail-hand").content.firstElementChild.cloneNode(true);
      const sentence = state.mine ? sentences.mine.replace("{0}", since(state.since))
        : sentences.by.replace("{0}", state.name).replace("{1}", since(state.since));
      mark.append(sentence);
      place.append(mark);
    }
  }

  let waiting = false;

  /* Lines keep their place while somebody is on them: the list is drawn anew when nobody is. */
  function refresh() {
    const list = find("mail-lines");
    if (lines().length > 0 && (list.matches(":hover") || list.contains(document.activeElement))) {
      waiting = true;
      return;
    }
    waiting = false;
    show().catch(function (failure) { again(failure, refresh); });
  }

  function looked() {
    if (waiting) {
      window.setTimeout(function () { if (waiting) { refresh(); } }, 0);
    }
  }

  root.addEventListener("welco:claims", function (event) {
    event.detail.claims.forEach(showHand);
    if (event.detail.claims.some(function (one) { return one.mail === mail && !one.mine; }) && !claim()) {
      reread();
    }
  });
  root.addEventListener("welco:letters", function (event) {
    refresh();
    if (event.detail.mails.indexOf(mail) >= 0) {
      reread();
    }
  });
  /* Said at once, above what he is typing, which stays in the page until he leaves it; the server keeps it besides. */
  root.addEventListener("welco:claim-lost", function (event) {
    const work = root.querySelector("#mail-work .w-work");
    const here = document.activeElement;
    const proof = root.querySelector("[data-claim-token]");
    if (proof) {
      delete proof.dataset.claimToken;
      delete proof.dataset.claimMail;
    }
    if (work && work.contains(here) && shell.isTyping(here)) {
      const note = find("mail-lost-note").content.firstElementChild.cloneNode(true);
      note.querySelector("p + p").textContent = [event.detail.name, event.detail.reason].filter(Boolean).join(", ");
      work.prepend(note);
    }
    lost = mail;
    reread();
  });

  /* The open letter changed elsewhere: drawn anew, unless its agent is typing; typing.js gives the texts back. A claim that was
     lost is said each time until he takes the letter again or leaves it. */
  let lost = "";
  let later = false;

  function isAtWork() {
    const here = document.activeElement;
    return find("mail-work").contains(here) && shell.isTyping(here) || document.querySelector("dialog[open]") !== null;
  }

  /* Whether what came to draw the letter anew stays undrawn: the agent began to type after it was asked for. His box would go
     from under his fingers, and the keys that follow would be gestures. */
  let heldBack = false;

  function isInTheWay() {
    heldBack = isAtWork();
    return heldBack;
  }

  function reread() {
    const here = document.activeElement;
    if (isAtWork()) {
      if (!later) {
        later = true;
        here.addEventListener("blur", function () {
          window.setTimeout(function () {
            later = false;
            reread();
          }, 0);
        }, { once: true });
      }
      return;
    }
    const heading = here && here.id === "mail-work-h";
    const answering = find("mail-answer") && !find("mail-answer").hidden;
    const letter = mail;
    ask(lost && lost === mail ? "Lost" : "Reread").then(function () {
      if (heldBack) {
        heldBack = false;
        reread();
        return;
      }
      opened();
      if (answering) {
        unfoldAnswer();
      }
      /* an agent who went elsewhere meanwhile stays there */
      const now = document.activeElement;
      if (!now || now === document.body || heading && find("mail-work").contains(now)) {
        focusWork();
      }
    }, function (failure) {
      again(failure, function () {
        if (letter === mail) {
          reread();
        }
      });
    });
  }

  function unfoldAnswer() {
    if (find("mail-answer")) {
      shell.expand(root.querySelector("[data-mail-answer]"), true);
    }
  }

  root.addEventListener("welco:typing-offered", function (event) {
    if (event.detail.field === "answer" && event.detail.mail === mail) {
      unfoldAnswer();
    }
  });
  root.addEventListener("change", function (event) {
    if (event.target.id === "mail-template") {
      onTemplate(event);
    }
  });
  window.welcoMail = {
    ask: ask,
    askWith: askWith,
    again: again,
    askAside: askAside,
    isAtWork: isAtWork,
    isInTheWay: isInTheWay,
    reread: reread,
    stayAt: stayAt,
    gestures: GESTURES,
    takesCitizen: function (taken) { chosenHere = taken; },
  };
  root.addEventListener("click", onClick);
  find("w-toasts").addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
  find("mail-words").addEventListener("input", onWords);
  find("mail-words").addEventListener("keydown", onSearchKey);
  find("mail-lines").addEventListener("mouseleave", looked);
  root.addEventListener("focusout", looked);
  window.setInterval(putOff, 4000);
  document.addEventListener("welco:uploaded", function () {
    show().catch(function (failure) { again(failure, refresh); });
  });
  window.addEventListener("popstate", function (event) {
    const state = event.state || { mail: root.dataset.mail, tab: root.dataset.mailTab, page: 1, words: "" };
    to(state, show).then(function () {
      find("mail-words").value = words;
      return ask("Open", { mail: state.mail, claim: "" });
    }).then(opened, function () {
      /* the page stands where it stood, and so does its address; the way back is as long as before */
      remember(true);
    });
  });

  /* The server keeps for each agent whether single keys are gestures; the shell asks its cookie. */
  const keys = document.querySelector("[data-w-keys]");
  if (keys && keys.checked !== (root.dataset.mailKeys === "on")) {
    keys.checked = root.dataset.mailKeys === "on";
    keys.dispatchEvent(new Event("change", { bubbles: true }));
  }
  document.addEventListener("change", function (event) {
    if (event.target.hasAttribute("data-w-keys")) {
      ask("Keys", { keys: event.target.checked ? "on" : "off" });
    }
  });

  /* words of this entry of the history, or typed before the script was there */
  words = (history.state && history.state.words) || find("mail-words").value;
  if (words) {
    find("mail-words").value = words;
    show();
  }
  remember(false);
})();
