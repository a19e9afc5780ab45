// The sign-in card of a frame in a portal of another site: takes over the sign-in from the tab that its link opens, and goes to
// the cell's address. Where the browser keeps no session in such a frame, the cell in a tab is left.
(function () {
    "use strict";

    var card = document.getElementById("sign-in");
    var link = document.getElementById("sign-in-link");
    var tab = null;

    function refused() {
        card.textContent = card.getAttribute("data-refused");
        link.hidden = true;
    }

    function isSignedIn() {
        return fetch("/login/status/", {credentials: "same-origin", cache: "no-store"})
            .then(function (answer) { return answer.json(); })
            .then(function (told) { return told.signedIn === true; });
    }

    function arrive(code) {
        var body = new URLSearchParams();
        body.set("code", code);
        fetch("/login/arrive/", {method: "POST", credentials: "same-origin", cache: "no-store", body: body})
            .then(isSignedIn)
            .then(function (yes) {
                if (yes) {
                    window.location.replace(card.getAttribute("data-address"));
                } else {
                    refused();
                }
            })
            .catch(refused);
    }

    link.addEventListener("click", function (event) {
        event.preventDefault();
        tab = window.open(link.href, link.target);
    });
    window.addEventListener("message", function (event) {
        var said = event.data;
        if (event.origin === window.location.origin && tab && event.source === tab
                && said && said.welco === "hand-over") {
            if (typeof said.code === "string") {
                arrive(said.code);
            } else {
                refused();
            }
        }
    });
    isSignedIn().then(function (yes) {
        if (yes) {
            window.location.replace(card.getAttribute("data-address"));
        }
    }).catch(refused);
}());
