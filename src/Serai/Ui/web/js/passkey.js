// <serai-passkey data-way="create|get" data-ask="…"> around a form with a field "credential": the form is sent when the
// browser has made or shown a passkey. Without passkeys the form stays hidden, and what says so stays there. Where the page has a
// field with autocomplete="… webauthn", the browser offers passkeys among what it would fill in there.
const again = 4 * 60 * 1000; // What the site asks is good for five minutes.

class Passkey extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    if (!form || !window.PublicKeyCredential || !navigator.credentials) return;
    this.querySelector("[data-without]")?.setAttribute("hidden", "");
    form.hidden = false;
    if (this.dataset.way === "get" && document.querySelector("input[autocomplete~='webauthn']")) this.offer(form);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.busy) return;
      this.busy = true;
      this.say("");
      // A browser asks for one passkey at a time.
      this.stop();
      this.ask(form)
        .then((credential) => this.send(form, credential))
        .catch((problem) => this.say(this.words(problem)))
        .finally(() => (this.busy = false));
    });
  }

  disconnectedCallback() {
    this.stop();
  }

  // Nobody asked for this, so nothing is said when nothing comes of it.
  async offer(form) {
    try {
      if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
      const waiting = (this.waiting = new AbortController());
      this.renewal = setTimeout(() => {
        waiting.abort();
        this.offer(form);
      }, again);
      const credential = await this.ask(form, { mediation: "conditional", signal: waiting.signal });
      if (!waiting.signal.aborted) this.send(form, credential);
    } catch {
      // The button is there.
    }
  }

  stop() {
    clearTimeout(this.renewal);
    this.waiting?.abort();
  }

  send(form, credential) {
    form.elements.credential.value = JSON.stringify(credential);
    form.submit();
  }

  async ask(form, how = {}) {
    const make = this.dataset.way === "create";
    const answer = await fetch(this.dataset.ask, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" }, signal: how.signal });
    if (!answer.ok) throw Object.assign(new Error(`${answer.status}`), await answer.json().catch(() => ({})));
    const publicKey = options(await answer.json(), make);
    const credential = await (make ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey, ...how }));
    if (!credential) throw new Error("no passkey");
    return written(credential);
  }

  words(problem) {
    // The site's own words: the password was wrong.
    if (problem.problem) return problem.problem;
    // Whoever closes the browser's window, and whoever lets it wait too long, is told apart by nobody.
    if (problem.name === "NotAllowedError" || problem.name === "AbortError") return this.dataset.stopped;
    return (problem.name === "InvalidStateError" && this.dataset.known) || this.dataset.failed;
  }

  say(words) {
    const place = this.querySelector("[data-says]");
    place.textContent = words;
    place.hidden = !words;
  }
}

// Browsers since 2023 to 2025 read and write the JSON themselves; others are helped.
function options(json, make) {
  const read = make ? PublicKeyCredential.parseCreationOptionsFromJSON : PublicKeyCredential.parseRequestOptionsFromJSON;
  if (read) return read.call(PublicKeyCredential, json);
  const known = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }));
  const both = { ...json, challenge: bytes(json.challenge) };
  return make
    ? { ...both, user: { ...json.user, id: bytes(json.user.id) }, excludeCredentials: known(json.excludeCredentials) }
    : { ...both, allowCredentials: known(json.allowCredentials) };
}

function written(credential) {
  const { response } = credential;
  const parts = { clientDataJSON: text(response.clientDataJSON) };
  for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"])
    if (response[part]) parts[part] = text(response[part]);
  if (response.getTransports) parts.transports = response.getTransports();
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    response: parts,
  };
}

const bytes = (word) => Uint8Array.from(atob(word.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

customElements.define("serai-passkey", Passkey);
