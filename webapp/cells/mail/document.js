/* The document pane: shows the letter that is open, loads the next one ahead, lends its document to a second window. */
import { call } from "./api.js";
import { ViewerFrame } from "./viewer-frame.js";
import { SheetView } from "./sheet-view.js";
import { LetterText } from "./letter-text.js";

const SHOWN = { "application/pdf": "pdf", "image/jpeg": "sheet", "image/png": "sheet", "text/plain": "sheet" };
/* milliseconds for which a letter waits for a viewer that is busy with another one */
const PATIENCE = 1500;
const KEYS_OF_PAGE = ["F6", "F9"];

function read(holder) {
  const data = holder.dataset;
  return {
    ...described(data.reference, data.type, data.state, data.size),
    next: described(data.next, data.nextType, data.nextState, data.nextSize)
  };
}

function described(reference, type, state, size) {
  const known = reference || "";
  return {
    reference: known, type: type || "", state: state || "", size: Number(size) || 0,
    address: known ? "/api/mail/" + encodeURIComponent(known) + "/document/" : ""
  };
}

function pause(milliseconds) {
  return new Promise(function (resolve) { window.setTimeout(resolve, milliseconds); });
}

class DocumentPane {
  constructor(root) {
    this.root = root;
    this.view = root.querySelector("#w-document-view");
    this.place = root.querySelector("[data-w-doc-frames]");
    this.alone = root.closest("[data-w-document-alone]") !== null;
    this.letter = described("");
    this.frames = [];
    this.current = null;
    this.second = null;
    this.sheet = new SheetView(this.view, this.refresh.bind(this));
    this.text = new LetterText(root);
    root.addEventListener("click", this.onClick.bind(this));
    root.addEventListener("keydown", this.onKey.bind(this));
    const words = root.querySelector("#w-document-words");
    words.addEventListener("input", this.onWords.bind(this));
    new MutationObserver(this.look.bind(this)).observe(root.querySelector("[data-w-doc-place]"),
      { childList: true, subtree: true, attributes: true });
    document.addEventListener("welco:letter", function (event) { this.take(event.detail); }.bind(this));
    window.addEventListener("message", this.onMessage.bind(this));
    window.addEventListener("pagehide", this.onLeave.bind(this));
    const retry = function () { if (this.root.dataset.state === "cut") { this.display(this.letter); } }.bind(this);
    window.addEventListener("online", retry);
    document.addEventListener("welco:signed-in", retry);
    this.look();
  }

  look() {
    const holder = this.root.querySelector("[data-w-doc-letter]");
    if (holder) {
      this.show(read(holder));
    }
  }

  take(said) {
    const next = said.next || {};
    this.show({ ...described(said.reference, said.type, said.state, said.size),
      next: described(next.reference, next.type, next.state, next.size) });
  }

  show(letter) {
    const same = this.isOpen(letter);
    this.letter = letter;
    if (this.second && !this.second.closed) {
      this.second.postMessage({ welco: "letter", letter: letter }, location.origin);
    } else if (same) {
      this.ahead();
    } else {
      this.display(letter);
    }
  }

  isOpen(letter) {
    return letter.reference === this.letter.reference && letter.state === this.letter.state;
  }

  async display(letter) {
    this.text.of(letter);
    this.tell("");
    const kind = letter.state === "kept" ? SHOWN[letter.type] || "other" : letter.state;
    this.sheet.close();
    this.current = null;
    if (kind !== "pdf" && kind !== "sheet") {
      this.say(letter.reference ? kind : "");
      this.ahead();
      return;
    }
    this.say("loading");
    try {
      await (kind === "pdf" ? this.displayPdf(letter) : this.displaySheet(letter));
    } catch (failure) {
      this.failed(letter, failure);
    }
    this.ahead();
  }

  failed(letter, failure) {
    if (!this.isOpen(letter) || this.root.dataset.state === "detached") {
      return;
    }
    this.current = null;
    this.say(failure && failure.name === "InvalidPDFException" ? "unreadable" : "cut");
    if (failure && failure.status === 401) {
      document.dispatchEvent(new CustomEvent("welco:session-expired"));
    }
  }

  async displayPdf(letter) {
    this.view.dataset.shows = "frames";
    this.place.removeAttribute("data-idle");
    const frame = await this.front(letter);
    if (!frame) {
      return;
    }
    await frame.draw(letter);
    if (this.isOpen(letter) && this.frames[0] === frame && this.root.dataset.state !== "detached") {
      this.current = frame;
      this.say("shown");
    }
  }

  /** The viewer that draws that letter, in front; none when another letter was asked for while this one waited for a viewer. */
  async front(letter) {
    this.fill();
    let frame = this.holding(letter) || this.idle();
    if (!frame) {
      await Promise.race([this.frames[0].opening, this.frames[1].opening, pause(PATIENCE)]);
      if (!this.isOpen(letter)) {
        return null;
      }
      frame = this.holding(letter) || this.idle() || this.renew(this.frames[1]);
    }
    if (frame.failed) {
      frame = this.renew(frame);
    }
    if (this.frames[0] !== frame) {
      this.frames.reverse();
    }
    this.frames[1].spare(true);
    frame.spare(false);
    /* at once: until it draws, whoever asks next would take it for idle */
    frame.draw(letter);
    return frame;
  }

  /** Two viewers: one in front, one that loads ahead. */
  fill() {
    while (this.frames.length < 2) {
      this.frames.push(this.viewer());
    }
  }

  viewer() {
    return new ViewerFrame(this.place, this.root, {
      changed: this.refresh.bind(this), keys: this.onKeyInside.bind(this), asks: this.onAsked.bind(this)
    });
  }

  renew(frame) {
    const fresh = this.viewer();
    this.frames[this.frames.indexOf(frame)] = fresh;
    frame.remove();
    return fresh;
  }

  holding(letter) {
    return this.frames.find(function (one) { return one.holds(letter); });
  }

  idle() {
    return this.frames.find(function (one) { return !one.opening; });
  }

  /** Under the sentence nobody would see what the viewer asks. */
  onAsked(frame) {
    if (this.frames[0] === frame && this.root.dataset.state === "loading") {
      this.say("asked");
    }
  }

  async displaySheet(letter) {
    this.place.setAttribute("data-idle", "");
    delete this.view.dataset.shows;
    await this.sheet.open(letter);
    if (this.isOpen(letter) && this.root.dataset.state !== "detached") {
      this.current = this.sheet;
      this.say("shown");
    }
  }

  /** The viewer in the back opens the next letter, once the shown one is drawn and nothing else is under way. */
  async ahead() {
    const next = this.letter.next;
    if (this.alone || !next || SHOWN[next.type] !== "pdf" || next.state !== "kept" || this.root.dataset.state === "loading") {
      return;
    }
    this.fill();
    const busy = this.frames.find(function (one) { return one.opening; });
    if (busy) {
      await busy.opening;
      this.ahead();
    } else if (!this.holding(next)) {
      const spare = this.frames[1].failed ? this.renew(this.frames[1]) : this.frames[1];
      spare.draw(next).catch(function () { /* said when the letter is opened and does not come then either */ });
    }
  }

  /** One sentence in place of the document, or none. */
  say(state) {
    this.root.dataset.state = state;
    this.root.dataset.shown = state === "shown" ? this.letter.reference : "";
    this.root.querySelectorAll("[data-w-doc-state]").forEach(function (one) {
      one.hidden = one.getAttribute("data-w-doc-state") !== state;
    });
    if (state !== "shown" && state !== "loading" && state !== "asked") {
      delete this.view.dataset.shows;
      this.place.setAttribute("data-idle", "");
    }
    this.refresh(this.current);
  }

  refresh(from) {
    if (from !== this.current) {
      return;
    }
    const shown = this.current;
    const words = this.root.dataset;
    const page = shown ? shown.page : 0;
    const pages = shown ? shown.pages : 0;
    const fill = function (word, one, other) { return word.replace("{0}", one).replace("{1}", other); };
    this.root.querySelector("[data-w-doc-counter]").textContent = pages ? fill(words.wordCounter, page, pages) : "–";
    const zoom = shown ? shown.zoom : "page-width";
    this.root.querySelector("[data-w-doc-zoom]").textContent = zoom === "page-width" ? words.wordWidth : Math.round(zoom * 100) + "\u00a0%";
    if (pages) {
      this.view.setAttribute("aria-label", fill(words.wordPage, page, pages));
    } else {
      this.view.removeAttribute("aria-label");
    }
    this.root.querySelector("[data-w-doc-found]").textContent = this.found(shown, fill);
    this.enable(shown, page, pages);
    this.offer();
  }

  found(shown, fill) {
    if (!shown || !this.root.querySelector("#w-document-words").value) {
      return "";
    }
    const words = this.root.dataset;
    return shown.matches.total ? fill(words.wordFound, shown.matches.current, shown.matches.total) : words.wordNone;
  }

  enable(shown, page, pages) {
    const pdf = shown instanceof ViewerFrame;
    const able = {
      previous: page > 1, next: page < pages, smaller: shown, larger: shown, fit: shown, rotate: shown, print: shown,
      pages: pdf, search: pdf, text: this.letter.reference, detach: this.letter.state === "kept" && !this.alone
    };
    Object.keys(able).forEach(function (name) {
      const button = this.root.querySelector("[data-w-doc='" + name + "']");
      button.setAttribute("aria-disabled", able[name] ? "false" : "true");
    }.bind(this));
  }

  /** The download, with its size in its name. */
  offer() {
    const link = this.root.querySelector("[data-w-doc='get']");
    if (this.letter.state !== "kept") {
      link.removeAttribute("href");
      link.setAttribute("aria-disabled", "true");
      return;
    }
    const words = this.root.dataset;
    const size = this.letter.size;
    const told = size < 1024 ? words.wordByte.replace("{0}", size)
      : size < 1048576 ? words.wordKilo.replace("{0}", Math.round(size / 1024))
        : words.wordMega.replace("{0}", (size / 1048576).toLocaleString(words.language, { maximumFractionDigits: 1 }));
    link.href = this.letter.address;
    link.download = "";
    link.removeAttribute("aria-disabled");
    link.setAttribute("aria-label", words.wordSize.replace("{0}", words.wordGet).replace("{1}", told));
  }

  onClick(event) {
    const button = event.target.closest("[data-w-doc]");
    if (!button || button.getAttribute("aria-disabled") === "true") {
      return;
    }
    this.act(button.getAttribute("data-w-doc"), button);
  }

  act(name, button) {
    const shown = this.current;
    switch (name) {
      case "previous": shown.turnTo(shown.page - 1); break;
      case "next": shown.turnTo(shown.page + 1); break;
      case "smaller": shown.larger(false); break;
      case "larger": shown.larger(true); break;
      case "fit": shown.fit(); break;
      case "rotate": shown.rotate(); break;
      case "print": shown.print(); break;
      case "pages": shown.thumbnails(this.press(button)); break;
      case "text": case "untext": this.press(this.root.querySelector("[data-w-doc='text']"), this.text.toggle()); break;
      case "search": case "unsearch": this.toggleSearch(); break;
      case "before": case "after": this.find(true, name === "before"); break;
      case "again": this.again(); break;
      case "ask": this.ask(button); break;
      case "detach": this.detach(); break;
      case "attach": this.attach(); break;
      default:
    }
  }

  /** The document is asked for once more; the button may be gone then. */
  again() {
    this.view.focus();
    this.display(this.letter);
  }

  /** Asks the registry for the document again, through us; what came is shown. */
  async ask(button) {
    const letter = this.letter;
    this.tell("");
    button.setAttribute("aria-disabled", "true");
    const came = await this.askRegistry(letter);
    button.setAttribute("aria-disabled", "false");
    if (!this.isOpen(letter)) {
      return;
    }
    if (came.state) {
      this.show({ ...letter, ...came });
    }
    this.tell(came.why || "");
  }

  /** @returns what is to be said of the letter from now on, and why there is still no document */
  async askRegistry(letter) {
    const words = this.root.querySelector("[data-w-doc-asked]").dataset;
    try {
      const answer = await call(letter.address + "retry/", { method: "POST" });
      const told = await answer.json();
      if (!answer.ok) {
        return { why: this.refused(answer, told, words) };
      }
      if (told.data.document !== "kept") {
        return { state: told.data.document, why: words.wordStill };
      }
      const head = await call(letter.address, { method: "HEAD" });
      if (!head.ok) {
        return { why: this.refused(head, {}, words) };
      }
      const type = head.headers.get("Content-Type").split(";")[0];
      return { state: "kept", type: type, size: Number(head.headers.get("Content-Length")) || 0 };
    } catch {
      return { why: words.wordCut };
    }
  }

  refused(answer, told, words) {
    if (answer.status === 401) {
      document.dispatchEvent(new CustomEvent("welco:session-expired"));
      return words.wordCut;
    }
    return told.err_desc ? words.wordRefused.replace("{0}", told.err_desc.replace(/\.$/, "")) : words.wordCut;
  }

  tell(sentence) {
    this.root.querySelector("[data-w-doc-asked]").textContent = sentence;
  }

  press(button, pressed) {
    const now = pressed === undefined ? button.getAttribute("aria-pressed") !== "true" : pressed;
    button.setAttribute("aria-pressed", String(now));
    return now;
  }

  toggleSearch() {
    const bar = this.root.querySelector("#w-document-search");
    const button = this.root.querySelector("[data-w-doc='search']");
    window.welco.expand(button, bar.hidden);
    if (bar.hidden) {
      if (this.current instanceof ViewerFrame) {
        this.current.endFind();
      }
      button.focus();
    } else {
      bar.querySelector("input").focus();
    }
  }

  onWords() {
    this.find(false, false);
  }

  find(again, backwards) {
    if (this.current instanceof ViewerFrame) {
      this.current.find(this.root.querySelector("#w-document-words").value, again, backwards);
    }
  }

  onKey(event) {
    if (event.target.id === "w-document-words") {
      if (event.key === "Enter") {
        event.preventDefault();
        this.find(true, event.shiftKey);
      } else if (event.key === "Escape") {
        event.stopPropagation();
        this.toggleSearch();
      }
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const wanted = { "+": "larger", "-": "smaller", "0": "fit", PageDown: "next", PageUp: "previous" }[event.key];
    const button = wanted && this.root.querySelector("[data-w-doc='" + wanted + "']");
    if (button && button.getAttribute("aria-disabled") !== "true") {
      event.preventDefault();
      this.act(wanted, button);
    }
  }

  /** Keys of the desk work while the viewer has the focus; its own way to open other files does not. */
  onKeyInside(event) {
    if (event.ctrlKey && event.key.toLowerCase() === "o") {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (KEYS_OF_PAGE.includes(event.key)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.view.focus();
      this.view.dispatchEvent(new KeyboardEvent("keydown", { key: event.key, bubbles: true }));
    }
  }

  detach() {
    this.second = window.open("/cells/mail/document?id=" + encodeURIComponent(this.letter.reference), "welco-document", "popup,width=900,height=1100");
    if (this.second) {
      this.current = null;
      this.sheet.close();
      this.say("detached");
    }
  }

  attach() {
    const second = this.second;
    this.second = null;
    if (second && !second.closed) {
      second.close();
    }
    this.display(this.letter);
  }

  onMessage(event) {
    if (event.origin !== location.origin || !event.data) {
      return;
    }
    if (this.alone && event.source === window.opener && event.data.welco === "letter") {
      this.take(event.data.letter);
    } else if (!this.alone && event.source === this.second && event.data.welco === "left") {
      this.attach();
    }
  }

  /** A second window that goes gives the document back; one whose page goes stays, and shows what it shows. */
  onLeave() {
    if (this.alone && window.opener) {
      window.opener.postMessage({ welco: "left" }, location.origin);
    }
  }
}

document.querySelectorAll("[data-w-document]").forEach(function (root) { new DocumentPane(root); });
