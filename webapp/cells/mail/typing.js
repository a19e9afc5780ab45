/*
 * Keeps what an agent types on the server while he types, and gives it back. A module: <script type="module" src="…/typing.js">.
 *
 * THE PAGE GIVES, for each field that is to be kept
 *   <textarea data-typing="comment|reason|answer" data-typing-mail="maarch-42" data-typing-status="answer-s"
 *             data-typing-agent="…" data-typing-round="3">
 *     data-typing-round    at will: the field was rendered with what mail.typing.KeepTyping.offer gave, of that round (1 when it
 *                          gave none); then nothing is asked, and nothing typed early can hide an older text
 *     data-typing-agent    the agent's NameID. What could not be sent is held in this tab under that name until it can be,
 *                          so that it survives the way to the sign-in page and back; without it, only in the page
 *   <span id="answer-s" role="status" data-saved="Enregistré à {0}" data-offered="Saisie de {0} reprise"
 *         data-offline="Pas encore enregistré : votre saisie reste sur ce poste"
 *         data-expired="Session expirée : votre saisie reste sur ce poste" data-time="{0} h {1}"></span>
 *     present from the first paint; its text is changed last. Fields may come and go with partial updates. A field that is
 *     rendered with a text keeps it; an empty one is filled with what was kept.
 *
 * THE PAGE HEARS
 *   welco:typing-offered   on the field, when a kept text was put back: {mail, field, savedAt}; an input event precedes it
 *   welco:typing-kept      on the document, {mail, field}: a text given back by welco:typing-unused, whose field is gone, is kept
 *   welco:session-expired  on the document, once: sign-in is needed
 * AND MAY SAY
 *   welco:typing-used      on the document, {mail, field}: a gesture uses the text; the server forgets it in the gesture
 *   welco:typing-unused    on the document, {mail, field, text}: the gesture was not made, or nobody knows; the text is kept
 *   welco:signed-in        on the document: send what waits, now
 *
 * HOW: POST /api/mail/<id>/typing/ two seconds after the last key, five after the first; one at a time per field. Each text
 * has a round, which grows when it is used: a copy that was still on its way is then refused, and not sent again.
 */
import { call, post } from "./api.js";

const AFTER_LAST_KEY = 2000;
const AFTER_FIRST_KEY = 5000;
const RETRY = 20000;
const STORE = "welco.typing";
/* characters: browsers let no more than 64 KiB outlive a page */
const LARGEST_FAREWELL = 20000;
const RESTING = 4;

const fields = new Map();
const resting = [];
const offers = new Map();
let expired = false;

class Field {
  constructor(area) {
    this.area = area;
    this.mail = area.dataset.typingMail;
    this.name = area.dataset.typing;
    this.round = Number(area.dataset.typingRound) || 0;
    this.kept = area.value;
    this.timer = 0;
    this.firstKey = 0;
    this.sending = null;
    this.used = false;
    area.addEventListener("input", () => this.typed());
    area.addEventListener("blur", () => this.send());
    this.begin();
  }

  path() {
    return "/api/mail/" + encodeURIComponent(this.mail) + "/typing/";
  }

  /* What waits in this tab was typed last; then what the server kept. */
  async begin() {
    const waiting = this.stored();
    if (waiting !== null && (this.area.value === "" || this.round > 0)) {
      this.fill(waiting, null);
    }
    try {
      if (this.round > 0) {
        return;
      }
      const offered = (await offersOf(this)).find((text) => text.field === this.name);
      this.round = offered ? offered.round : 1;
      if (offered && waiting === null && this.area.value === "" && offered.content.trim() !== "") {
        this.kept = offered.content;
        this.fill(offered.content, offered.saved_at);
      }
    } catch (failure) {
      // without knowing its round the text is kept all the same
    } finally {
      this.send();
    }
  }

  fill(text, savedAt) {
    this.area.value = text;
    this.filling = true;
    this.area.dispatchEvent(new Event("input", { bubbles: true }));
    this.filling = false;
    if (savedAt) {
      this.say("offered", savedAt);
    }
    this.area.dispatchEvent(
      new CustomEvent("welco:typing-offered", {
        bubbles: true,
        detail: { mail: this.mail, field: this.name, savedAt },
      }),
    );
  }

  isInPlace() {
    return this.area.isConnected && this.area.dataset.typingMail === this.mail;
  }

  isNew() {
    return this.area.value !== this.kept;
  }

  typed() {
    if (this.filling) {
      return;
    }
    if (this.used) {
      this.beginAgain();
    }
    const now = performance.now();
    this.firstKey = this.firstKey || now;
    this.later(Math.min(AFTER_LAST_KEY, Math.max(0, this.firstKey + AFTER_FIRST_KEY - now)));
  }

  later(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), wait);
  }

  send(farewell = false) {
    clearTimeout(this.timer);
    this.timer = 0;
    if (this.used || !this.isNew()) {
      return;
    }
    if (this.sending && !farewell) {
      this.later(AFTER_LAST_KEY);
      return;
    }
    this.firstKey = 0;
    this.sending = this.keep(this.area.value, farewell).finally(() => {
      this.sending = null;
    });
  }

  async keep(text, farewell) {
    this.store(text);
    const body = { field: this.name, content: text, round: String(this.round) };
    let answer;
    try {
      answer = await post(this.path(), body, farewell && text.length < LARGEST_FAREWELL);
    } catch (unreachable) {
      this.failed("offline");
      return;
    }
    if (answer.ok) {
      const told = (await answer.json()).data;
      expired = false;
      this.kept = text;
      this.round = told.round;
      this.forgetStored(text);
      this.say("saved", told.saved_at);
    } else if (answer.status === 409) {
      this.finish();
    } else if (answer.status === 401 || answer.status === 403) {
      this.failed("expired");
      signInIsNeeded();
    } else if (answer.status >= 500 || answer.status === 429) {
      this.failed("offline");
    } else {
      // this very text is refused; another one may be taken
      this.kept = text;
      this.say("offline");
    }
  }

  failed(why) {
    this.say(why);
    this.later(RETRY);
  }

  /* A gesture is using its text: nothing of it is sent meanwhile. What this tab holds stays until the field goes. */
  use() {
    clearTimeout(this.timer);
    this.used = true;
    offers.delete(this.mail);
  }

  /*
   * The gesture was not made: the text is kept in the round that it had. Where it was made all the same and only its answer was
   * lost, the server refuses that round.
   */
  async again(text) {
    this.used = false;
    if (text === "") {
      return;
    }
    if (this.isInPlace() && (this.area.value === "" || !this.isNew())) {
      this.fill(text, null);
    }
    this.sending = this.keep(this.isInPlace() ? this.area.value : text, false).finally(() => {
      this.sending = null;
    });
    await this.sending;
    if (!this.isInPlace()) {
      document.dispatchEvent(new CustomEvent("welco:typing-kept", { detail: { mail: this.mail, field: this.name } }));
    }
  }

  /* Its text was used: nothing of it is sent any more. */
  finish() {
    this.use();
    this.kept = this.area.value;
    this.forgetStored();
  }

  /* What is typed after that is another text, in a round of its own. */
  beginAgain() {
    this.used = false;
    this.round = 0;
    offers.delete(this.mail);
    offersOf(this)
      .then((texts) => {
        const mine = texts.find((text) => text.field === this.name);
        this.round = mine ? mine.round : 1;
      })
      .catch(() => {});
  }

  /* The place may be another letter's by now. */
  say(kind, instant) {
    if (!this.isInPlace()) {
      return;
    }
    const status = document.getElementById(this.area.dataset.typingStatus);
    const sentence = status && status.dataset[kind];
    if (sentence) {
      status.textContent = sentence.replace("{0}", instant ? clock(instant, status.dataset.time) : "");
    }
  }

  /* ---- held in this tab until it is sent ---- */

  storeKey() {
    const agent = this.area.dataset.typingAgent;
    return agent ? [STORE, agent, this.mail, this.name].join(" ") : null;
  }

  stored() {
    return quietly(() => this.storeKey() && sessionStorage.getItem(this.storeKey())) ?? null;
  }

  store(text) {
    quietly(() => this.storeKey() && sessionStorage.setItem(this.storeKey(), text));
  }

  forgetStored(sent) {
    if (sent === undefined || this.stored() === sent) {
      quietly(() => this.storeKey() && sessionStorage.removeItem(this.storeKey()));
    }
  }
}

/* A tab without storage still has the page. */
function quietly(access) {
  try {
    return access();
  } catch (refused) {
    return null;
  }
}

/* Asked once for all fields of a letter. */
function offersOf(field) {
  if (!offers.has(field.mail)) {
    const asked = call(field.path()).then(async (answer) => {
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return (await answer.json()).data;
    });
    offers.set(field.mail, asked);
    asked.catch(() => offers.delete(field.mail));
    setTimeout(() => offers.get(field.mail) === asked && offers.delete(field.mail), 1000);
  }
  return offers.get(field.mail);
}

function signInIsNeeded() {
  if (!expired) {
    expired = true;
    document.dispatchEvent(new CustomEvent("welco:session-expired", { bubbles: true, detail: {} }));
  }
}

function clock(instant, pattern) {
  const at = new Date(instant);
  const two = (number) => String(number).padStart(2, "0");
  return (pattern || "{0}:{1}").replace("{0}", String(at.getHours())).replace("{1}", two(at.getMinutes()));
}

/* What another agent left unsent in this tab is not for this one. */
function forgetStrangers(agent) {
  quietly(() => {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(STORE + " ") && !key.startsWith(STORE + " " + agent + " ")) {
        sessionStorage.removeItem(key);
      }
    }
  });
}

/* A text that a gesture uses is not offered to the field that comes in place of its own. */
function leave(field) {
  if (field.used) {
    field.forgetStored();
    resting.push(field);
    resting.splice(0, resting.length - RESTING);
  } else {
    field.send(true);
    clearTimeout(field.timer);
  }
}

function look() {
  for (const [area, field] of fields) {
    if (!field.isInPlace()) {
      leave(field);
      fields.delete(area);
    }
  }
  for (const area of document.querySelectorAll("textarea[data-typing][data-typing-mail]")) {
    if (!fields.has(area)) {
      if (area.dataset.typingAgent) {
        forgetStrangers(area.dataset.typingAgent);
      }
      fields.set(area, new Field(area));
    }
  }
}

function sendAll(farewell) {
  fields.forEach((field) => field.send(farewell));
}

function named(event, known) {
  return [...known].filter((field) => field.mail === event.detail.mail && field.name === event.detail.field);
}

/* The field that stands there now has it; where none does, the one that is gone. */
function giveBack(event) {
  look();
  const gone = named(event, resting);
  const field = named(event, fields.values())[0] || gone[0];
  gone.forEach((one) => resting.splice(resting.indexOf(one), 1));
  if (field) {
    field.again(event.detail.text);
  }
}

new MutationObserver(look).observe(document.documentElement, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ["data-typing-mail"],
});
document.addEventListener("welco:typing-used", (event) => {
  named(event, resting).forEach((field) => resting.splice(resting.indexOf(field), 1));
  named(event, fields.values()).forEach((field) => field.use());
});
document.addEventListener("welco:typing-unused", giveBack);
document.addEventListener("welco:signed-in", () => sendAll(false));
window.addEventListener("online", () => sendAll(false));
window.addEventListener("pagehide", () => sendAll(true));
document.addEventListener("visibilitychange", () => sendAll(document.visibilityState === "hidden"));
look();
