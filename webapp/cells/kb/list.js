/* A list that is searched while the agent types, and walked through by the arrows: nothing is done to a list that is not what the box asks for. */
(function () {
  "use strict";

  const PAUSE = 200; // milliseconds without a key before anything is asked
  const doc = document;

  /* Once the agent is back, or the page knows who is in hand. */
  function again(failure, work) {
    const status = failure.jqXHR ? failure.jqXHR.status : 0;
    if (status === 401) {
      doc.addEventListener("welco:signed-in", work, { once: true });
    } else if (status === 409) {
      window.setTimeout(work, 0);
    }
  }

  /* @param own box; lines(), the place; links(); ask(isOld), which gives its answer; begin(), before it is asked; drawn(); lost(failure);
     step(by), to the next line */
  window.welcoKbList = function (own) {
    let pause = 0; // 0 unless what was typed is about to be asked
    let asked = null; // the search that is under way, or was last
    let finding = 0; // the newest question: an older answer is not drawn

    /* Gives whether the list is by then what the box asks for. */
    function find() {
      finding += 1;
      const mine = finding;
      const isOld = function () { return mine !== finding; };
      unhurry();
      own.begin();
      own.lines().setAttribute("aria-busy", "true");
      asked = own.ask(isOld).then(function () {
        if (!isOld()) {
          own.lines().removeAttribute("aria-busy");
          own.drawn();
        }
      }, function (failure) {
        if (!isOld()) {
          own.lines().removeAttribute("aria-busy");
          own.lost();
          again(failure, find);
        }
      }).then(function () { return !isOld() && pause === 0; });
      return asked;
    }

    function unhurry() {
      window.clearTimeout(pause);
      pause = 0;
    }

    /* The search to wait for before anything is done to the list, since it is not what the box asks for yet; null when it is. */
    function due() {
      if (pause !== 0) {
        return find();
      }
      return own.lines().hasAttribute("aria-busy") ? asked : null;
    }

    function walk(event, by) {
      if (doc.activeElement !== own.box && !own.links().includes(doc.activeElement)) {
        return;
      }
      const search = due();
      event.preventDefault();
      if (!search) {
        own.step(by);
        return;
      }
      search.then(function (fresh) {
        /* nowhere: the line on which it was went with its list */
        if (fresh && (doc.activeElement === own.box || doc.activeElement === doc.body)) {
          own.step(by);
        }
      });
    }

    own.box.addEventListener("input", function () {
      unhurry();
      pause = window.setTimeout(find, PAUSE);
    });
    return { find: find, walk: walk };
  };
  window.welcoKbList.again = again;
})();
