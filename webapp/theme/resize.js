/* For portals, optional: <script src="https://<welco>/theme/resize.js"></script> in the page that frames cells. A cell then is as
   high as what it holds, within what its frame says: <iframe data-welco-min="400" data-welco-max="900">. Without this script a
   frame keeps its own height and the cell scrolls inside. Listens to frames of Welco's own origin only. */
(function () {
  "use strict";

  const origin = new URL(document.currentScript.src).origin;

  function within(frame, height) {
    const least = Number(frame.dataset.welcoMin) || 200;
    const most = Number(frame.dataset.welcoMax) || 2000;
    return Math.min(Math.max(Math.ceil(height), least), most);
  }

  window.addEventListener("message", function (event) {
    const said = event.data;
    if (event.origin !== origin || !said || said.welco !== "height" || !Number.isFinite(said.height)) {
      return;
    }
    const frame = Array.from(document.querySelectorAll("iframe")).find(function (one) {
      return one.contentWindow === event.source;
    });
    if (frame) {
      frame.style.height = within(frame, said.height) + "px";
    }
  });
})();
