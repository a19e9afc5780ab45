/* One packaged PDF viewer in a frame of ours, told what to do by our toolbar. Nothing in it runs scripts of a PDF. */
const ROTATIONS = "welco.rotation." + location.host + ".";
const STEPS = [0.25, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

export function keptRotation(reference) {
  return Number(localStorage.getItem(ROTATIONS + reference)) || 0;
}

export function keepRotation(reference, degrees) {
  if (degrees === 0) {
    localStorage.removeItem(ROTATIONS + reference);
  } else {
    localStorage.setItem(ROTATIONS + reference, String(degrees));
  }
}

export function step(scale, up) {
  const found = up
    ? STEPS.find(function (one) { return one > scale + 0.005; })
    : STEPS.slice().reverse().find(function (one) { return one < scale - 0.005; });
  return found || (up ? STEPS[STEPS.length - 1] : STEPS[0]);
}

/** A promise that is settled from outside; nobody has to wait for it. */
function settling() {
  const one = {};
  one.promise = new Promise(function (resolve, reject) {
    one.done = resolve;
    one.failed = reject;
  });
  one.promise.catch(function () {});
  return one;
}

/** Options of the viewer, set before it begins. */
function configure(options, language) {
  options.setAll({
    disablePreferences: true,
    defaultUrl: "",
    enableScripting: false,
    /* what a stranger wrote in his letter is read, not followed */
    enableAutoLinking: false,
    isEvalSupported: false,
    enableXfa: false,
    /* a form in a letter is shown as it came: one that was filled in would be offered for saving when it is left */
    annotationMode: 1,
    annotationEditorMode: -1,
    disableHistory: true,
    viewOnLoad: 1,
    sidebarViewOnLoad: 0,
    defaultZoomValue: "page-width",
    externalLinkTarget: 2,
    enablePermissions: false,
    viewerCssTheme: 1,
    localeProperties: { lang: language }
  });
}

/**
 * PDF.js is never told to open a document while it opens another: what it began for the first would fail under the second. An opening
 * ends when the first page is drawn and all pages are known; whoever cannot wait removes the frame and takes another.
 */
export class ViewerFrame {
  /**
   * @param hears changed(frame) when pages, zoom, matches or what is shown change; keys(event) for keys that the page wants;
   * asks(frame) when the document needs a password
   */
  constructor(place, pane, hears) {
    this.letter = null;
    this.opened = false;
    this.failed = false;
    this.opening = null;
    this.app = null;
    this.hears = hears;
    this.ask = null;
    this.matches = { current: 0, total: 0 };
    this.element = document.createElement("iframe");
    this.element.className = "w-doc-frame";
    this.element.title = pane.dataset.wordFrame;
    this.element.setAttribute("data-spare", "");
    this.started = this.start(pane);
    this.started.catch(function () { this.failed = true; }.bind(this));
    this.element.src = pane.dataset.viewer;
    place.append(this.element);
  }

  /** Until the viewer's own page is ready; fails when it does not come. */
  start(pane) {
    return new Promise(function (resolve, reject) {
      this.listen = function (event) {
        const inside = event.detail && event.detail.source;
        if (inside && inside === this.element.contentWindow) {
          document.removeEventListener("webviewerloaded", this.listen);
          this.listen = null;
          resolve(this.prepare(inside, pane));
        }
      }.bind(this);
      document.addEventListener("webviewerloaded", this.listen);
      this.element.addEventListener("load", function () {
        if (this.listen) {
          reject(new Error("no viewer"));
        }
      }.bind(this));
    }.bind(this));
  }

  async prepare(inside, pane) {
    configure(inside.PDFViewerApplicationOptions, pane.dataset.language);
    const style = inside.document.createElement("link");
    style.rel = "stylesheet";
    style.href = pane.dataset.style;
    inside.document.head.append(style);
    inside.document.documentElement.lang = pane.dataset.language;
    inside.addEventListener("keydown", this.hears.keys, true);
    ["dragover", "drop"].forEach(function (name) {
      inside.addEventListener(name, function (event) { event.preventDefault(); event.stopImmediatePropagation(); }, true);
    });
    const app = inside.PDFViewerApplication;
    await app.initializedPromise;
    this.app = app;
    this.listenTo(app.eventBus);
    this.holdPrompt(app.passwordPrompt);
  }

  listenTo(bus) {
    const changed = function () { this.hears.changed(this); }.bind(this);
    const found = function (event) {
      this.matches = event.matchesCount;
      changed();
    }.bind(this);
    ["pagechanging", "scalechanging", "pagesloaded"].forEach(function (name) { bus.on(name, changed); });
    bus.on("updatefindmatchescount", found);
    bus.on("updatefindcontrolstate", found);
    bus.on("pagesinit", this.turnAsKept.bind(this));
    bus.on("rotationchanging", function (event) { keepRotation(this.letter.reference, event.pagesRotation); }.bind(this));
    bus.on("pagerendered", function () { this.drawn.done(); }.bind(this));
    bus.on("pagesloaded", function () { this.known.done(); }.bind(this));
    bus.on("documenterror", this.onError.bind(this));
  }

  /** Before there is a document, the opening itself fails, and says more. */
  onError(event) {
    if (this.app.pdfDocument) {
      this.drawn.failed(new Error(event.reason));
      this.known.failed(new Error(event.reason));
    }
  }

  /** A document that is only loaded ahead asks for its password when it comes to the front. */
  holdPrompt(prompt) {
    const open = prompt.open.bind(prompt);
    prompt.open = function () {
      this.ask = open;
      this.askInFront();
    }.bind(this);
  }

  askInFront() {
    if (this.ask && !this.element.hasAttribute("data-spare")) {
      this.hears.asks(this);
      this.ask();
      this.ask = null;
    }
  }

  holds(letter) {
    return this.letter !== null && this.letter.address === letter.address && this.letter.size === letter.size;
  }

  /** Ends when the letter's first page is drawn. To be called when nothing is being opened, or for the letter that it holds. */
  draw(letter) {
    if (!this.holds(letter)) {
      this.letter = letter;
      this.opened = false;
      this.matches = { current: 0, total: 0 };
      this.drawn = settling();
      this.known = settling();
      this.opening = this.open(letter);
    } else if (this.opened) {
      this.turnAsKept();
    }
    return this.drawn.promise;
  }

  /** Never fails: whoever waits for its end wants the frame, not the letter. */
  async open(letter) {
    try {
      await this.started;
      await this.app.open({ url: letter.address });
      await this.drawn.promise;
      this.opened = true;
      await this.known.promise;
    } catch (failure) {
      this.failed = !this.opened;
      this.drawn.failed(failure);
    }
    this.opening = null;
  }

  /** With everything that it was doing. */
  remove() {
    document.removeEventListener("webviewerloaded", this.listen);
    this.element.remove();
  }

  /** Somebody may have turned it in a second window. */
  turnAsKept() {
    const kept = keptRotation(this.letter.reference);
    if (this.app.pdfViewer.pagesRotation !== kept) {
      this.app.pdfViewer.pagesRotation = kept;
    }
  }

  spare(yes) {
    this.element.toggleAttribute("data-spare", yes);
    this.askInFront();
  }

  get page() { return this.app ? this.app.page : 0; }

  get pages() { return this.app ? this.app.pagesCount : 0; }

  turnTo(page) {
    this.app.page = Math.min(this.pages, Math.max(1, page));
  }

  /** A number, or "page-width". */
  get zoom() {
    const viewer = this.app && this.app.pdfViewer;
    return viewer && viewer.currentScaleValue !== "page-width" ? viewer.currentScale : "page-width";
  }

  larger(up) {
    this.app.pdfViewer.currentScaleValue = String(step(this.app.pdfViewer.currentScale, up));
  }

  fit() {
    this.app.pdfViewer.currentScaleValue = "page-width";
  }

  rotate() {
    this.app.rotatePages(90);
  }

  thumbnails(open) {
    const bar = this.app.viewsManager || this.app.pdfSidebar;
    if (open) {
      bar.switchView(1, true);
    } else {
      bar.close();
    }
  }

  find(words, again, backwards) {
    this.app.eventBus.dispatch("find", {
      source: this, type: again ? "again" : "", query: words, caseSensitive: false, entireWord: false,
      highlightAll: true, findPrevious: backwards, matchDiacritics: false
    });
  }

  endFind() {
    this.app.eventBus.dispatch("findbarclose", { source: this });
  }

  print() {
    this.app.triggerPrinting();
  }

  focus() {
    this.element.contentWindow.document.getElementById("viewerContainer").focus();
  }
}
