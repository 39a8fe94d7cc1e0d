// <serai-checker>: checks a credential in the browser, by the keys and status lists that this device keeps, with or without network. The reader
// chooses whose keys are kept; lists are fetched anew whenever the page is opened with network.
import { check } from "./credential.js";
import { change, news, read, withIssuer, withNews, without } from "./kept.js";

const PAGE_CACHE = "serai-check";

class Checker extends HTMLElement {
  connectedCallback() {
    const section = this.querySelector("section");
    if (!section || !window.crypto?.subtle || !window.caches || typeof DecompressionStream === "undefined") return;
    section.hidden = false;
    this.addEventListener("click", (event) => {
      const button = event.target.closest("button[data-do]");
      if (button) this.do(button).catch(() => this.say(this.dataset.failed));
    });
    this.start().catch(() => {});
  }

  async start() {
    await this.list();
    if (await navigator.serviceWorker?.getRegistration(this.dataset.scope)) await this.keepAssets();
    if (navigator.onLine) await this.refresh();
  }

  do(button) {
    if (button.dataset.do === "check") return this.check();
    if (button.dataset.do === "keep") return this.keep();
    if (button.dataset.do === "forget") return this.forget(button.dataset.issuer);
    return this.install();
  }

  // What was chosen, as on the server: the file before the text. Null for a PDF, which is read only there.
  async text() {
    const file = document.querySelector("#check input[type=file]")?.files?.[0];
    const text = (file ? await file.text() : document.querySelector("#check textarea").value).trim();
    return file && (/\.pdf$/i.test(file.name) || text.startsWith("%PDF-")) ? null : text;
  }

  async check() {
    const text = await this.text();
    if (text === null) return this.say(this.dataset.pdf);
    const found = await check(text, await read());
    const { dataset } = this;
    const as = found.asOf ? new Date(found.asOf).toLocaleString(document.documentElement.lang) : "";
    const words = {
      good: found.asOf ? dataset.good : found.hasStatus ? dataset.goodUnknown : dataset.goodWithout,
      revoked: dataset.revoked,
      expired: dataset.expired,
      early: dataset.early,
      bad: dataset.bad,
      unknown: dataset.unknown,
      unreadable: dataset.unreadable,
    }[found.verdict];
    const subject = found.verdict === "unknown" ? undefined : found.credential?.credentialSubject;
    this.say(words.replace("{0}", as), found.verdict === "good", [subject?.narrative, subject?.achievement?.name, found.verdict === "unknown" ? undefined : found.credential?.issuer?.name]);
  }

  async keep() {
    const text = await this.text();
    if (text === null) return this.say(this.dataset.pdf);
    const answer = await fetch(this.dataset.ask, { method: "POST", body: text, headers: { "Content-Type": "text/plain" } });
    const told = answer.ok ? await answer.json() : {};
    if (!told.issuer) return this.say(this.dataset.notKept);
    await change((kept) => withIssuer(kept, told));
    await this.list();
    this.say(this.dataset.kept.replace("{0}", () => told.name), true);
  }

  async forget(issuer) {
    await change((kept) => without(kept, issuer));
    await this.list();
  }

  async refresh() {
    const before = await read();
    if (before.issuers.length === 0) return;
    const told = await news(before, this.dataset.ask);
    await change((kept) => withNews(kept, told));
    await this.list();
    const gone = before.issuers.filter((one) => told.gone.some(({ issuer }) => issuer === one.issuer)).map((one) => this.dataset.gone.replace("{0}", () => one.name));
    if (gone.length > 0) this.say(gone[0], false, gone.slice(1));
  }

  async install() {
    // In the reader's language, which the worker cannot know by itself.
    await navigator.serviceWorker.register(`${this.dataset.worker}?lang=${document.documentElement.lang}`, { scope: this.dataset.scope });
    await navigator.serviceWorker.ready;
    await this.keepAssets();
    this.say(this.dataset.installed, true);
  }

  // Parts of the script come when they are needed: those that came for this page are kept too.
  async keepAssets() {
    const parts = performance.getEntriesByType("resource").map((part) => new URL(part.name)).filter((part) => part.origin === location.origin && part.pathname.startsWith("/dist/"));
    const cache = await caches.open(PAGE_CACHE);
    for (const part of parts) if (!(await cache.match(part.pathname, { ignoreVary: true }))) await cache.add(part.pathname);
  }

  async list() {
    const kept = await read();
    const lines = kept.issuers.map((one) => {
      const asOf = kept.lists.filter((list) => list.issuer === one.issuer).map((list) => list.asOf).sort()[0];
      const line = document.createElement("li");
      const known = asOf ? ` ${this.dataset.list.replace("{0}", new Date(asOf).toLocaleString(document.documentElement.lang))} ` : " ";
      const button = Object.assign(document.createElement("button"), { type: "button", className: "btn", textContent: this.dataset.forget });
      Object.assign(button.dataset, { do: "forget", issuer: one.issuer });
      button.setAttribute("aria-label", `${this.dataset.forget}: ${one.name}`);
      line.append(Object.assign(document.createElement("strong"), { textContent: one.name }), ` ${one.issuer}${known}`, button);
      return line;
    });
    if (lines.length === 0) lines.push(Object.assign(document.createElement("li"), { textContent: this.dataset.none }));
    this.querySelector("[data-issuers]").replaceChildren(...lines);
  }

  say(words, isGood = false, more = []) {
    const place = this.querySelector("[data-says]");
    place.className = isGood ? "note" : "refused";
    place.replaceChildren(...[words, ...more].filter((line) => typeof line === "string" && line).map((line) => Object.assign(document.createElement("p"), { textContent: line })));
    place.hidden = false;
  }
}

customElements.define("serai-checker", Checker);
