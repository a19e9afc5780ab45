/* The profile of the sheet as fields: what is typed is compared by the server with what the account holds then, and with what it held when
   the fields were drawn. One question at a time. Whoever leaves the page is asked while something is typed; "Usager suivant" clears everything. */
(function () {
  "use strict";

  /* milliseconds for one answer: the directory is asked several times over */
  const PATIENCE = 60000;

  const doc = document;
  const words = doc.getElementById("sheet").dataset;
  const left = new Set(); // names of the fields that were left: only they are told what is wrong
  let wanted = ""; // whose sheet is shown
  let fields = null; // while they are drawn
  let drawn = {}; // what stood in them
  let known = {}; // what the account held, as the directory writes it
  let told = {}; // by name, what was last said beside a field
  let conflicts = {}; // by name, those that the agent has not decided yet
  let asking = false;
  let askAgain = false;
  let busy = false; // it is being saved, or the fields are awaited

  function form() {
    return doc.querySelector("[data-update-form]");
  }

  function profile() {
    return doc.querySelector("[data-update-profile]");
  }

  function call(command, update, params) {
    const citizen = wanted;
    return window.PrimeFaces.ab({
      source: command, formId: "sheet-desk", process: command, update: update, params: params, async: true, timeout: PATIENCE,
      onsuccess: function () { return citizen !== wanted; }
    }).then(function (answer) {
      return citizen === wanted ? answer.jqXHR.pfArgs || {} : null;
    }, function () {
      return null; /* the shell says that it did not reach the server */
    });
  }

  /* ---- what is typed ---- */

  function changed() {
    return fields ? fields.inputs().filter(function (one) { return one.value !== drawn[one.dataset.accountValue]; }) : [];
  }

  function parameters() {
    const all = [];
    changed().forEach(function (one) {
      const name = one.dataset.accountValue;
      all.push({ name: "field." + name, value: one.value }, { name: "known." + name, value: known[name] });
    });
    return all;
  }

  function agreed() {
    return doc.getElementById("account-agreed");
  }

  /* @param address of his sheet, where the town has it */
  function wayTo(other, address) {
    const way = doc.getElementById("update-way").content.firstElementChild.cloneNode(true);
    way.href = address || "/citizen/" + other;
    return way;
  }

  /* ---- beginning and leaving ---- */

  function open(button) {
    const reason = doc.getElementById("sheet-reason");
    if (busy || form()) {
      return;
    }
    busy = true;
    button.setAttribute("aria-busy", "true");
    call("update-edit", "sheet-update", [{ name: "why", value: reason ? reason.value : "" }]).then(function (args) {
      busy = false;
      button.removeAttribute("aria-busy");
      if (args && args.drawn) {
        begin();
      } else if (args) {
        window.welco.announce(doc.getElementById("sheet-update").textContent.trim());
      }
    });
  }

  function begin() {
    fields = window.welcoFields(form(), wayTo);
    drawn = fields.values();
    known = {};
    fields.inputs().forEach(function (one) { known[one.dataset.accountValue] = one.dataset.accountKnown || ""; });
    conflicts = {};
    told = {};
    left.clear();
    if (profile()) {
      profile().hidden = true;
    }
    (fields.inputs()[0] || doc.getElementById("update-h")).focus();
  }

  function forget() {
    fields = null;
    conflicts = {};
    left.clear();
    busy = false;
    asking = false;
    askAgain = false;
  }

  function close() {
    forget();
    doc.getElementById("sheet-update").replaceChildren();
    if (profile()) {
      profile().hidden = false;
    }
  }

  function land() {
    const button = doc.querySelector("button[data-update-open]");
    (button || doc.getElementById("sheet-h")).focus();
  }

  function cancel() {
    if (busy) {
      return;
    }
    if (changed().length > 0) {
      window.welco.open("update-leave");
      return;
    }
    close();
    land();
  }

  /* ---- asking ---- */

  function check() {
    if (asking || busy) {
      askAgain = true;
      return;
    }
    if (changed().length === 0) {
      fields.show({ complaints: {}, taken: {}, free: {} }, function (name) { return left.has(name); });
      return;
    }
    const asked = fields;
    asking = true;
    call("update-check", "@none", parameters()).then(function (args) {
      if (asked !== fields) {
        return;
      }
      asking = false;
      if (args && args.judged && !busy) {
        show(JSON.parse(args.judged), false);
      } else if (args && !busy && (args.trouble || args.refusal)) {
        window.welco.toast(args.trouble || args.refusal);
      }
      askAgain = askAgain && args !== null; /* what was not reached is not asked again at once */
      if (askAgain) {
        askAgain = false;
        check();
      }
    });
  }

  /* @param all also of fields that were not left yet */
  function show(judged, all) {
    const here = doc.activeElement ? doc.activeElement.dataset : {};
    const choice = here.updateTheirs ? "[data-update-theirs='" + here.updateTheirs + "']" : "[data-update-mine='" + here.updateMine + "']";
    fields.show(judged, function (name) { return all || left.has(name); });
    conflicts = {};
    Object.keys(judged.conflicts).filter(function (name) { return !judged.complaints[name]; }).forEach(function (name) {
      conflicts[name] = judged.conflicts[name];
      offer(name, judged.conflicts[name]);
    });
    tell(judged, all);
    /* whoever stands at a choice stays there when it is drawn anew */
    const again = here.updateTheirs || here.updateMine ? form().querySelector(choice) : null;
    if (again) {
      again.focus();
    }
  }

  /* What is said beside a field since it was left is heard as well; what was tried to be saved is said by the summary. */
  function tell(judged, all) {
    const news = [];
    fields.names().filter(function (name) { return left.has(name); }).forEach(function (name) {
      const taken = judged.taken[name] ? judged.taken[name].sentence : "";
      const conflict = judged.conflicts && judged.conflicts[name] ? judged.conflicts[name].sentence : "";
      const text = judged.complaints[name] || conflict || taken || judged.free[name] || "";
      if (text !== "" && text !== told[name]) {
        news.push(fields.labelOf(name) + "\u00a0: " + text);
      }
      told[name] = text;
    });
    if (!all && news.length > 0) {
      window.welco.announce(news.join(" "));
    }
  }

  /* Both values, and a choice. */
  function offer(name, conflict) {
    const choice = doc.getElementById("update-conflict").content.firstElementChild.cloneNode(true);
    const theirs = choice.querySelector("[data-update-theirs]");
    const mine = choice.querySelector("[data-update-mine]");
    theirs.dataset.updateTheirs = name;
    theirs.textContent = conflict.theirs;
    mine.dataset.updateMine = name;
    mine.textContent = conflict.mine;
    fields.say(name, conflict.sentence, false);
    fields.message(name).append(choice);
  }

  /* @param mine whether what the agent typed counts: what the account holds is known to him now */
  function decide(name, mine) {
    const conflict = conflicts[name];
    delete conflicts[name];
    known[name] = conflict.known;
    drawn[name] = conflict.written;
    if (!mine) {
      fields.input(name).value = conflict.written;
    }
    fields.say(name, "", false);
    fields.summary.hidden = true;
    const next = form().querySelector("[data-update-theirs]") || form().querySelector("[data-update-save]");
    next.focus();
  }

  function save() {
    if (busy || !fields) {
      return;
    }
    if (changed().length === 0) {
      close();
      land();
      window.welco.announce(words.updateNothing);
      window.welco.toast(words.updateNothing);
      return;
    }
    if (!agreed().checked) {
      fields.say("agreed", words.updateAgreed, false);
      fields.summarize([{ name: "agreed", text: words.updateAgreed }], []);
      agreed().focus();
      return;
    }
    const button = form().querySelector("[data-update-save]");
    busy = true;
    button.setAttribute("aria-busy", "true");
    window.welco.announce(words.updateSaving);
    const asked = fields;
    call("update-save", "@none", parameters().concat([{ name: "agreed", value: doc.getElementById("account-channel").value }]))
      .then(function (args) {
        if (asked !== fields) {
          return;
        }
        busy = false;
        button.removeAttribute("aria-busy");
        if (args && args.done) {
          done(args.done);
        } else if (args) {
          refused(args);
        }
      });
  }

  /* The profile is drawn anew, under the opening that there is. */
  function done(news) {
    const sheet = doc.getElementById("sheet-reason");
    const citizen = wanted;
    close();
    call("sheet-again", "sheet-profile", [{ name: "opening", value: sheet.dataset.sheetOpening }]).then(function (args) {
      if (citizen !== wanted) {
        return;
      }
      if (!args) {
        /* what stands there is not so any more */
        doc.getElementById("sheet-profile").replaceChildren(doc.getElementById("sheet-cut").content.cloneNode(true));
      }
      rename();
      land();
      window.welco.announce(news);
      window.welco.toast(news);
      /* parts that tell of the account as well */
      doc.dispatchEvent(new CustomEvent("sheet:changed", { detail: citizen }));
    });
  }

  /* The band of the page tells of him as well; he may have another name now, at the head of the sheet and in the title. */
  function rename() {
    window.welcoHandAgain();
    const name = doc.querySelector("[data-sheet-name]");
    if (!profile() || !name || name.lastChild.textContent === profile().dataset.updateProfile) {
      return;
    }
    const before = name.textContent;
    name.lastChild.textContent = profile().dataset.updateProfile;
    doc.title = doc.title.replace(before, name.textContent);
  }

  function refused(args) {
    const judged = args.judged ? JSON.parse(args.judged) : { complaints: {}, taken: {}, free: {}, conflicts: {} };
    const refusals = JSON.parse(args.refusals || "{}");
    fields.names().forEach(function (name) { left.add(name); });
    show(judged, true);
    Object.keys(refusals).filter(function (name) { return fields.message(name); }).forEach(function (name) {
      judged.complaints[name] = refusals[name];
      fields.say(name, refusals[name], false);
    });
    const points = fields.pointsOf(judged).concat(Object.keys(conflicts).map(function (name) {
      return { name: name, text: words.updateDecide };
    }));
    const others = Object.keys(refusals).filter(function (name) { return !fields.message(name); })
      .map(function (name) { return refusals[name]; });
    if (args.trouble || points.length === 0 && others.length === 0) {
      others.push(args.trouble || args.refusal);
    }
    fields.summarize(points, others);
    const first = form().querySelector("[data-update-theirs]")
      || form().querySelector("[data-account-value][aria-invalid='true']") || fields.summary;
    first.focus();
  }

  /* ---- the agent's hand ---- */

  doc.addEventListener("click", function (event) {
    const from = event.target instanceof Element ? event.target.closest("button") : null;
    if (!from) {
      return;
    }
    if (from.hasAttribute("data-update-open")) {
      open(from);
    } else if (from.hasAttribute("data-update-save")) {
      save();
    } else if (from.hasAttribute("data-update-cancel")) {
      cancel();
    } else if (from.hasAttribute("data-update-leave")) {
      from.closest("dialog").close();
      close();
      land();
    } else if (from.dataset.updateTheirs) {
      decide(from.dataset.updateTheirs, false);
    } else if (from.dataset.updateMine) {
      decide(from.dataset.updateMine, true);
    }
  });
  doc.addEventListener("change", function (event) {
    const field = event.target.closest("[data-update-form] [data-account-field]");
    if (!fields || !field) {
      return;
    }
    if (event.target === agreed()) {
      fields.say("agreed", "", false);
    } else {
      left.add(field.dataset.accountField);
      check();
    }
  });
  doc.addEventListener("keydown", function (event) {
    if (!fields || event.defaultPrevented || doc.querySelector("dialog[open]")) {
      return;
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    } else if (event.key === "Escape" && form().contains(doc.activeElement)) {
      event.preventDefault();
      cancel();
    }
  });
  window.addEventListener("beforeunload", function (event) {
    if (changed().length > 0) {
      event.preventDefault();
    }
  });
  /* his sheet is cleared, and the fields with it */
  doc.addEventListener("welco:citizen", function () {
    if (window.welcoCells.citizen !== wanted) {
      wanted = "";
      forget();
    }
  });
  doc.addEventListener("sheet:opened", function (event) {
    wanted = event.detail;
    forget();
  });
})();
