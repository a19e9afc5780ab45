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

export class ViewerFrame {
  /** changed(frame, what) is called when pages, zoom or matches change; keys(event) for keys that the page wants. */
  constructor(place, pane, changed, keys) {
    this.reference = "";
    this.app = null;
    this.changed = changed;
    this.matches = { current: 0, total: 0 };
    this.element = document.createElement("iframe");
    this.element.className = "w-doc-frame";
    this.element.title = pane.dataset.wordFrame;
    this.element.setAttribute("data-spare", "");
    this.started = new Promise(function (resolve) { this.begun = resolve; }.bind(this));
    const listen = function (event) {
      const inside = event.detail && event.detail.source;
      if (inside && inside === this.element.contentWindow) {
        document.removeEventListener("webviewerloaded", listen);
        this.prepare(inside, pane, keys);
      }
    }.bind(this);
    document.addEventListener("webviewerloaded", listen);
    this.element.src = pane.dataset.viewer;
    place.append(this.element);
  }

  async prepare(inside, pane, keys) {
    configure(inside.PDFViewerApplicationOptions, pane.dataset.language);
    const style = inside.document.createElement("link");
    style.rel = "stylesheet";
    style.href = pane.dataset.style;
    inside.document.head.append(style);
    inside.document.documentElement.lang = pane.dataset.language;
    inside.addEventListener("keydown", keys, true);
    ["dragover", "drop"].forEach(function (name) {
      inside.addEventListener(name, function (event) { event.preventDefault(); event.stopImmediatePropagation(); }, true);
    });
    const app = inside.PDFViewerApplication;
    await app.initializedPromise;
    this.app = app;
    const self = this;
    ["pagechanging", "scalechanging", "pagesloaded"].forEach(function (name) {
      app.eventBus.on(name, function () { self.changed(self, name); });
    });
    app.eventBus.on("updatefindmatchescount", function (event) { self.found(event.matchesCount); });
    app.eventBus.on("updatefindcontrolstate", function (event) { self.found(event.matchesCount); });
    app.eventBus.on("rotationchanging", function (event) { keepRotation(self.reference, event.pagesRotation); });
    this.begun();
  }

  found(matches) {
    this.matches = matches;
    this.changed(this, "matches");
  }

  /** Ends when the first page is drawn, or fails; a second call makes the first one forget itself. */
  async open(letter) {
    this.reference = letter.reference;
    this.matches = { current: 0, total: 0 };
    await this.started;
    if (this.reference !== letter.reference) {
      return;
    }
    const app = this.app;
    const rotation = keptRotation(letter.reference);
    const drawn = new Promise(function (resolve) {
      app.eventBus.on("pagesinit", function () { app.pdfViewer.pagesRotation = rotation; }, { once: true });
      app.eventBus.on("pagerendered", resolve, { once: true });
    });
    this.opened = app.open({ url: letter.address }).then(function () { return drawn; });
    await this.opened;
  }

  async close() {
    this.reference = "";
    if (this.app) {
      await this.app.close();
    }
  }

  spare(yes) {
    this.element.toggleAttribute("data-spare", yes);
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
