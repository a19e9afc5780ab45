/* Letters that are a picture or plain text: shown by the browser itself. */
import { call } from "./api.js";
import { keptRotation, keepRotation, step } from "./viewer-frame.js";

const MARGIN = 32;

export class SheetView {
  constructor(view, changed) {
    this.view = view;
    this.image = view.querySelector("[data-w-doc-image]");
    this.plain = view.querySelector("[data-w-doc-plain]");
    this.changed = changed;
    this.reference = "";
    this.zoom = "page-width";
    this.rotation = 0;
    new ResizeObserver(this.onRoom.bind(this)).observe(view);
  }

  /** Window, panes and the panel of the text change its room; a scroll bar that comes and goes does not. */
  onRoom() {
    if (this.reference && !this.image.hidden && this.view.offsetWidth !== this.width) {
      this.draw();
    }
  }

  get page() { return 1; }

  get pages() { return 1; }

  get matches() { return { current: 0, total: 0 }; }

  async open(letter) {
    this.reference = letter.reference;
    this.zoom = "page-width";
    this.rotation = keptRotation(letter.reference);
    if (letter.type === "text/plain") {
      await this.openText(letter);
    } else {
      this.image.src = letter.address;
      await this.image.decode();
    }
    if (this.reference === letter.reference) {
      this.image.hidden = letter.type === "text/plain";
      this.plain.hidden = !this.image.hidden;
      this.draw();
    }
  }

  /** UTF-8, or else what old Windows machines write. */
  async openText(letter) {
    const answer = await call(letter.address);
    if (!answer.ok) {
      throw new Error("HTTP " + answer.status);
    }
    const bytes = await answer.arrayBuffer();
    let text;
    try {
      text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      text = new TextDecoder("windows-1252").decode(bytes);
    }
    if (this.reference === letter.reference) {
      this.plain.textContent = text;
    }
  }

  close() {
    this.reference = "";
    this.image.hidden = true;
    this.plain.hidden = true;
    this.image.removeAttribute("src");
    this.plain.textContent = "";
  }

  draw() {
    const turned = this.rotation % 180 !== 0;
    const natural = turned ? this.image.naturalHeight : this.image.naturalWidth;
    this.width = this.view.offsetWidth;
    const room = Math.max(64, this.view.clientWidth - MARGIN);
    this.scale = this.zoom === "page-width" ? Math.min(4, room / Math.max(1, natural)) : this.zoom;
    const width = this.image.naturalWidth * this.scale;
    const height = this.image.naturalHeight * this.scale;
    this.image.style.width = width + "px";
    this.image.style.height = height + "px";
    this.image.style.transform = "rotate(" + this.rotation + "deg)";
    this.image.style.marginBlock = turned ? (width - height) / 2 + "px" : "0";
    this.plain.style.fontSize = (this.zoom === "page-width" ? 1 : this.zoom) + "em";
    this.changed(this, "zoom");
  }

  larger(up) {
    this.zoom = step(this.zoom === "page-width" && !this.image.hidden ? this.scale : Number(this.zoom) || 1, up);
    this.draw();
  }

  fit() {
    this.zoom = "page-width";
    this.draw();
  }

  rotate() {
    this.rotation = (this.rotation + 90) % 360;
    keepRotation(this.reference, this.rotation);
    this.draw();
  }

  print() {
    window.print();
  }

  focus() {
    this.view.focus();
  }
}
