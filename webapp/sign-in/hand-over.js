// In the tab that the card of a frame in a portal of another site opened, once the agent is signed in here: hands the sign-in
// over to that frame, by a code that serves once; without one, the frame says so. Nobody but a page of this origin hears it.
(function () {
    "use strict";

    var opener = window.opener;

    if (!opener) {
        return;
    }
    fetch("/signed-in/hand-over/", {method: "POST", credentials: "same-origin", cache: "no-store"})
        .then(function (answer) { return answer.ok ? answer.json() : Promise.reject(new Error("refused")); })
        .then(function (told) {
            opener.postMessage({welco: "hand-over", code: told.code}, window.location.origin);
            window.close();
        })
        .catch(function () {
            opener.postMessage({welco: "hand-over"}, window.location.origin);
        });
}());
