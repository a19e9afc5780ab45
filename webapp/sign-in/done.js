// In the tab that a card opened: tells every card of this browser, and closes the tab where the browser allows it.
(function () {
    "use strict";

    if ("BroadcastChannel" in window) {
        new BroadcastChannel("welco-sign-in").postMessage("done");
    }
    if (window.opener) {
        window.close();
    }
}());
