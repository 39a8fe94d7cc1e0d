// <serai-check-in> around the plain list: the check-in at the door. Everything is answered by the phone itself; the server is told
// when there is a network.
import { Here } from "./check-in/here.js";
import { forget, openStore } from "./check-in/store.js";
import { publicKey, read } from "./check-in/code.js";
import { bring, fetchList } from "./check-in/sync.js";

const every = 15_000;
// The list of people and sessions is asked for more seldom; and where somebody is not in it, but not again at once.
const listEvery = 300_000, listAgain = 2000, listPatience = 3000;
const day = 86_400_000;

const make = (name, traits = {}, ...children) => {
  const element = Object.assign(document.createElement(name), traits);
  element.append(...children);
  return element;
};
const fold = (text) => (text ?? "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

class CheckIn extends HTMLElement {
  async connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    if (!window.indexedDB) return;
    if (!window.crypto?.subtle) {
      this.prepend(make("p", { className: "refused", textContent: this.words.NoCrypto }));
      return;
    }
    try {
      this.store = await openStore();
      this.work().catch(() => {});
      await this.load();
    } catch {
      return; // The plain list is there.
    }
    if (!this.list) return;
    this.draw();
    this.sync();
    setInterval(() => this.turn(), every);
    addEventListener("online", () => this.turn());
    addEventListener("offline", () => this.tell());
    this.setAttribute("ready", "");
  }

  say(name, ...values) {
    return values.reduce((text, value, i) => text.replace(`{${i}}`, () => value), this.words[name] ?? name);
  }

  time(at) {
    return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: this.dataset.zone }).format(at);
  }

  // The page itself, with all that it needs, is kept for when there is no network.
  async work() {
    if (!navigator.serviceWorker) return;
    await navigator.serviceWorker.register(this.dataset.worker, { scope: this.dataset.scope });
    await import("./check-in/camera.js").then((camera) => camera.ready).catch(() => {});
    const kept = await caches.open("serai-check-in");
    const parts = performance.getEntriesByType("resource").map((entry) => entry.name).filter((name) => name.startsWith(location.origin) && !name.includes("/check-in/"));
    const page = location.pathname;
    // The page as it is for somebody who is not signed in: it names no account.
    const plain = fetch(`${page}?lang=${document.documentElement.lang}`, { credentials: "omit" }).then((answer) => (answer.ok && !answer.redirected ? kept.put(page, answer) : null));
    await Promise.all([plain, ...[...new Set(parts)].map((part) => kept.match(part).then((there) => (there ? null : fetch(part).then((answer) => (answer.ok ? kept.put(part, answer) : null)))))].map((each) => each.catch(() => {})));
    this.setAttribute("kept", "");
  }

  async load() {
    this.here = new Here();
    this.here.next = (await this.store.get("next")) ?? 1;
    for (const scan of await this.store.scans()) this.here.saw(scan);
    this.here.hear((await this.store.get("here")) ?? [], true);
    this.refused = (await this.store.get("refused")) ?? [];
    try {
      await this.take(await fetchList(this));
    } catch (problem) {
      if (problem.ended) return this.end();
      const kept = await this.store.get("list");
      if (kept) await this.know(kept);
    }
  }

  // A list that the server gave: all that it knows now.
  async take(list) {
    this.asked = Date.now();
    const { here, ...rest } = list;
    await this.know(rest);
    this.here.hear(here, true);
    await this.store.put("list", rest);
    await this.store.put("here", this.here.rows);
    await this.store.put("since", list.at);
  }

  async know(list) {
    this.key = await publicKey(list);
    this.list = list;
    this.people = new Map(list.people.map(([number, mark, name, institution, group]) => [number, { number, mark, name, institution, group, folded: fold(`${number} ${name} ${institution ?? ""}`) }]));
  }

  // Who was confirmed since, or a session that was added. Answers whether there is a new list.
  async renew(wait) {
    if (this.ended || !navigator.onLine || Date.now() - (this.asked ?? 0) < listAgain) return false;
    this.asked = Date.now();
    try {
      await this.take(await fetchList(this, wait));
    } catch (problem) {
      if (problem.ended) await this.end();
      return false;
    }
    this.choose();
    await this.tell();
    return true;
  }

  async turn() {
    if (Date.now() - (this.asked ?? 0) >= listEvery) await this.renew();
    return this.sync();
  }

  // The link was ended: what names people goes. Scans that nobody took stay, as numbers.
  async end() {
    this.ended = true;
    this.stop?.();
    this.stop = null;
    this.store = null;
    const waiting = await forget(location.pathname);
    await window.caches?.open("serai-check-in").then((kept) => kept.delete(location.pathname));
    this.people = new Map();
    this.replaceChildren(make("p", { className: "refused", textContent: this.words.Ended }), make("p", { className: "soft", textContent: waiting > 0 ? this.say("Waiting", waiting) : this.words.AllSent }));
  }

  draw() {
    this.querySelector("[data-plain]").hidden = true;
    this.session = make("select", { id: "check-in-session" });
    this.choose();
    this.typed = make("input", { id: "check-in-typed", type: "search", autocomplete: "off", spellcheck: false });
    this.found = make("ul", { className: "plain check-in-found" });
    this.answer = make("p", { className: "check-in-answer" });
    this.answer.setAttribute("role", "status");
    this.state = make("p", { className: "soft check-in-state" });
    this.troubles = make("ul", { className: "plain" });
    this.video = make("video", { muted: true, playsInline: true, hidden: true });
    this.button = make("button", { type: "button", className: "btn first", textContent: this.words.Scan });
    const form = make("form", { className: "filter" }, make("label", { htmlFor: this.typed.id, textContent: this.words.Type }), this.typed);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.enter();
    });
    this.typed.addEventListener("input", () => this.search());
    this.session.addEventListener("change", () => this.tell());
    this.button.addEventListener("click", () => this.watch());
    this.append(make("p", {}, make("label", { htmlFor: this.session.id, textContent: this.words.Session }), " ", this.session), this.answer, make("p", {}, this.button), this.video, form, make("p", { className: "field-hint", textContent: this.words["Type.How"] }), this.found, this.state, this.troubles);
    this.tell();
  }

  // The sessions: the chosen one stays; else the one that is held now or comes next.
  choose() {
    const now = Date.now(), chosen = Number(this.session.value), sessions = this.list.sessions;
    const current = sessions.find(([number]) => number === chosen) ?? sessions.find(([, , , ends]) => ends >= now) ?? sessions.at(-1);
    this.session.replaceChildren(...sessions.map(([number, title]) => make("option", { value: number, textContent: title, selected: number === current?.[0] })));
  }

  search() {
    const words = fold(this.typed.value).split(/\s+/).filter(Boolean);
    const found = words.length === 0 || this.typed.value.startsWith("S1.") ? [] : [...this.people.values()].filter((p) => words.every((word) => p.folded.includes(word))).slice(0, 12);
    this.found.replaceChildren(...found.map((person) => {
      const button = make("button", { type: "button", className: "btn", textContent: `${person.number} · ${person.name}` });
      button.addEventListener("click", () => this.record(person, "list"));
      return make("li", {}, button, " ", make("span", { className: "soft", textContent: [person.institution, person.group].filter(Boolean).join(" · ") }));
    }));
    return found;
  }

  // A code that was typed or pasted, a number, or a name that only one person has.
  async enter() {
    const text = this.typed.value.trim();
    if (text.startsWith("S1.")) return this.scan(text);
    // A number is that person and nobody else's part of a name or number.
    const isNumber = /^\d+$/.test(text);
    const who = () => [isNumber ? this.people.get(Number(text)) : null, this.search()];
    let [byNumber, found] = who();
    if (!byNumber && (isNumber || found.length === 0) && (await this.renew(listPatience))) [byNumber, found] = who();
    if (this.ended) return;
    const person = byNumber ?? (!isNumber && found.length === 1 ? found[0] : null);
    if (person) return this.record(person, "list");
    return this.show(found.length === 0 ? "NoneFound" : "Type.How", "no", text);
  }

  async scan(text) {
    const began = performance.now();
    const said = await read(text, this.list, this.key);
    const who = () => [this.people.get(said.number)].find((person) => person?.mark === said.mark);
    // Perhaps confirmed only now.
    const person = said.why ? null : (who() ?? ((await this.renew(listPatience)) ? who() : null));
    if (this.ended) return;
    if (said.why) this.show(said.why, "no");
    else if (!person) this.show("Gone", "no");
    else await this.record(person, "code", text.trim());
    this.dataset.took = Math.round(performance.now() - began);
  }

  async record(person, way, code) {
    const session = Number(this.session.value);
    if (!session) return this.show("NoSession", "no");
    const there = this.here.get(session, person.number);
    if (there) return this.show(there.own ? "Already" : "AlreadyElsewhere", "known", person.name, this.time(there.at));
    const scan = { session, participant: person.number, at: Date.now(), way, code };
    try {
      this.here.saw({ ...scan, sequence: await this.store.add(scan) });
    } catch {
      return this.show("NoKept", "no", person.name);
    }
    this.show("Here", "yes", person.name);
    this.typed.value = "";
    this.search();
    navigator.vibrate?.(80);
    this.tell();
    this.sync();
  }

  show(name, kind, ...values) {
    this.answer.textContent = this.say(name, ...values);
    this.answer.dataset.kind = kind;
  }

  async watch() {
    if (this.stop) {
      this.stop();
      this.stop = null;
    } else {
      try {
        const camera = await import("./check-in/camera.js");
        this.video.hidden = false;
        this.stop = await camera.watch(this.video, (text) => this.scan(text));
      } catch {
        this.show("NoCamera", "no");
      }
    }
    this.video.hidden = !this.stop;
    this.button.textContent = this.stop ? this.words.Stop : this.words.Scan;
  }

  async tell() {
    if (!this.state || !this.store) return;
    const waiting = (await this.store.last()) - this.here.next + 1;
    this.state.textContent = [this.say("Count", this.here.count(this.session.value), this.people.size), navigator.onLine && !this.broken ? this.words.Online : this.words.Offline, waiting > 0 ? this.say("Waiting", waiting) : this.words.AllSent].join(" ");
    this.state.dataset.waiting = waiting;
    // What was refused is told until it was taken after all, for a day.
    this.refused = this.refused.filter(({ scan }) => Date.now() - scan.at < day && !this.here.get(scan.session, scan.participant));
    this.troubles.replaceChildren(...this.refused.map(({ code, scan }) => make("li", { textContent: this.say("RefusedScan", this.people.get(scan.participant)?.name ?? scan.participant, this.words[`Refused.${code}`] ?? code) })));
  }

  async sync() {
    if (this.busy || this.ended || !navigator.onLine) return this.tell();
    this.busy = true;
    try {
      const refused = (await bring(this, this.store, this.here)).filter(({ scan }) => scan);
      this.broken = false;
      if (refused.length > 0) await this.store.put("refused", (this.refused = [...this.refused, ...refused]));
    } catch (problem) {
      this.broken = true;
      if (problem.ended) await this.end();
    } finally {
      this.busy = false;
    }
    return this.tell();
  }
}

customElements.define("serai-check-in", CheckIn);
