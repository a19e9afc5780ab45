/* What every page does without asking the server: dialogs, the agent's menu, news, keys, look. No page needs it to be read.
   window.welco is the shell's hand to the cells: announce, toast, keysAreOn. */
(function () {
  "use strict";

  const YEAR = 31536000;
  const jq = window.jQuery;
  const doc = document;

  function find(id) {
    return doc.getElementById(id);
  }

  function all(selector) {
    return Array.from(doc.querySelectorAll(selector));
  }

  /* ---- news ---- */

  function announce(text) {
    find("w-status").textContent = text;
  }

  function newsOf(id) {
    return doc.querySelector("[data-w-news='" + id + "']");
  }

  /* Under an open dialog nobody would read it: it is told in the dialog whose gesture it concerns. */
  function show(template, id) {
    const old = newsOf(id);
    if (old && old.checkVisibility()) {
      return old;
    }
    forget(id);
    const note = find(template).content.firstElementChild.cloneNode(true);
    note.setAttribute("data-w-news", id);
    const dialog = all("dialog[open]").pop();
    if (dialog) {
      note.setAttribute("role", "alert");
      dialog.insertBefore(note, dialog.querySelector("h2").nextSibling);
    } else {
      find("w-news").appendChild(note);
    }
    return note;
  }

  function forget(id) {
    const note = newsOf(id);
    if (note) {
      note.remove();
    }
    return note !== null;
  }

  function toast(text) {
    const region = find("w-toasts");
    region.querySelectorAll(".w-toast[data-w-own]").forEach(function (old) { old.remove(); });
    const fresh = find("w-toast").content.firstElementChild.cloneNode(true);
    fresh.setAttribute("data-w-own", "");
    fresh.firstElementChild.textContent = text;
    region.appendChild(fresh);
  }

  /* a toast leaves after its seconds, and stays while a hand or the focus is on it */
  function tick() {
    all("#w-toasts .w-toast").forEach(function (one) {
      if (one.matches(":hover") || one.contains(doc.activeElement)) {
        return;
      }
      const left = Number(one.dataset.wSeconds) - 1;
      one.dataset.wSeconds = String(left);
      const counter = one.querySelector("[data-w-left]");
      if (counter) {
        counter.textContent = String(Math.max(left, 0));
      }
      if (left <= 0) {
        one.remove();
      }
    });
  }

  /* ---- dialogs and menus ---- */

  let opener = null;

  function open(id, from) {
    const dialog = find(id);
    if (!dialog || dialog.open) {
      return;
    }
    opener = from || doc.activeElement;
    dialog.showModal();
  }

  function closed() {
    if (opener && opener.isConnected) {
      opener.focus();
    }
    opener = null;
  }

  /* Shows or hides what a control names by aria-controls, and says so. */
  function expand(control, wanted) {
    find(control.getAttribute("aria-controls")).hidden = !wanted;
    control.setAttribute("aria-expanded", String(wanted));
  }

  function toggleMenu(button, wanted) {
    expand(button, wanted);
    if (wanted) {
      find(button.getAttribute("aria-controls")).querySelector("a, button").focus();
    }
  }

  function closeMenus(except) {
    all("[data-w-menu][aria-expanded='true']").forEach(function (button) {
      const list = find(button.getAttribute("aria-controls"));
      if (button !== except && !list.contains(except)) {
        toggleMenu(button, false);
      }
    });
  }

  /* ---- look, kept by the server for the agent, and by the browser for whoever chose nothing yet ---- */

  function keep(name, value) {
    doc.cookie = name + "=" + value + "; path=/; max-age=" + (value ? YEAR : 0) + "; SameSite=Lax";
  }

  function isDark() {
    const chosen = doc.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function keepLook() {
    const chosen = doc.documentElement.dataset;
    if (window.welcoLook) {
      window.welcoLook([{ name: "theme", value: chosen.theme || "" }, { name: "density", value: chosen.density || "" }]);
    }
  }

  function turnTheme() {
    const next = isDark() ? "light" : "dark";
    doc.documentElement.dataset.theme = next;
    keep("welco-theme", next);
    keepLook();
  }

  function turnDensity() {
    const next = doc.documentElement.dataset.density === "compact" ? "" : "compact";
    doc.documentElement.dataset.density = next;
    keep("welco-density", next);
    keepLook();
  }

  function keysAreOn() {
    return !/(^|; )welco-keys=off/.test(doc.cookie);
  }

  function turnKeys(on) {
    keep("welco-keys", on ? "" : "off");
  }

  /* ---- keys ---- */

  function isTyping(target) {
    return target instanceof HTMLElement
      && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  }

  function nextPane() {
    const panes = all("[data-w-pane], #w-toasts .w-toast").filter(function (one) { return one.offsetParent !== null
      || getComputedStyle(one).position === "fixed"; });
    if (panes.length === 0) {
      return;
    }
    const here = panes.findIndex(function (one) { return one.contains(doc.activeElement); });
    const pane = panes[(here + 1) % panes.length];
    const target = pane.querySelector("[data-w-start]")
      || pane.querySelector("a[href], button, input, select, textarea, [tabindex]") || pane;
    if (target === pane) {
      pane.tabIndex = -1;
    }
    target.focus();
  }

  function undo(event) {
    const button = doc.querySelector("#w-toasts [data-w-undo]");
    if (button && !isTyping(event.target)) {
      event.preventDefault();
      button.click();
    }
  }

  function onKey(event) {
    if (event.key === "F6") {
      event.preventDefault();
      nextPane();
    } else if (event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
      undo(event);
    } else if (event.key === "?" && !isTyping(event.target) && keysAreOn()) {
      event.preventDefault();
      open("w-keys");
    } else if (event.key === "Escape") {
      all("[data-w-menu][aria-expanded='true']").forEach(function (button) {
        toggleMenu(button, false);
        button.focus();
      });
    }
  }

  function onClick(event) {
    const from = event.target instanceof Element ? event.target.closest("button, a") : null;
    closeMenus(event.target);
    if (!from) {
      return;
    }
    if (from.hasAttribute("data-w-open")) {
      open(from.getAttribute("data-w-open"), from);
    } else if (from.hasAttribute("data-w-close")) {
      from.closest("dialog").close();
    } else if (from.hasAttribute("data-w-dismiss")) {
      from.closest(".w-toast").remove();
    } else if (from.hasAttribute("data-w-menu")) {
      toggleMenu(from, from.getAttribute("aria-expanded") !== "true");
    } else if (from.hasAttribute("data-w-theme")) {
      turnTheme();
    } else if (from.hasAttribute("data-w-density")) {
      turnDensity();
    }
  }

  /* ---- focus: whoever had it may be gone after a gesture; then the heading of its pane takes it ---- */

  let pane = null;
  let had = false;

  function rememberFocus() {
    had = had || Boolean(doc.activeElement) && doc.activeElement !== doc.body; // several may be under way
    pane = doc.activeElement ? doc.activeElement.closest("[data-w-pane], main") : null;
  }

  function keepFocus() {
    if (!had || doc.activeElement && doc.activeElement !== doc.body) {
      return;
    }
    had = false;
    const place = pane && pane.isConnected ? pane : find("w-main");
    const heading = place.querySelector("h1, h2") || place;
    heading.tabIndex = -1;
    heading.focus();
  }

  /* ---- what a gesture of Faces came to ---- */

  function expired() {
    open("w-expired");
  }

  function failed(answer) {
    const note = show("w-failed", "failed");
    const number = /incident ([0-9a-f]+)/.exec(answer || "");
    const place = note.querySelector("[data-w-incident]");
    place.textContent = number ? number[1] : "";
  }

  function onFailure(event, answer) {
    if (answer.status === 0) {
      show("w-cut", "cut");
      forget("back");
    } else if (answer.status === 401) {
      expired();
    } else if (answer.status === 409 && answer.getResponseHeader("X-Welco-Citizen") !== null) {
      show("w-changed", "failed");
    } else {
      failed(answer.responseText);
    }
  }

  function onSuccess() {
    forget("failed");
    if (forget("cut")) {
      show("w-back", "back");
    } else {
      forget("back");
    }
    const subject = doc.querySelector("[data-w-title]");
    if (subject) {
      doc.title = subject.getAttribute("data-w-title");
    }
  }

  /* scripts that call the server by themselves say that the session is over; a tab where somebody signs in says that it is not */
  doc.addEventListener("welco:session-expired", expired);
  if ("BroadcastChannel" in window) {
    new BroadcastChannel("welco-sign-in").addEventListener("message", function () {
      const dialog = find("w-expired");
      if (dialog) {
        dialog.close();
      }
      doc.dispatchEvent(new CustomEvent("welco:signed-in"));
    });
  }
  window.addEventListener("offline", function () { show("w-cut", "cut"); });
  window.addEventListener("online", function () {
    if (forget("cut")) {
      show("w-back", "back");
    }
  });
  doc.addEventListener("keydown", onKey);
  doc.addEventListener("click", onClick);
  doc.addEventListener("close", closed, true);
  doc.addEventListener("change", function (event) {
    if (event.target.hasAttribute("data-w-keys")) {
      turnKeys(event.target.checked);
    }
  });
  all("[data-w-keys]").forEach(function (box) { box.checked = keysAreOn(); });
  window.setInterval(tick, 1000);
  if (jq) {
    jq(doc).on("pfAjaxSend", rememberFocus).on("pfAjaxError", onFailure).on("pfAjaxSuccess", onSuccess)
      .on("pfAjaxComplete", function () { window.setTimeout(keepFocus, 0); });
    /* PrimeFaces fails its promise too: the agent has been told by onFailure, and whoever asked has nothing to add */
    window.addEventListener("unhandledrejection", function (event) {
      if (event.reason && event.reason.jqXHR) {
        event.preventDefault();
      }
    });
  }

  window.welco = { announce: announce, toast: toast, open: open, expand: expand, keysAreOn: keysAreOn, isTyping: isTyping };
})();
