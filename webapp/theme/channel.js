/* The channel of the page: F8 or a click, kept for the agent, told to whoever begins requests. */
(function () {
  "use strict";

  const doc = document;

  function all() {
    return Array.from(doc.querySelectorAll("input[name='w-channel']"));
  }

  function changed(chosen) {
    if (window.welcoChannel) {
      window.welcoChannel([{ name: "channel", value: chosen.value }]);
    }
    window.welco.announce(chosen.closest("[data-w-channels]").dataset.wChannels.replace("{0}", chosen.labels[0].textContent.trim()));
    doc.dispatchEvent(new CustomEvent("welco:channel"));
  }

  doc.addEventListener("change", function (event) {
    if (event.target.name === "w-channel") {
      changed(event.target);
    }
  });
  doc.addEventListener("keydown", function (event) {
    const channels = all();
    if (event.key === "F8" && channels.length > 1 && !doc.querySelector("dialog[open]")) {
      event.preventDefault();
      const next = channels[(channels.findIndex(function (one) { return one.checked; }) + 1) % channels.length];
      next.checked = true;
      changed(next);
    }
  });
})();
