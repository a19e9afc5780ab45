// Inside the card's own frame: tells the card how the silent attempt ended.
(function () {
    "use strict";

    var outcome = document.getElementById("outcome").getAttribute("data-outcome");
    window.parent.postMessage({welco: "sign-in", outcome: outcome}, window.location.origin);
}());
