/*
 * In a portal of another site a browser may deny a frame its storage. The document pane and the viewer in it want some for
 * rotations and preferences: here it lasts as long as the page then. Runs before both.
 */
(function () {
  "use strict";

  function isDenied() {
    try {
      window.localStorage.getItem("welco");
      return false;
    } catch (denied) {
      return true;
    }
  }

  if (isDenied()) {
    const kept = new Map();
    Object.defineProperty(window, "localStorage", {
      configurable: true,
      value: {
        getItem: function (key) { return kept.has(key) ? kept.get(key) : null; },
        setItem: function (key, text) { kept.set(key, String(text)); },
        removeItem: function (key) { kept.delete(key); },
      },
    });
  }
})();
