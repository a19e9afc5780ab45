/* A block that the town declares, asked for the sheet that was opened and drawn as text: nothing that a service answers can be more
   than a word on the page, or the address of a page. Where the town declares what an agent may have done to a line, it is asked for once more
   in a dialog, done once, and the block is asked again whatever came of it. */
(function () {
  "use strict";

  /* milliseconds before a block that has not come shows that it is waited for */
  const GRACE = 300;
  /* milliseconds for one block */
  const PATIENCE = 15000;
  const TONES = ["none", "ok", "info", "warn", "error"];

  const doc = document;
  const sheet = doc.getElementById("sheet");
  const asked = new Map(); // by place: of which opening, and whether its sheet is still wanted
  let acting = null; // the line about which the dialog asks

  function copy(template) {
    return doc.getElementById(template).content.cloneNode(true);
  }

  /* The card of a block: its heading, and under it what is given. */
  function put(place, content) {
    const card = place.parentElement.querySelector("template").content.cloneNode(true);
    if (content) {
      card.firstElementChild.append(content);
    }
    place.replaceChildren(card);
    return place.firstElementChild;
  }

  function titleOf(place) {
    return place.querySelector("h2").textContent.trim();
  }

  function element(name, text) {
    const made = doc.createElement(name);
    made.textContent = text;
    return made;
  }

  function isAddress(text) {
    return /^https?:\/\//i.test(text);
  }

  function content(cell, link) {
    if (cell.tone) {
      const state = copy("sheet-tone-" + (TONES.includes(cell.tone) ? cell.tone : "none"));
      state.querySelector(".w-state").append(cell.text);
      return state;
    }
    if (cell.day) {
      const day = element("time", cell.text);
      day.dateTime = cell.day;
      return day;
    }
    if (isAddress(link) && cell.text) {
      const made = copy("sheet-block-link");
      made.querySelector("a").href = link;
      made.querySelector("a").prepend(cell.text);
      return made;
    }
    return doc.createTextNode(cell.text || "–");
  }

  function button(line, action) {
    const made = copy("sheet-block-act");
    const press = made.querySelector("button");
    press.dataset.blockAct = line.mark;
    press.dataset.blockQuestion = action.question;
    press.prepend(action.label);
    press.querySelector(".w-sr").textContent = " (" + (line.cells[0].text || "–") + ")";
    return made;
  }

  function row(line, data) {
    const columns = data.columns;
    const made = doc.createElement("tr");
    line.cells.forEach(function (cell, i) {
      const place = doc.createElement(i === 0 ? "th" : "td");
      if (i === 0) {
        place.scope = "row";
      }
      if (columns[i].number) {
        place.className = "w-num";
      }
      place.append(content(cell, i === 0 ? line.link : ""));
      made.append(place);
    });
    if (data.action) {
      const place = doc.createElement("td");
      place.className = "sheet-act";
      if (line.mark) {
        place.append(button(line, data.action));
      }
      made.append(place);
    }
    return made;
  }

  function head(column) {
    const made = element("th", column.title);
    made.scope = "col";
    if (column.number) {
      made.className = "w-num";
    }
    return made;
  }

  function draw(place, data) {
    const card = put(place, null);
    const title = titleOf(place); // before the count stands in it
    const count = place.querySelector(".w-count");
    count.textContent = data.count;
    count.hidden = false;
    if (data.rows.length === 0) {
      place.querySelector("[data-sheet-none]").hidden = false;
      return;
    }
    const table = copy("sheet-block-table");
    table.querySelector("caption").textContent = title;
    table.querySelector("thead tr").append(...data.columns.map(head));
    if (data.action) {
      const gestures = head({ title: "", number: false });
      gestures.className = "sheet-act";
      gestures.append(copy("sheet-block-acts"));
      table.querySelector("thead tr").append(gestures);
    }
    table.querySelector("tbody").append(...data.rows.map(function (line) { return row(line, data); }));
    card.append(table);
    if (data.count > data.rows.length) {
      const more = copy("sheet-block-more");
      const said = more.querySelector("p");
      said.textContent = said.textContent.replace("{0}", data.rows.length).replace("{1}", data.count);
      card.append(more);
    }
  }

  /* @param why as a sentence; the page has one where there is none */
  function sayCut(place, why) {
    put(place, copy("sheet-block-cut"));
    place.querySelector("[data-sheet-retry] .w-sr").textContent = " (" + titleOf(place) + ")";
    if (why) {
      place.querySelector(".w-late > span").textContent = why;
    }
    window.welco.announce(titleOf(place) + ", " + place.querySelector(".w-late > span").textContent);
  }

  /* @throws what does not speak as we do, such as a proxy's page */
  function read(answer) {
    if (answer.status === 401) {
      doc.dispatchEvent(new CustomEvent("welco:session-expired"));
      return { out: true, why: "" };
    }
    return answer.json().then(function (told) {
      if (answer.ok && told.err === 0) {
        return { data: told.data };
      }
      if (!told.err_desc) {
        throw new Error("no answer of ours");
      }
      return { why: told.err_desc };
    });
  }

  /* Draws one block. @param opening number of the sheet that is open @param wanted whether it still is, once the answer is there */
  function ask(place, opening, wanted) {
    asked.set(place, { opening: opening, wanted: wanted });
    const stop = new AbortController();
    const late = window.setTimeout(function () { stop.abort(); }, PATIENCE);
    let over = false;
    place.setAttribute("aria-busy", "true");
    window.setTimeout(function () {
      if (!over && wanted()) {
        put(place, copy("sheet-block-wait"));
      }
    }, GRACE);
    return fetch("/api/sheets/" + opening + "/blocks/" + place.dataset.sheetBlock + "/",
      { credentials: "same-origin", cache: "no-store", redirect: "error", signal: stop.signal }).then(read).catch(function () {
      return { why: "" };
    }).then(function (told) {
      over = true;
      window.clearTimeout(late);
      if (!wanted()) {
        return;
      }
      place.removeAttribute("aria-busy");
      if (told.data) {
        draw(place, told.data);
      } else {
        sayCut(place, told.why);
      }
    });
  }

  /* ---- what an agent has done to a line ---- */

  function dialog() {
    return doc.getElementById("sheet-act");
  }

  function begin(press) {
    const place = press.closest("[data-sheet-block]");
    const from = asked.get(place);
    const label = press.firstChild.textContent;
    acting = { place: place, opening: from.opening, wanted: from.wanted, mark: press.dataset.blockAct, label: label };
    acting.line = press.closest("tr").querySelector("th").textContent;
    dialog().querySelector("h2").textContent = label;
    dialog().querySelector("[data-act-question]").textContent = press.dataset.blockQuestion;
    dialog().querySelector("[data-act-line]").textContent = acting.line;
    dialog().querySelector("[data-act-go]").textContent = label;
    dialog().querySelector("[data-act-go]").disabled = false;
    window.welco.open("sheet-act", press);
    dialog().querySelector("[data-act-back]").focus(); // a second Enter ends nothing
  }

  function tell(one) {
    return fetch("/api/sheets/" + one.opening + "/blocks/" + one.place.dataset.sheetBlock + "/action/", {
      method: "POST", credentials: "same-origin", cache: "no-store", redirect: "error",
      headers: { "Content-Type": "application/json" }, body: JSON.stringify({ line: one.mark })
    }).then(read).catch(function () { return { why: sheet.dataset.sheetUnsure }; });
  }

  function go() {
    const one = acting;
    acting = null;
    if (!one || !one.wanted()) {
      dialog().close();
      return;
    }
    dialog().querySelector("[data-act-go]").disabled = true;
    tell(one).then(function (told) {
      if (!acting) {
        dialog().close(); // else it asks about another line by now
      }
      if (!one.wanted() || told.out) {
        return; // nobody was let in, so that nothing was done: the dialog of the sign-in says so
      }
      window.welco.toast(told.data ? sheet.dataset.sheetDone.replace("{0}", one.label).replace("{1}", one.line)
        : told.why);
      /* what is left of it, whatever the service said */
      ask(one.place, one.opening, one.wanted).then(function () { land(one.place); });
    });
  }

  /* The button that was pressed is gone with its line. */
  function land(place) {
    const heading = place.querySelector("h2");
    const here = doc.activeElement;
    if (heading && (!here || here === doc.body || !here.isConnected)) {
      heading.setAttribute("tabindex", "-1");
      heading.focus();
    }
  }

  doc.addEventListener("click", function (event) {
    const from = event.target instanceof Element ? event.target.closest("button") : null;
    if (from && from.dataset.blockAct) {
      begin(from);
    } else if (from && from.hasAttribute("data-act-go")) {
      go();
    }
  });

  window.welcoSheetBlocks = { ask: ask };
})();
