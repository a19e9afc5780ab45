/* Parts of a sheet as tabs: one of them is shown, the arrows go to the others, and the address remembers which. Where the town
   wants blocks there is no list of tabs, and nothing happens here. */
(function () {
  "use strict";

  const doc = document;
  const list = doc.querySelector("[data-sheet-tabs]");
  const tabs = list ? Array.from(list.querySelectorAll("[role=tab]")) : [];

  function panelOf(tab) {
    return doc.getElementById(tab.getAttribute("aria-controls"));
  }

  function nameOf(tab) {
    return tab.id.replace("sheet-tab-", "");
  }

  function remember(tab) {
    const here = new URL(window.location.href);
    if (tab === tabs[0]) {
      here.searchParams.delete("tab");
    } else {
      here.searchParams.set("tab", nameOf(tab));
    }
    window.history.replaceState(window.history.state, "", here);
  }

  function choose(chosen) {
    tabs.forEach(function (tab) {
      tab.setAttribute("aria-selected", String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      panelOf(tab).hidden = tab !== chosen;
    });
  }

  function go(tab) {
    choose(tab);
    remember(tab);
    tab.focus();
  }

  /* Where a key leads from a tab; -1 for keys that lead nowhere. */
  function target(key, from) {
    const last = tabs.length - 1;
    switch (key) {
      case "ArrowRight": return from === last ? 0 : from + 1;
      case "ArrowLeft": return from === 0 ? last : from - 1;
      case "Home": return 0;
      case "End": return last;
      default: return -1;
    }
  }

  function onKey(event) {
    const to = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey
      ? -1 : target(event.key, tabs.indexOf(event.target.closest("[role=tab]")));
    if (to >= 0) {
      event.preventDefault();
      go(tabs[to]);
    }
  }

  window.welcoSheetTabs = {
    /* Nobody's sheet has no tabs. */
    show: function (shown) {
      if (list) {
        list.hidden = !shown;
      }
    }
  };

  if (tabs.length === 0) {
    return;
  }
  tabs.forEach(function (tab) {
    panelOf(tab).setAttribute("role", "tabpanel");
    panelOf(tab).setAttribute("aria-labelledby", tab.id);
    panelOf(tab).tabIndex = 0;
  });
  list.addEventListener("click", function (event) {
    const tab = event.target.closest("[role=tab]");
    if (tab) {
      go(tab);
    }
  });
  list.addEventListener("keydown", onKey);
  const asked = new URL(window.location.href).searchParams.get("tab");
  choose(tabs.find(function (tab) { return nameOf(tab) === asked; }) || tabs[0]);
})();
