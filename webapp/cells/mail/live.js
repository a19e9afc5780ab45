/*
 * Keeps an open mail cell told of what others do, and its claim alive. A module: <script type="module" src="…/live.js">.
 *
 * THE PAGE GIVES
 *   One element [data-live], the root of the cell. It may be updated, not replaced, by partial updates.
 *     data-live-sequence   number of the last change that the rendered page has seen: mail.live.ReadNews.last(), read
 *                          BEFORE the list is read, so that what changes between is told twice rather than never
 *   At most one element [data-claim-mail][data-claim-token] inside it, while its letter is held by this page: reference
 *     (maarch-42) and token of the claim. It comes and goes with partial updates; nothing else is to be called.
 *   At will, one element [data-live-announce role=status], present from the first paint and outside of any partial update.
 *     Its text becomes a count, five seconds apart at least; sentences as singular|plural, {0} for the number:
 *     data-taken="{0} courrier pris|{0} courriers pris"  data-freed="…"  data-arrived="…"  data-changed="…"
 *
 * THE PAGE HEARS, as events of the root that bubble; nothing is ever moved, focused or opened from here
 *   welco:claims       {claims: [{mail, held, mine, name, since, reason}], taken, freed}
 *                      the present state of each letter that changed hands; name, since (ISO 8601) and reason (of a take-over)
 *                      only while it is held; drafts: [{name, since, mine}] when somebody has a draft of it open
 *   welco:letters      {mails: ["maarch-42"], arrived, changed, all}
 *                      letters that came or changed; all: too much changed to be told, look at the whole list again
 *   welco:claim-lost   {mail, held, name, since, reason}
 *                      the letter that this page held is no longer its own; held: false when nobody has it
 *   welco:live         {state: "live" | "polling" | "offline" | "expired"}   only when it changes
 *   welco:session-expired   on the document, once: sign-in is needed; what is typed stays in the page
 * AND MAY SAY
 *   welco:signed-in    on the document: try again at once
 *
 * HOW: a socket on /cells/mail/live; the server pings it, so that a hidden or frozen tab needs no timer to keep its claim.
 * Every message has the numbers from–to that it covers; a gap is filled by GET /api/mail/changes/?after=. Without socket for
 * five seconds, the same GET every 20 s, and POST /api/mail/presence/ for the claim.
 */
import { call, post } from "./api.js";

const POLL = 20000;
const GRACE = 5000;
const SILENCE = 50000;
const FIRST_WORD = 10000;
const LONGEST_WAIT = 15000;
const BETWEEN_ANNOUNCEMENTS = 5000;
const GATHER = 150;

const root = document.querySelector("[data-live]");

let known = root ? Number(root.dataset.liveSequence) || 0 : 0;
let socket = null;
let failures = 0;
let state = "";
let held = null;
let reading = null;
let again = false;
let silence = 0;
let reconnect = 0;
let polling = 0;
let stopped = false;
let expired = false;
let pending = fresh();
let gathering = 0;

function fresh() {
  return { claims: new Map(), mails: new Set(), arrived: 0, changed: 0, all: false };
}

function dispatch(name, detail, target = root) {
  target.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
}

function become(next) {
  if (next !== state) {
    state = next;
    dispatch("welco:live", { state });
  }
}

/* ---- the claim of this page ---- */

function claimOfPage() {
  const element = root.querySelector("[data-claim-token]");
  const mail = element && element.dataset.claimMail;
  const token = element && element.dataset.claimToken;
  return mail && token ? { mail, token } : null;
}

function same(one, other) {
  return one === other || (one && other && one.mail === other.mail && one.token === other.token);
}

function lookAtClaim() {
  const now = claimOfPage();
  if (!same(now, held)) {
    held = now;
    sayClaim();
  }
}

function sayClaim() {
  if (isOpen()) {
    socket.send(JSON.stringify(held ? { hold: held } : {}));
  } else if (polling) {
    poll();
  }
}

function lose(claim) {
  held = null;
  dispatch("welco:claim-lost", claim);
}

/* ---- what is told ---- */

function take(message) {
  if (typeof message.to !== "number") {
    return;
  }
  if (message.lost && held && message.lost.mail === held.mail) {
    lose(message.lost);
  }
  if (message.from > known) {
    catchUp();
    return;
  }
  if (message.to <= known && !message.all) {
    return;
  }
  known = message.to;
  pending.all = pending.all || Boolean(message.all);
  for (const letter of message.letters || []) {
    pending.mails.add(letter.mail);
    if (letter.kind === "RECEIVED" || letter.kind === "RETURNED") {
      pending.arrived += 1;
    } else {
      pending.changed += 1;
    }
  }
  for (const claim of message.claims || []) {
    pending.claims.set(claim.mail, claim);
    if (held && claim.mail === held.mail && !claim.mine) {
      lose(claim);
    }
  }
  if (!gathering) {
    gathering = setTimeout(tell, GATHER);
  }
}

function tell() {
  gathering = 0;
  const told = pending;
  pending = fresh();
  if (told.claims.size > 0) {
    const claims = [...told.claims.values()];
    const others = claims.filter((claim) => !claim.mine);
    const taken = others.filter((claim) => claim.held).length;
    const freed = others.length - taken;
    dispatch("welco:claims", { claims, taken, freed });
    announce("taken", taken);
    announce("freed", freed);
  }
  if (told.mails.size > 0 || told.all) {
    dispatch("welco:letters", {
      mails: [...told.mails],
      arrived: told.arrived,
      changed: told.changed,
      all: told.all,
    });
    announce("arrived", told.arrived);
    announce("changed", told.changed);
  }
}

/* ---- announced as counts, never two at once ---- */

const counts = new Map();
let announcing = 0;
let lastAnnounced = -BETWEEN_ANNOUNCEMENTS;

function announce(kind, number) {
  if (number === 0 || !document.querySelector("[data-live-announce]")) {
    return;
  }
  counts.set(kind, (counts.get(kind) || 0) + number);
  if (!announcing) {
    const wait = Math.max(0, lastAnnounced + BETWEEN_ANNOUNCEMENTS - performance.now());
    announcing = setTimeout(sayCounts, wait);
  }
}

function sayCounts() {
  announcing = 0;
  lastAnnounced = performance.now();
  const region = document.querySelector("[data-live-announce]");
  const sentences = [];
  for (const [kind, number] of counts) {
    const forms = region && region.dataset[kind];
    if (forms) {
      const [one, many] = forms.split("|");
      sentences.push((number > 1 && many ? many : one).replace("{0}", String(number)));
    }
  }
  counts.clear();
  if (region && sentences.length > 0) {
    region.textContent = sentences.join(", ");
  }
}

/* ---- asking ---- */

async function ask(path, body) {
  const answer = await (body ? post(path, body) : call(path));
  if (answer.status === 401 || answer.status === 403) {
    signInIsNeeded();
    throw new Error("not signed in");
  }
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  expired = false;
  return (await answer.json()).data;
}

function signInIsNeeded() {
  become("expired");
  if (!expired) {
    expired = true;
    dispatch("welco:session-expired", {}, document);
  }
}

/* One reading at a time; one more if something was told meanwhile. */
function catchUp() {
  if (reading) {
    again = true;
    return reading;
  }
  reading = read().finally(() => {
    reading = null;
    if (again) {
      again = false;
      catchUp();
    }
  });
  return reading;
}

async function read() {
  try {
    const asked = known;
    const news = await ask("/api/mail/changes/?after=" + asked);
    take({ ...news, from: Math.min(news.from, known) });
    return true;
  } catch (failure) {
    return false;
  }
}

async function keepPresence() {
  const asked = held;
  if (!asked) {
    return;
  }
  try {
    const presence = await ask("/api/mail/presence/", asked);
    if (!presence.held && same(asked, held)) {
      lose(presence.claim || { mail: asked.mail, held: false });
    }
  } catch (failure) {
    // said by the reading that goes with it
  }
}

async function poll() {
  const reached = await catchUp();
  await keepPresence();
  if (!isOpen() && !expired) {
    become(reached ? "polling" : "offline");
  }
}

/* ---- the socket ---- */

function isOpen() {
  return socket !== null && socket.readyState === WebSocket.OPEN;
}

function connect() {
  reconnect = 0;
  if (stopped || socket) {
    return;
  }
  const address = new URL("/cells/mail/live", location.href);
  address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
  try {
    socket = new WebSocket(address);
  } catch (blocked) {
    lost();
    return;
  }
  const mine = socket;
  mine.onopen = () => {
    hear(mine, FIRST_WORD);
    opened();
  };
  mine.onmessage = (event) => {
    hear(mine);
    take(JSON.parse(event.data));
  };
  mine.onclose = () => {
    if (socket === mine) {
      lost();
    }
  };
  hear(mine, FIRST_WORD);
}

/*
 * A socket that says nothing for longer than the server's heartbeat is dead, whatever it believes; so is one that does not
 * answer the page's first word.
 */
function hear(mine, patience = SILENCE) {
  clearTimeout(silence);
  silence = setTimeout(() => {
    if (socket === mine) {
      mine.onclose = null;
      mine.close();
      lost();
    }
  }, patience);
}

function opened() {
  failures = 0;
  expired = false;
  clearInterval(polling);
  polling = 0;
  become("live");
  // the page speaks first, whether it holds a letter or not: the server tells it everything from then on
  sayClaim();
  catchUp();
}

function lost() {
  clearTimeout(silence);
  socket = null;
  if (stopped) {
    return;
  }
  failures += 1;
  const wait = Math.min(LONGEST_WAIT, 250 * 2 ** Math.min(failures, 8));
  clearTimeout(reconnect);
  reconnect = setTimeout(connect, wait / 2 + (Math.random() * wait) / 2);
  if (!polling) {
    polling = setInterval(poll, POLL);
    setTimeout(() => polling && poll(), GRACE);
  }
}

function retryNow() {
  if (!stopped && !isOpen()) {
    failures = 0;
    clearTimeout(reconnect);
    connect();
    poll();
  }
}

if (root) {
  held = claimOfPage();
  new MutationObserver(lookAtClaim).observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["data-claim-mail", "data-claim-token"],
  });
  document.addEventListener("welco:signed-in", retryNow);
  window.addEventListener("online", retryNow);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && retryNow());
  window.addEventListener("pageshow", () => {
    stopped = false;
    if (!socket && !reconnect) {
      connect();
    }
  });
  window.addEventListener("pagehide", () => {
    stopped = true;
    if (socket) {
      socket.close(1000);
      socket = null;
    }
    clearTimeout(reconnect);
    reconnect = 0;
  });
  connect();
}
