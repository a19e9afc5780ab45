/* A block that the town declares, asked for the sheet that was opened and drawn as text: nothing that a service answers can be more
   than a word on the page, or the address of a page. */
(function () {
  "use strict";

  /* milliseconds before a block that has not come shows that it is waited for */
  const GRACE = 300;
  /* milliseconds for one block */
  const PATIENCE = 15000;
  const TONES = ["none", "ok", "info", "warn", "error"];

  const doc = document;

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

  function row(line, columns) {
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
    table.querySelector("tbody").append(...data.rows.map(function (line) { return row(line, data.columns); }));
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

  function read(answer) {
    if (answer.status === 401) {
      doc.dispatchEvent(new CustomEvent("welco:session-expired"));
    }
    return answer.json().then(function (told) {
      if (answer.ok && told.err === 0) {
        return { data: told.data };
      }
      return { why: answer.status === 401 ? "" : told.err_desc };
    });
  }

  /* Draws one block. @param opening number of the sheet that is open @param wanted whether it still is, once the answer is there */
  function ask(place, opening, wanted) {
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

  window.welcoSheetBlocks = { ask: ask };
})();
