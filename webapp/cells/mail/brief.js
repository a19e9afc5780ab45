/* The letters on the desk: read again while somebody looks at them. */
(function () {
  "use strict";

  /* milliseconds between two readings, and before one that is asked for by coming back */
  const PAUSE = 20000;
  const AGAIN = 3000;

  const doc = document;
  let last = performance.now();
  let asking = false;

  /* Nothing moves under the hand: not while the focus is on a line. */
  function read() {
    const lines = doc.getElementById("mail-brief");
    if (asking || doc.visibilityState === "hidden" || lines.contains(doc.activeElement)) {
      return;
    }
    asking = true;
    last = performance.now();
    window.welcoMailBrief().then(done, done); /* the shell says when the server was not reached */
  }

  function done() {
    asking = false;
  }

  window.setInterval(read, PAUSE);
  doc.addEventListener("visibilitychange", function () {
    if (performance.now() - last > AGAIN) {
      read();
    }
  });
})();
