// A plan on its owner's own phone: sealed under a code that never leaves this page, opened again without a network.
(() => {
  "use strict";
  const KEPT = "kept-plan";
  const ROUNDS = 600000;
  const SHORTEST = 6;
  const FREE_TRIES = 3;
  const MOST_TRIES = 10;
  const FIRST_WAIT = 5000;
  const OPEN_UNSEEN = 300000;
  const LONG_AGO = 7 * 86400000;
  const text = new TextEncoder();
  const find = (place, selector) => place.querySelector(selector);

  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(KEPT));
    } catch {
      return null;
    }
  };
  const write = (kept) => localStorage.setItem(KEPT, JSON.stringify(kept));

  const toText = (bytes) => {
    let letters = "";
    for (const byte of new Uint8Array(bytes)) letters += String.fromCharCode(byte);
    return btoa(letters);
  };
  const toBytes = (letters) => Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));

  const keyFrom = async (code, salt, rounds) => {
    const plain = await crypto.subtle.importKey("raw", text.encode(code.normalize("NFKC")), "PBKDF2", false, ["deriveKey"]);
    const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
    return crypto.subtle.deriveKey(how, plain, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  };

  const seal = async (plan, code) => {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const key = await keyFrom(code, salt, ROUNDS);
    // Filled up to a round length, so that how much is written tells little.
    const words = JSON.stringify(plan);
    const filled = text.encode(words + " ".repeat(4096 - (text.encode(words).length % 4096)));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, filled);
    return { salt: toText(salt), iv: toText(iv), rounds: ROUNDS, sealed: toText(sealed) };
  };

  const open = async (kept, code) => {
    const key = await keyFrom(code, toBytes(kept.salt), kept.rounds);
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: toBytes(kept.iv) }, key, toBytes(kept.sealed));
    return JSON.parse(new TextDecoder().decode(plain));
  };

  // Each try is counted before it is made, so that closing the page does not give it back.
  const tryCode = async (code) => {
    const kept = read();
    if (!kept) return { told: "broken" };
    if (Date.now() < (kept.until || 0)) return { told: "wait" };
    const tries = (kept.tries || 0) + 1;
    const wait = tries > FREE_TRIES ? FIRST_WAIT * 2 ** (tries - FREE_TRIES - 1) : 0;
    write({ ...kept, tries, until: Date.now() + wait });
    try {
      const plan = await open(kept, code);
      write({ ...read(), tries: 0, until: 0 });
      return { plan };
    } catch (error) {
      if (error.name !== "OperationError") return { told: "broken" };
      if (tries < MOST_TRIES) return { told: "wrong" };
      localStorage.removeItem(KEPT);
      fetch(kept.ask, { method: "POST", body: new URLSearchParams({ secret: kept.secret, gone: "yes" }) }).catch(() => {});
      return { told: "thrownAway" };
    }
  };

  // --- drawing: words are only ever set as text ---
  const made = (name, words, ...inside) => {
    const element = document.createElement(name);
    if (words) element.textContent = words;
    element.append(...inside);
    return element;
  };
  const drawEntry = ({ text: words, tel, number, more }) => {
    const entry = made("li", "", made("span", words));
    entry.firstChild.className = "words";
    if (tel) {
      const ring = made("a", number);
      ring.className = "ring";
      ring.href = tel;
      entry.append(" ", ring);
    }
    more.forEach(([label, said]) => entry.append(made("p", `${label}: ${said}`)));
    return entry;
  };
  const drawPart = ({ heading, entries }) => [
    ...(heading ? [made("h4", heading)] : []),
    made("ul", "", ...entries.map(drawEntry)),
  ];
  const draw = (plan) => plan.sheets.map((sheet) => made("section", "", made("h3", sheet.heading), ...sheet.parts.flatMap(drawPart)));

  const day = (iso) =>
    new Date(iso).toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long", year: "numeric" });

  // --- what is kept here, and opening it ---
  const place = document.getElementById("kept-plan");
  const showKept = () => {
    const kept = read();
    place.hidden = !kept;
    if (!kept) return;
    place.querySelectorAll("[data-day]").forEach((mark) => (mark.textContent = day(kept[mark.dataset.day])));
    find(place, "[data-old]").hidden = !kept.old;
    find(place, "[data-long-ago]").hidden = kept.old || Date.now() - Date.parse(kept.checked) < LONG_AGO;
  };
  const close = () => {
    find(place, "[data-opened]").replaceChildren();
    find(place, "[data-open]").hidden = false;
    find(place, "[data-close]").hidden = true;
  };
  const showOpened = (plan) => {
    find(place, "[data-opened]").replaceChildren(...draw(plan));
    find(place, "[data-open]").hidden = true;
    find(place, "[data-close]").hidden = false;
  };
  const openHere = async (event) => {
    event.preventDefault();
    const box = find(place, ".code");
    const { plan, told } = await tryCode(box.value);
    box.value = "";
    find(place, "[data-told]").textContent = told ? place.dataset[told] : "";
    if (plan) showOpened(plan);
    if (!read()) find(place, "[data-open]").hidden = true;
  };
  let closing = 0;
  const closeUnseen = () => {
    clearTimeout(closing);
    if (document.hidden) closing = setTimeout(close, OPEN_UNSEEN);
  };

  if (place) {
    showKept();
    find(place, "[data-open]").addEventListener("submit", openHere);
    find(place, "[data-close]").addEventListener("click", close);
    document.addEventListener("kept-plan:asked", () => {
      if (!read()) close();
      showKept();
    });
    document.addEventListener("visibilitychange", closeUnseen);
    addEventListener("pagehide", close);
  }

  // --- keeping it: the page "on my phone" ---
  const wish = document.getElementById("keep-plan");
  const keep = async (form) => {
    const own = find(form, "[name=own]:checked");
    const [code, again] = form.querySelectorAll(".code");
    const kept = read();
    const words = code.value;
    if (!kept && (!own || own.value !== "yes")) return "notOwn";
    if (words.length < SHORTEST) return "short";
    if (again && again.value !== words) return "different";
    if (kept) {
      const { told } = await tryCode(words);
      if (told) return told;
    }
    const fields = new URLSearchParams(new FormData(form));
    if (kept) fields.set("replaces", kept.secret);
    const answer = await fetch(form.action, { method: "POST", body: fields }).catch(() => null);
    if (!answer || !answer.ok) return "notReached";
    const { secret, ask, plan } = await answer.json();
    const now = new Date().toISOString();
    try {
      write({ ...(await seal(plan, words)), secret, ask, at: now, checked: now, old: false });
    } catch {
      fetch(ask, { method: "POST", body: new URLSearchParams({ secret, gone: "yes" }) }).catch(() => {});
      return "full";
    }
    location.reload();
    return "";
  };

  // Ask the phone not to throw it away by itself. Nobody waits for the answer: some browsers ask people first.
  const askToStay = async () => {
    if (!read() || !navigator.storage || !navigator.storage.persist) return;
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  };

  const showWishes = () => {
    const kept = read();
    find(wish, "[data-first]").hidden = Boolean(kept);
    find(wish, "[data-again]").hidden = !kept;
  };
  const keepHere = (event) => {
    const form = event.target;
    event.preventDefault();
    if (wish.dataset.busy) return;
    wish.dataset.busy = "yes";
    find(wish, "[data-told]").textContent = wish.dataset.working;
    keep(form)
      .catch(() => "notReached")
      .then((told) => {
        delete wish.dataset.busy;
        if (told) find(wish, "[data-told]").textContent = wish.dataset[told] || place.dataset[told];
        form.querySelectorAll(".code").forEach((box) => (box.value = ""));
        showWishes();
      });
  };
  const throwAway = () => {
    const kept = read();
    localStorage.removeItem(KEPT);
    fetch(kept.ask, { method: "POST", body: new URLSearchParams({ secret: kept.secret, gone: "yes" }) })
      .catch(() => {})
      .then(() => location.reload());
  };

  if (wish && window.crypto && crypto.subtle) {
    document.querySelectorAll("[data-no-scripts]").forEach((line) => (line.hidden = true));
    wish.hidden = false;
    showWishes();
    askToStay().catch(() => {});
    document.addEventListener("kept-plan:asked", showWishes);
    wish.addEventListener("submit", keepHere);
    find(wish, "[data-throw-away]").addEventListener("click", throwAway);
  }
})();
