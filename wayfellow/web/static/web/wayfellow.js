// What scripts add. Every page works without them.
(() => {
  "use strict";
  const BETWEEN_PRESSES = 2000;
  const BETWEEN_DRAFTS = 5000;
  const root = document.documentElement;

  // A page out of the browser's memory may show the words of somebody who has left: fetch it anew.
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      root.hidden = true;
      location.reload();
    }
  });

  // A plan that its owner keeps on this phone, sealed. kept_plan.js opens it.
  const KEPT = "kept-plan";
  const readKept = () => {
    try {
      return JSON.parse(localStorage.getItem(KEPT));
    } catch {
      return null;
    }
  };

  const ask = (kept, more, options) =>
    fetch(kept.ask, { method: "POST", body: new URLSearchParams({ secret: kept.secret, ...more }), ...options });

  // May it stay? It goes as soon as we hear that it may not; without an answer it stays as it is.
  const askWhetherItMayStay = async () => {
    const kept = readKept();
    if (!kept) return;
    const answer = await ask(kept).catch(() => null);
    if (!answer || !answer.ok) return;
    const { stays, old } = await answer.json();
    const now = readKept();
    if (!now || now.secret !== kept.secret) return;
    if (stays) localStorage.setItem(KEPT, JSON.stringify({ ...now, old, checked: new Date().toISOString() }));
    else localStorage.removeItem(KEPT);
    document.dispatchEvent(new Event("kept-plan:asked"));
  };
  askWhetherItMayStay();
  addEventListener("online", askWhetherItMayStay);

  const forgetKept = () => {
    const kept = readKept();
    if (!kept) return;
    ask(kept, { gone: "yes" }, { keepalive: true }).catch(() => {});
    localStorage.removeItem(KEPT);
  };

  // The sign-in ends with the next request, should the form that ends it not arrive.
  const GONE = "gone=1; path=/; max-age=1209600; samesite=lax";

  const forgetOnThisDevice = () => {
    document.cookie = GONE + (location.protocol === "https:" ? "; secure" : "");
    try {
      forgetKept();
      localStorage.clear();
      sessionStorage.clear();
    } catch {
      // A browser that refuses storage has kept nothing either.
    }
  };

  const forgetTheShell = () => {
    if ("caches" in window) caches.keys().then((names) => names.forEach((name) => caches.delete(name)));
  };

  // Whom to ring, for times without a network. On a phone that several people use nothing is kept at all.
  if ("serviceWorker" in navigator) {
    if (root.dataset.worker) {
      navigator.serviceWorker.register(root.dataset.worker, { scope: "/" }).catch(() => {});
    } else {
      navigator.serviceWorker.getRegistrations().then((all) => all.forEach((one) => one.unregister()));
      forgetTheShell();
      forgetKept();
    }
  }

  const send = (form, address, more) =>
    fetch(address, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual", ...more });

  // Blank first, then tell the server, then be elsewhere: Back must not lead to this page again.
  const leave = (told, away) => {
    told.catch(() => {});
    root.hidden = true;
    document.title = "";
    forgetOnThisDevice();
    forgetTheShell();
    location.replace(away);
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-leave]");
    if (!link) return;
    event.preventDefault();
    leave(fetch(link.dataset.leave, { method: "POST", redirect: "manual", keepalive: true }), link.href);
  });

  const unsaved = new Set();

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if ("away" in form.dataset) {
      event.preventDefault();
      leave(send(form, form.action, { keepalive: true }), form.dataset.away);
      return;
    }
    // What is answered on the page itself may be pressed again as soon as there is an answer.
    if ("here" in form.dataset) return;
    if ("sent" in form.dataset) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    if ("forget" in form.dataset) {
      forgetOnThisDevice();
      if (!navigator.onLine && form.dataset.forget) {
        event.preventDefault();
        location.replace(form.dataset.forget);
        return;
      }
    } else if (!navigator.onLine && form.method === "post") {
      event.preventDefault();
      event.stopImmediatePropagation();
      notSent();
      return;
    }
    unsaved.delete(form);
    const button = event.submitter;
    form.dataset.sent = "";
    if (button) button.setAttribute("aria-disabled", "true");
    setTimeout(() => {
      delete form.dataset.sent;
      if (button) button.removeAttribute("aria-disabled");
    }, BETWEEN_PRESSES);
  }, true);

  // Words on their way: a form with data-draft sends them to that address while somebody is writing.
  const tell = (form, which) => {
    const line = form.querySelector("[data-kept]");
    if (line) line.textContent = line.dataset[which];
  };

  const keepDraft = (form, more) => {
    unsaved.delete(form);
    if (!form.isConnected) return;
    send(form, form.dataset.draft, more)
      .then((answer) => {
        if (!answer.ok) throw answer;
        tell(form, "kept");
      })
      .catch(() => {
        unsaved.add(form);
        tell(form, "notKept");
      });
  };

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form && form.dataset.draft) unsaved.add(form);
  });
  setInterval(() => [...unsaved].forEach((form) => keepDraft(form)), BETWEEN_DRAFTS);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") [...unsaved].forEach((form) => keepDraft(form, { keepalive: true }));
  });

  // Browsers that do not know autofocus on a block begin at the mistakes all the same.
  const beginAtMistakes = (part) => {
    const mistakes = part.querySelector(".mistakes");
    if (mistakes && document.activeElement !== mistakes) mistakes.focus();
  };
  beginAtMistakes(document);
  document.addEventListener("htmx:load", (event) => beginAtMistakes(event.target));

  // htmx says nothing when an answer does not come. We do.
  const notSent = () => {
    const told = document.getElementById("told");
    if (!told) return;
    const line = document.createElement("p");
    line.textContent = told.dataset.notSent;
    told.replaceChildren(line);
  };
  ["htmx:responseError", "htmx:sendError", "htmx:timeout"].forEach((name) => document.addEventListener(name, notSent));
})();
