// Passkeys need a script: the browser gives them to nothing else. Every page with one has another way, too.
(() => {
  "use strict";
  const passkeys = window.webauthnJSON;

  const optionsOf = async (form) => {
    if (form.dataset.options) return JSON.parse(form.dataset.options);
    const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
    return (await answer.json()).request_options;
  };

  const ask = async (form) => {
    const options = await optionsOf(form);
    if (form.dataset.passkey === "create") {
      // Kept on the device itself, so that it finds the account without a name being typed.
      Object.assign(options.publicKey.authenticatorSelection, { residentKey: "required", requireResidentKey: true, userVerification: "required" });
      return passkeys.create(options);
    }
    return passkeys.get(options);
  };

  const begin = async (form) => {
    const told = form.querySelector("[data-did-not-work]");
    told.textContent = "";
    try {
      form.elements.credential.value = JSON.stringify(await ask(form));
      const whose = document.querySelector("input[name=phone]:checked");
      if (form.elements.phone && whose) form.elements.phone.value = whose.value;
      form.submit();
    } catch {
      told.textContent = told.dataset.didNotWork;
    }
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    if (!passkeys || !passkeys.supported()) continue;
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      begin(form);
    });
  }
})();
