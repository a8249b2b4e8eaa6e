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

  const forgetOnThisDevice = () => {
    try {
      localStorage.clear();
      sessionStorage.clear();
      caches.keys().then((names) => names.forEach((name) => caches.delete(name)));
    } catch {
      // A browser that refuses storage has kept nothing either.
    }
  };

  const send = (form, address, more) =>
    fetch(address, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual", ...more });

  // Blank first, then tell the server, then be elsewhere: Back must not lead to this page again.
  const leave = (form) => {
    send(form, form.action, { keepalive: true }).catch(() => {});
    root.hidden = true;
    document.title = "";
    forgetOnThisDevice();
    location.replace(form.dataset.away);
  };

  const unsaved = new Set();

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if ("away" in form.dataset) {
      event.preventDefault();
      leave(form);
      return;
    }
    if ("sent" in form.dataset) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    if ("forget" in form.dataset) forgetOnThisDevice();
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
    const line = document.createElement("p");
    line.textContent = told.dataset.notSent;
    told.replaceChildren(line);
  };
  ["htmx:responseError", "htmx:sendError", "htmx:timeout"].forEach((name) => document.addEventListener(name, notSent));
})();
