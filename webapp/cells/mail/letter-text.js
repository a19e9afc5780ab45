import { call } from "./api.js";

/* The text of the letter beside its picture. Asked for only when the panel is open. */
export class LetterText {
  constructor(root) {
    this.panel = root.querySelector("#w-document-text");
    this.place = root.querySelector("[data-w-doc-text]");
    this.reference = "";
    this.shown = "";
  }

  /** @returns whether the panel is open now */
  toggle() {
    this.panel.hidden = !this.panel.hidden;
    this.load();
    return !this.panel.hidden;
  }

  of(letter) {
    this.reference = letter.reference;
    this.load();
  }

  async load() {
    if (this.panel.hidden || !this.reference || this.shown === this.reference) {
      return;
    }
    const reference = this.reference;
    this.note("");
    this.place.textContent = "";
    let told;
    try {
      const answer = await call("/api/mail/" + encodeURIComponent(reference) + "/text/");
      told = answer.ok ? (await answer.json()).data : { state: "failed" };
    } catch {
      told = { state: "failed" };
    }
    if (this.reference === reference) {
      this.shown = ["failed", "waiting"].includes(told.state) ? "" : reference;
      this.note(told.state);
      this.place.textContent = told.text || "";
    }
  }

  note(state) {
    this.panel.querySelectorAll("[data-w-doc-note]").forEach(function (one) {
      one.hidden = one.getAttribute("data-w-doc-note") !== state;
    });
  }
}
