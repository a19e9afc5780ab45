/* Cells of one page know each other. A page is a tab, or a portal's page with all the cells in it. Its identifier is found through
   the frames of the common parent, travels with every gesture and every message, and the citizen in hand belongs to it:
   whatever bears another identifier is not for us. The server checks each gesture against what it holds for the page. */
(function () {
  "use strict";

  const KEY = "welco.page";
  /* milliseconds in which whoever holds our identifier as well has said so */
  const VERDICT = 300;
  const jq = window.jQuery;
  const origin = window.location.origin;
  const mine = { page: null, citizen: "" };
  /* once it is known whether the identifier is ours, or that of the tab of which this one is a copy */
  let makeSure = null;
  mine.sure = new Promise(function (resolve) { makeSure = resolve; });
  /* PrimeFaces knows the nonce of the page once the page is ready: nothing is asked before */
  let ready = !jq;

  window.welcoCells = mine;

  function fresh() {
    return Array.from(window.crypto.getRandomValues(new Uint8Array(16)), function (one) {
      return one.toString(16).padStart(2, "0");
    }).join("");
  }

  /* the parent may be of another origin: its list of frames may be walked all the same, what they hold may not be read then */
  function siblings() {
    const found = [];
    if (window.parent === window) {
      return found;
    }
    for (let i = 0; i < window.parent.length; i += 1) {
      const frame = window.parent[i];
      try {
        if (frame !== window && frame.location.origin === origin && frame.welcoCells) {
          found.push(frame);
        }
      } catch (stranger) {
        continue;
      }
    }
    return found;
  }

  /* storage may be refused to frames of another site: the page lives as long as its window then */
  function remembered() {
    try {
      return JSON.parse(window.sessionStorage.getItem(KEY)) || {};
    } catch (refused) {
      return {};
    }
  }

  function remember() {
    try {
      window.sessionStorage.setItem(KEY, JSON.stringify(mine));
    } catch (refused) {
      /* a browser that keeps nothing: the page knows it as long as it stands */
    }
  }

  /* a copied tab takes the storage of the first along: whoever holds an identifier says so, and the copy draws another */
  function watchCopies() {
    if (!window.BroadcastChannel) {
      return;
    }
    const channel = new window.BroadcastChannel(KEY);
    const self = fresh();
    const born = performance.timeOrigin;
    channel.onmessage = function (event) {
      const said = event.data;
      if (said.self === self || said.page !== mine.page || areOfOnePage(said.selves || [])) {
        return;
      }
      if (said.kind === "here") {
        channel.postMessage({ kind: "mine", page: mine.page, self: self, selves: selves(), born: born });
      } else if (said.kind === "mine" && said.born <= born) {
        settle(fresh(), "");
        hold();
        announce();
      }
    };
    mine.self = self;
    channel.postMessage({ kind: "here", page: mine.page, self: self, selves: selves(), born: born });
  }

  /* The window in which a page begins holds a lock of its name as long as it stands, so that a copy knows itself without waiting for
     a word of the first. Where there is none to be had, be it held by a cell of the same page, the word is waited for. */
  function hold() {
    const locks = window.navigator.locks;
    const wait = function () { window.setTimeout(makeSure, VERDICT); };
    if (!locks) {
      wait();
      return;
    }
    locks.request(KEY + "." + mine.page, { ifAvailable: true }, function (lock) {
      if (!lock) {
        wait();
        return null;
      }
      makeSure();
      return new Promise(function () { /* until the window is gone */ });
    }).catch(wait);
  }

  function selves() {
    return siblings().map(function (frame) { return frame.welcoCells.self; }).concat(mine.self);
  }

  function areOfOnePage(others) {
    const ours = selves();
    return others.some(function (one) { return one && ours.includes(one); });
  }

  function settle(page, citizen) {
    mine.page = page;
    mine.citizen = citizen;
    remember();
    showBand();
  }

  function agree() {
    const elder = siblings().find(function (frame) { return frame.welcoCells.page; });
    const before = remembered();
    if (elder) {
      settle(elder.welcoCells.page, elder.welcoCells.citizen);
    } else if (/^[0-9a-f]{32}$/.test(before.page)) {
      settle(before.page, before.citizen || "");
    } else {
      settle(fresh(), "");
    }
  }

  /* ---- the citizen in hand ---- */

  function shown() {
    const band = document.querySelector("[data-w-citizen]");
    return band ? band.getAttribute("data-w-citizen") : "";
  }

  function showBand() {
    if (ready && shown() !== mine.citizen && window.welcoHandAgain) {
      window.welcoHandAgain();
    }
  }

  function tell() {
    siblings().forEach(function (frame) {
      frame.postMessage({ welco: "citizen", page: mine.page, citizen: mine.citizen }, origin);
    });
  }

  function hear(event) {
    const said = event.data;
    if (event.origin !== origin || !said || said.welco !== "citizen" || said.page !== mine.page
        || !siblings().includes(event.source) || said.citizen === mine.citizen) {
      return;
    }
    mine.citizen = String(said.citizen);
    remember();
    showBand();
    announce();
  }

  function sign(event, request) {
    request.welcoPage = mine.page;
    request.setRequestHeader("X-Welco-Page", mine.page);
    request.setRequestHeader("X-Welco-Citizen", mine.citizen);
  }

  function learn(citizen) {
    if (citizen !== mine.citizen) {
      mine.citizen = citizen;
      remember();
      tell();
      announce();
    }
    showBand();
  }

  /* Whatever shows the citizen in hand hears that it is another, or nobody. */
  function announce() {
    document.dispatchEvent(new CustomEvent("welco:citizen"));
  }

  /* An answer to what was asked under another identifier says nothing of this page; what it drew is drawn again. Of what failed,
     PrimeFaces gives the reason here, a text, in place of the request: that is for onRefusal. */
  function onComplete(event, request, settings, args) {
    if (!request || !request.getResponseHeader) {
      return;
    }
    if (request.welcoPage !== mine.page) {
      showBand();
    } else if (args && typeof args.welcoCitizen === "string") {
      learn(args.welcoCitizen);
    }
  }

  /* Somebody else came into hand meanwhile: the gesture was not done, the page learns who it is. What got no answer is not asked again
     from here: a page that is left has its questions taken away, each new one as well, and would never be gone. */
  function onRefusal(event, request) {
    if (request.status === 0) {
      return;
    }
    if (request.welcoPage !== mine.page) {
      showBand();
      return;
    }
    const now = request.status === 409 ? request.getResponseHeader("X-Welco-Citizen") : null;
    if (now !== null && now !== mine.citizen) {
      learn(now);
    }
  }

  function next() {
    if (mine.citizen && window.welcoHandLeave) {
      window.welcoHandLeave();
    }
  }

  /* ---- height, for portals that carry resize.js; it says nothing of anybody, so that any parent may hear it ---- */

  function watchHeight() {
    if (window.parent === window || !window.ResizeObserver) {
      return;
    }
    const page = document.querySelector(".w-page");
    let told = 0;
    new window.ResizeObserver(function () {
      const height = page.scrollHeight;
      if (Math.abs(height - told) > 2) {
        told = height;
        window.parent.postMessage({ welco: "height", height: height }, "*");
      }
    }).observe(page);
  }

  document.addEventListener("click", function (event) {
    if (event.target instanceof Element && event.target.closest("[data-w-next-citizen]")) {
      next();
    }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "F9") {
      event.preventDefault();
      next();
    }
  });
  window.addEventListener("message", hear);
  if (jq) {
    jq(document).on("pfAjaxSend", sign).on("pfAjaxComplete", onComplete).on("pfAjaxError", onRefusal);
  }
  agree();
  watchCopies();
  hold();
  watchHeight();
  if (jq) {
    jq(function () {
      ready = true;
      showBand();
    });
  }
})();
