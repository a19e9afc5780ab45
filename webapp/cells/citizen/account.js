/* The making of an account. What is typed stays in the fields and in the entry of the history, never in an address; each field that is left
   is looked at by the server, with everything that was typed so far. One question at a time: what is typed meanwhile is asked afterwards. */
(function () {
  "use strict";

  const doc = document;
  const cell = doc.getElementById("account");
  const typed = doc.getElementById("account-typed");
  const again = cell.querySelector("[data-account-again]");

  if (again) {
    again.addEventListener("click", function () { window.location.reload(); });
    return;
  }

  const agreed = doc.getElementById("account-agreed");
  const channel = doc.getElementById("account-channel");
  const unit = typed.querySelector("[data-account-unit]");
  const cells = window.welcoCells;
  const fields = window.welcoFields(cell, wayTo);
  const inputs = fields.inputs;
  const names = fields.names;
  const say = fields.say;
  /* of whom the agreement is */
  const NAMES = ["first_name", "last_name"];
  const create = typed.querySelector("[data-account-create]");
  const left = new Set(); // names of the fields that were left: only they are told what is wrong
  let uuid = cell.dataset.accountUuid;
  let asking = false;
  let askAgain = false;
  let busy = false; // an account is being made
  let told = ""; // what was compared last
  let cleared = false; // what was compared last is nobody's any more, and still to be drawn so
  let page = cells.page;
  let citizen = cells.citizen;
  let recognised = ""; // who the agent said that it is
  let leaving = false; // for a sheet: nothing more is asked
  let gone = false; // whoever was before the agent left while his account was being made

  /* ---- what is typed ---- */

  function parameters() {
    const all = inputs().map(function (one) { return { name: "field." + one.dataset.accountValue, value: one.value }; });
    return all.concat([
      { name: "uuid", value: uuid },
      { name: "unit", value: unit ? unit.value : "" },
      { name: "agreed", value: agreed.checked ? channel.value : "" }
    ]);
  }

  function keep() {
    const state = Object.assign({}, window.history.state, {
      account: { uuid: uuid, values: fields.values(), unit: unit ? unit.value : "", agreed: agreed.checked, channel: channel.value }
    });
    window.history.replaceState(state, "");
  }

  function restore() {
    const kept = window.history.state && window.history.state.account;
    if (!kept) {
      return;
    }
    uuid = kept.uuid;
    inputs().forEach(function (one) {
      if (typeof kept.values[one.dataset.accountValue] === "string") {
        one.value = kept.values[one.dataset.accountValue];
      }
    });
    if (unit) {
      unit.value = kept.unit;
    }
    agreed.checked = kept.agreed;
    channel.value = kept.channel;
  }

  function fresh() {
    return Array.from(window.crypto.getRandomValues(new Uint8Array(16)), function (one) {
      return one.toString(16).padStart(2, "0");
    }).join("");
  }

  /* Nothing stays of whom the agent had before him; how he is reached stays. */
  function clear() {
    uuid = fresh();
    inputs().forEach(function (one) { one.value = ""; });
    if (unit) {
      unit.value = "";
    }
    agreed.checked = false;
    names().concat("agreed").forEach(function (name) { say(name, "", false); });
    left.clear();
    fields.summary.hidden = true;
    keep();
    cleared = true;
    dropTwins();
    check();
  }

  function dropTwins() {
    cell.querySelectorAll("[data-account-twin]").forEach(function (one) { one.remove(); });
  }

  /* Another is in hand on the page, or nobody; or the tab was copied, and makes an account of its own. */
  function follow() {
    if (cells.page !== page) {
      page = cells.page;
      citizen = cells.citizen;
      uuid = fresh();
      told = "";
      keep();
    } else if (cells.citizen !== citizen) {
      citizen = cells.citizen;
      if (citizen === uuid || citizen === recognised) {
        return; // whose account was made or recognised here just now: his sheet follows
      }
      if (busy) {
        gone = true;
      } else {
        clear();
      }
    }
  }

  function isSomething() {
    return inputs().some(function (one) { return one.value.trim() !== ""; });
  }

  /* ---- what is said beside a field ---- */

  /* To the sheet of somebody who has an account. */
  function wayTo(other) {
    const way = doc.createElement("button");
    way.type = "button";
    way.className = "w-btn w-btn--quiet w-btn--sm";
    way.dataset.accountSame = other;
    way.textContent = cell.dataset.accountOpen;
    return way;
  }

  /* @param all also of fields that were not left yet */
  function show(judged, all) {
    fields.show(judged, function (name) { return all || left.has(name); });
  }

  /* What keeps the account from being made is read first. */
  function summarize(points, others) {
    fields.summarize(points, others);
    if (!fields.summary.hidden) {
      fields.summary.focus();
    }
  }

  /* ---- asking ---- */

  function check() {
    const now = JSON.stringify(fields.values()) + (unit ? unit.value : "");
    if (leaving) {
      return;
    }
    if (asking || busy) {
      askAgain = true;
      return;
    }
    if (!cleared && (now === told || !isSomething())) {
      return;
    }
    const asked = uuid;
    told = now;
    cleared = false;
    asking = true;
    window.welcoAccountCheck(parameters()).then(function (answer) {
      const args = answer.jqXHR.pfArgs || {};
      if (asked !== uuid) {
        dropTwins(); // of somebody who left meanwhile
      } else if (args.judged && !busy) {
        const judged = JSON.parse(args.judged);
        show(judged, false);
        if (judged.twins > 0) {
          window.welco.announce(cell.dataset.accountFound.replace("{0}", String(judged.twins)));
        }
      }
      over();
    }, function () {
      told = ""; /* the shell says that it did not reach the server; it is asked again with the next field */
      asking = false;
      askAgain = false;
    });
  }

  function over() {
    asking = false;
    if (askAgain) {
      askAgain = false;
      check();
    }
  }

  /* The sheet of whoever is in hand now, where this page stands: in its frame, or on the desk. */
  function toSheet(citizen) {
    const cellOnly = window.location.pathname.startsWith("/cells/");
    return cellOnly ? "/cells/citizen?id=" + citizen + "&reason=" + channel.value : "/citizen/" + citizen + "?reason=" + channel.value;
  }

  function make() {
    if (busy) {
      return;
    }
    if (!agreed.checked) {
      left.add("agreed");
      say("agreed", cell.dataset.accountAgreed, false);
    }
    busy = true;
    create.setAttribute("aria-busy", "true");
    keep();
    window.welcoAccountCreate(parameters()).then(function (answer) {
      const args = answer.jqXHR.pfArgs || {};
      const others = gone && cells.citizen !== uuid;
      leaving = args.end === "MADE" && !others;
      done();
      if (!others) {
        ended(args);
      }
    }, done);
  }

  function done() {
    busy = false;
    create.removeAttribute("aria-busy");
    if (gone && cells.citizen !== uuid) {
      clear();
    }
    gone = false;
    over();
  }

  function ended(args) {
    if (args.end === "MADE") {
      /* nothing that was typed stays behind; who is in hand now the page learns from this answer first */
      window.history.replaceState(null, "");
      window.setTimeout(function () { window.location.assign(toSheet(uuid)); }, 0);
      return;
    }
    if (args.trouble) {
      summarize([], [args.trouble]);
      return;
    }
    if (args.end === "STALE") {
      uuid = args.fresh;
      told = ""; // what was said of others was said for the former
      keep();
    }
    const judged = args.judged ? JSON.parse(args.judged) : { complaints: {}, taken: {}, free: {}, twins: 0 };
    const refusals = JSON.parse(args.refusals || "{}");
    if (args.judged) {
      names().forEach(function (name) { left.add(name); });
      show(judged, true);
    }
    Object.keys(refusals).filter(function (name) { return fields.message(name); }).forEach(function (name) {
      judged.complaints[name] = refusals[name];
      say(name, refusals[name], false);
    });
    const points = fields.pointsOf(judged);
    if (!agreed.checked) {
      points.push({ name: "agreed", text: cell.dataset.accountAgreed });
    }
    const others = Object.keys(refusals).filter(function (name) { return !fields.message(name); })
      .map(function (name) { return refusals[name]; });
    if (args.refusal && args.end !== "NOT_AGREED" && points.length === 0) {
      others.push(args.refusal);
    }
    if (points.length === 0 && others.length === 0 && judged.twins > 0) {
      others.push(cell.dataset.accountSuspected);
    }
    summarize(points, others);
    if (args.exists) {
      fields.list().append(" ", wayTo(args.exists));
    }
  }

  function same(other) {
    recognised = other;
    leaving = true;
    window.welcoAccountSame(parameters().concat([{ name: "other", value: other }])).then(function (answer) {
      const args = answer.jqXHR.pfArgs || {};
      if (args.taken) {
        window.setTimeout(function () { window.location.assign(toSheet(other)); }, 0);
      } else {
        stay();
        window.welco.toast(args.refusal || args.trouble || cell.dataset.accountCut);
      }
    }, stay); /* the shell says that it did not reach the server */
  }

  function stay() {
    recognised = "";
    leaving = false;
  }

  function distinct(other) {
    const asked = uuid;
    window.welcoAccountDistinct(parameters().concat([{ name: "other", value: other }])).then(function (answer) {
      const args = answer.jqXHR.pfArgs || {};
      if (asked !== uuid) {
        dropTwins(); // of somebody who left meanwhile
        return;
      }
      if (args.judged) {
        show(JSON.parse(args.judged), false);
        fields.summary.hidden = true;
      }
      doc.getElementById("account-twins-h").focus();
    }, function () {
      /* the shell says that it did not reach the server */
    });
  }

  /* ---- the agent's hand ---- */

  typed.addEventListener("input", function (event) {
    if (NAMES.includes(event.target.dataset.accountValue)) {
      agreed.checked = false; // he who agreed was another, maybe
    }
    keep();
  });
  typed.addEventListener("change", function (event) {
    const field = event.target.closest("[data-account-field]");
    keep();
    if (event.target === agreed && agreed.checked) {
      say("agreed", "", false);
    }
    if (field && event.target !== agreed) {
      left.add(field.dataset.accountField);
      check();
    }
  });
  doc.addEventListener("click", function (event) {
    const from = event.target instanceof Element ? event.target.closest("button") : null;
    if (!from) {
      return;
    }
    if (from.dataset.accountSame) {
      same(from.dataset.accountSame);
    } else if (from.dataset.accountDistinct) {
      distinct(from.dataset.accountDistinct);
    } else if (from === create) {
      make();
    }
  });
  doc.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !doc.querySelector("dialog[open]")) {
      event.preventDefault();
      make();
    }
  });

  window.addEventListener("pageshow", function (event) {
    leaving = leaving && !event.persisted;
  });
  window.jQuery(function () {
    restore();
    inputs().filter(function (one) { return one.value !== ""; }).forEach(function (one) { left.add(one.dataset.accountValue); });
    keep();
    follow();
    doc.addEventListener("welco:citizen", follow);
    if (window.parent === window) {
      const first = inputs().find(function (one) { return one.value === "" && one.tagName === "INPUT"; });
      (first || inputs()[0]).focus(); // in a frame the focus is the portal's
    }
    check();
  });
})();
