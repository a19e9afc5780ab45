/*
 * Attaching forms to the open letter, and finding its citizen. Forms are asked for once, when the agent first looks at them;
 * choosing one attaches it and opens its draft in the window of requests, which is opened at the key or click itself: later a
 * browser would take it for an advertisement.
 */
(function () {
  "use strict";

  const mail = window.welcoMail;
  const root = document.getElementById("mail");
  if (!root || !mail) {
    return;
  }
  const WINDOW = "welco-wcs";
  const LOOK_AGAIN = 2000;
  const FOLLOW_AGAIN = 5000;
  const FIND_PAUSE = 350;

  let asked = null;
  let active = -1;

  function find(id) {
    return document.getElementById(id);
  }

  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae")
      .split(/[^\p{L}\p{Nd}]+/u).filter(Boolean);
  }

  /* ---- the box of forms ---- */

  function box() {
    return find("mail-form");
  }

  function list() {
    return find("mail-form-l");
  }

  function options() {
    return Array.from(list().querySelectorAll("[role='option']"));
  }

  function say(text) {
    const place = find("mail-form-s");
    if (place) {
      place.textContent = text;
    }
  }

  function word(name) {
    return box() ? box().dataset[name] : "";
  }

  /* Asked for once; what did not come is asked for again when the agent looks at the box again. */
  function ready() {
    if (!asked) {
      say(word("wordLoading"));
      asked = mail.askAside("Forms").then(function () {
        const trouble = find("mail-forms").dataset.mailTrouble;
        say(trouble);
        asked = trouble ? null : asked;
        return true;
      }, function () {
        asked = null;
        say(word("wordCut"));
        return false;
      });
    }
    return asked;
  }

  function drawWhenReady() {
    ready().then(function (came) {
      if (came && box()) {
        draw();
      }
    });
  }

  function draw() {
    const words = fold(box().value);
    const place = list();
    let n = 0;
    place.textContent = "";
    find("mail-forms").querySelectorAll("[data-mail-group]").forEach(function (source, rank) {
      const group = document.createElement("div");
      group.setAttribute("role", "group");
      const title = document.createElement("span");
      title.className = "w-sub";
      title.id = "mail-form-g" + rank;
      title.textContent = source.dataset.mailGroup;
      group.setAttribute("aria-labelledby", title.id);
      group.append(title);
      source.querySelectorAll("[data-form]").forEach(function (form) {
        const known = form.dataset.words.split(" ");
        if (words.every(function (word) { return known.some(function (one) { return one.startsWith(word); }); })) {
          const option = document.createElement("div");
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.id = "mail-form-o" + (n += 1);
          option.dataset.form = form.dataset.form;
          option.textContent = form.textContent;
          group.append(option);
        }
      });
      if (group.childElementCount > 1) {
        place.append(group);
      }
    });
    open(n > 0);
    select(words.length > 0 && n > 0 ? 0 : -1);
    say(n > 0 ? "" : find("mail-forms").dataset.mailTrouble || word("wordNone"));
  }

  function open(wanted) {
    window.welco.expand(box(), wanted);
    if (!wanted) {
      select(-1);
    }
  }

  function select(index) {
    active = index;
    options().forEach(function (option, n) { option.setAttribute("aria-selected", String(n === index)); });
    const chosen = options()[index];
    if (chosen) {
      box().setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else {
      box().removeAttribute("aria-activedescendant");
    }
  }

  function attach(form, again) {
    const comment = find("mail-comment");
    const other = window.open("", WINDOW);
    const before = drafts().map(function (one) { return one.dataset.mailDraft; });
    const said = Object.assign({ form: form, again: again || "", comment: comment ? comment.value : "" }, person());
    const asking = comment ? mail.askWith("comment", comment, "Attach", said) : mail.ask("Attach", said);
    return asking.then(function () {
      mail.stayAt("mail-requests-h");
      const made = drafts().find(function (one) { return !before.includes(one.dataset.mailDraft); });
      if (made) {
        opened(made);
        if (other) {
          other.location = made.href;
        }
      } else {
        closeBlank(other);
      }
      lookAgain();
    }, function (failure) {
      closeBlank(other);
      throw failure;
    });
  }

  function drafts() {
    return Array.from(root.querySelectorAll("[data-mail-draft]"));
  }

  /* The window in which a request is being filled in stays. */
  function closeBlank(other) {
    if (other && isBlank(other)) {
      other.close();
    }
  }

  /* Who writes, when there is no account: asked for only where the agent opened that part. */
  function person() {
    const part = find("mail-person");
    return part && part.open
      ? { person: "yes", name: find("mail-person-name").value, address: find("mail-person-address").value }
      : {};
  }

  function isBlank(other) {
    try {
      return other.location.href === "about:blank";
    } catch (elsewhere) {
      return false;
    }
  }

  function onBoxKey(event) {
    const count = options().length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list().hidden) {
        drawWhenReady();
      } else {
        select((active + (event.key === "ArrowDown" ? 1 : count - 1) + count) % count);
      }
    } else if (event.key === "Enter" && options()[active]) {
      event.preventDefault();
      attach(options()[active].dataset.form);
    } else if (event.key === "Escape" && !list().hidden) {
      event.preventDefault();
      open(false);
    }
  }

  /* ---- what goes on by itself ---- */

  function opened(link) {
    if (link.dataset.mailOpened) {
      mail.ask("Opened", { association: link.dataset.mailOpened });
    }
  }

  let looking = 0;

  function lookAgain() {
    window.clearTimeout(looking);
    const section = root.querySelector("[data-mail-moving='true']");
    if (section) {
      looking = window.setTimeout(function () {
        if (section.isConnected && !mail.isAtWork()) {
          lookAt(section);
        } else {
          lookAgain();
        }
      }, LOOK_AGAIN);
    }
  }

  /* w.c.s. is asked for the citizen whom the letter awaits, then the pane is drawn, if it still is that letter's. */
  function lookAt(section) {
    mail.askAside("Await").then(function () {
      if (section.isConnected) {
        mail.reread();
      } else {
        lookAgain();
      }
    }, function (failure) { mail.again(failure, lookAgain); });
  }

  let followed = 0;

  /* Whoever comes back to the page may have submitted his draft meanwhile: w.c.s. is asked now. */
  function follow() {
    const now = Date.now();
    if (now - followed > FOLLOW_AGAIN && document.visibilityState === "visible" && root.querySelector("[data-mail-draft]")) {
      followed = now;
      mail.askAside("Follow");
    }
  }

  function onAssociation(command) {
    return function (button) {
      return mail.ask(command, { association: button.dataset.mailAssociation }).then(function () {
        mail.stayAt("mail-requests-h");
        lookAgain();
      });
    };
  }

  mail.gestures.sendagain = onAssociation("Sendagain");
  mail.gestures.goon = onAssociation("Goon");
  mail.gestures.detach = onAssociation("Detach");
  mail.gestures.attach = function (button) {
    return attach(button.dataset.mailForm, button.dataset.mailAgain);
  };

  /* ---- the citizen ---- */

  let pause = 0;

  function look(words) {
    return mail.ask("Find", { who: words });
  }

  mail.gestures.choose = function (button) {
    return mail.ask("Choose", { uuid: button.dataset.mailUuid }).then(function () {
      mail.takesCitizen(true);
      focusCitizen();
    });
  };
  mail.gestures.leave = function () {
    return mail.ask("Leave").then(function () {
      mail.takesCitizen(false);
      const box = find("mail-who");
      (box || find("mail-citizen-h")).focus();
    });
  };

  function focusCitizen() {
    const next = find("mail-form") || find("mail-citizen-h");
    next.focus();
  }

  function onWhoKey(event) {
    if (event.key === "Enter") {
      event.preventDefault();
      window.clearTimeout(pause);
      look(event.target.value);
    } else if (event.key === "ArrowDown") {
      const first = root.querySelector("#mail-found button");
      if (first) {
        event.preventDefault();
        first.focus();
      }
    }
  }

  let asking = false;

  /* Another cell of the page took somebody in hand, or let him go. Looked at after each request: asked for once at a time. */
  function onHand() {
    const place = find("mail-citizen");
    const cells = window.welcoCells;
    if (!asking && place && cells && place.dataset.mailCitizen !== cells.citizen && !place.contains(document.activeElement)) {
      asking = true;
      const asked = function () {
        asking = false;
        onHand();
      };
      mail.ask("Citizen").then(asked, function (failure) {
        if (failure.jqXHR && failure.jqXHR.status === 409) {
          asked(); // by now the page has learnt who is in hand
        } else {
          mail.again(failure, asked);
        }
      });
    }
  }

  root.addEventListener("keydown", function (event) {
    if (event.target.id === "mail-form") {
      onBoxKey(event);
    } else if (event.target.id === "mail-who") {
      onWhoKey(event);
    }
  });
  root.addEventListener("input", function (event) {
    if (event.target.id === "mail-form") {
      drawWhenReady();
    } else if (event.target.id === "mail-who") {
      window.clearTimeout(pause);
      const words = event.target.value;
      pause = window.setTimeout(function () { look(words); }, FIND_PAUSE);
    }
  });
  root.addEventListener("focusin", function (event) {
    if (event.target.id === "mail-form") {
      ready();
    }
  });
  root.addEventListener("focusout", function (event) {
    if (event.target.id === "mail-form") {
      window.setTimeout(function () {
        if (box() && document.activeElement !== box()) {
          open(false);
        }
      }, 150);
    }
  });
  root.addEventListener("mousedown", function (event) {
    if (event.target.closest("#mail-form-l")) {
      event.preventDefault();
    }
  });
  root.addEventListener("click", function (event) {
    const option = event.target.closest("#mail-form-l [role='option']");
    const link = event.target.closest("[data-mail-opened]");
    if (option) {
      attach(option.dataset.form);
    } else if (event.target.id === "mail-form") {
      drawWhenReady();
    } else if (link) {
      opened(link);
    }
  });
  root.addEventListener("welco:work-drawn", function () {
    lookAgain();
    onHand();
  });
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxComplete", function () { window.setTimeout(onHand, 0); });
  }
  window.addEventListener("focus", follow);
  document.addEventListener("visibilitychange", follow);
  lookAgain();
  follow();
  onHand();
})();
