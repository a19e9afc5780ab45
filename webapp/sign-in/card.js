// The sign-in card of a frame: tries silently, shows a link when that fails or takes too long, and goes back to the cell's
// address once the agent is signed in, in this frame, another one, or another tab.
(function () {
    "use strict";

    var PATIENCE = 3000;
    var PAUSE = 2000;
    var LOCK = "welco-sign-in";
    var card = document.getElementById("sign-in");
    var link = document.getElementById("sign-in-link");
    var leaving = false;

    function isSignedIn() {
        return fetch("/login/status/", {credentials: "same-origin", cache: "no-store"})
            .then(function (answer) { return answer.json(); })
            .then(function (told) { return told.signedIn === true; })
            .catch(function () { return false; });
    }

    // once: to go again would begin anew what is under way; to the same address with a fragment a browser would not go
    function goBack() {
        if (leaving) {
            return;
        }
        leaving = true;
        if (window.location.hash) {
            window.location.reload();
        } else {
            window.location.replace(card.getAttribute("data-address"));
        }
    }

    function showLink() {
        card.textContent = card.getAttribute("data-late");
        link.hidden = false;
    }

    // the provider may answer with a page of its own, which tells us nothing: hence the patience
    function trySilently() {
        return new Promise(function (resolve) {
            var frame = document.createElement("iframe");
            var end = function () {
                window.removeEventListener("message", hear);
                frame.remove();
                resolve();
            };
            var hear = function (event) {
                if (event.origin === window.location.origin && event.source === frame.contentWindow
                        && event.data && event.data.welco === "sign-in") {
                    window.clearTimeout(late);
                    end();
                }
            };
            var late = window.setTimeout(end, PATIENCE);
            window.addEventListener("message", hear);
            frame.hidden = true;
            frame.title = document.title;
            frame.src = "/login/silent/?next=/signed-in/";
            document.body.appendChild(frame);
        });
    }

    // frames of one page wait for one another, so that one session serves them all; a frame of another site may be denied locks
    function oneAfterTheOther(work) {
        return navigator.locks ? navigator.locks.request(LOCK, work).catch(work) : work();
    }

    function goBackIfSignedIn() {
        return isSignedIn().then(function (yes) {
            if (yes) {
                goBack();
            }
            return yes;
        });
    }

    if ("BroadcastChannel" in window) {
        new BroadcastChannel(LOCK).addEventListener("message", goBackIfSignedIn);
    }
    window.addEventListener("focus", goBackIfSignedIn);
    // the tab may close before its word is heard
    link.addEventListener("click", function () { window.setInterval(goBackIfSignedIn, PAUSE); });

    oneAfterTheOther(function () {
        return isSignedIn().then(function (yes) { return yes ? undefined : trySilently(); });
    }).then(goBackIfSignedIn).then(function (yes) {
        if (!yes) {
            showLink();
        }
    });
}());
