// <serai-check-in> around the plain list: the check-in at the door. Everything is answered by the phone itself; the server is told
// when there is a network.
import { openStore } from "./check-in/store.js";
import { publicKey, read } from "./check-in/code.js";
import { bring, fetchList } from "./check-in/sync.js";

const every = 15_000;

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
    setInterval(() => this.sync(), every);
    addEventListener("online", () => this.sync());
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
    await Promise.all([page, ...new Set(parts)].map((part) => kept.match(part).then((there) => (there && part !== page ? null : fetch(part).then((answer) => (answer.ok ? kept.put(part, answer) : null)))).catch(() => {})));
    this.setAttribute("kept", "");
  }

  async load() {
    try {
      this.take(await fetchList(this));
      await this.store.put("list", this.list);
    } catch (problem) {
      if (problem.ended) this.ended = true;
      const kept = await this.store.get("list");
      if (kept) this.take(kept);
    }
    if (!this.list) return;
    this.key = await publicKey(this.list);
    for (const scan of await this.store.scans()) this.see(scan.session, scan.participant, scan.at, true);
  }

  take(list) {
    this.list = list;
    this.people = new Map(list.people.map(([number, mark, name, institution, group]) => [number, { number, mark, name, institution, group, folded: fold(`${number} ${name} ${institution ?? ""}`) }]));
    this.here ??= new Map();
    for (const [session, number, at] of list.here) this.see(session, number, at, false);
  }

  // The first time stays.
  see(session, number, at, own) {
    const pair = `${session}/${number}`;
    const there = this.here.get(pair);
    if (!there || at < there.at) this.here.set(pair, { at, own: own || there?.own });
  }

  draw() {
    this.querySelector("[data-plain]").hidden = true;
    const now = Date.now();
    const current = this.list.sessions.find(([, , , ends]) => ends >= now) ?? this.list.sessions.at(-1);
    this.session = make("select", { id: "check-in-session" }, ...this.list.sessions.map(([number, title]) => make("option", { value: number, textContent: title, selected: number === current?.[0] })));
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
    const byNumber = /^\d+$/.test(text) ? this.people.get(Number(text)) : null;
    const found = this.search();
    if (byNumber ?? (found.length === 1 && found[0])) return this.record(byNumber ?? found[0], "list");
    return this.show(found.length === 0 ? "NoneFound" : "Type.How", "no", text);
  }

  async scan(text) {
    const began = performance.now();
    const said = await read(text, this.list, this.key);
    const person = said.why ? null : this.people.get(said.number);
    if (said.why) this.show(said.why, "no");
    else if (!person || person.mark !== said.mark) this.show("Gone", "no");
    else await this.record(person, "code", text.trim());
    this.dataset.took = Math.round(performance.now() - began);
  }

  async record(person, way, code) {
    const session = Number(this.session.value);
    if (!session) return this.show("NoSession", "no");
    const there = this.here.get(`${session}/${person.number}`);
    if (there) return this.show(there.own ? "Already" : "AlreadyElsewhere", "known", person.name, this.time(there.at));
    const at = Date.now();
    try {
      await this.store.add({ session, participant: person.number, at, way, code });
    } catch {
      return this.show("NoKept", "no", person.name);
    }
    this.see(session, person.number, at, true);
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
    if (!this.state) return;
    const waiting = (await this.store.last()) - ((await this.store.get("next")) ?? 1) + 1;
    const session = this.session.value;
    const count = [...this.here.keys()].filter((pair) => pair.startsWith(`${session}/`)).length;
    this.state.textContent = [this.say("Count", count, this.people.size), this.ended ? this.words.Ended : navigator.onLine && !this.broken ? this.words.Online : this.words.Offline, waiting > 0 ? this.say("Waiting", waiting) : this.words.AllSent].join(" ");
    this.state.dataset.waiting = waiting;
  }

  async sync() {
    if (this.busy || this.ended || !navigator.onLine) return this.tell();
    this.busy = true;
    try {
      const refused = await bring(this, this.store, (told) => {
        for (const [session, number, at] of told.here) this.see(session, number, at, false);
      });
      this.broken = false;
      for (const { code, scan } of refused) this.troubles.append(make("li", { textContent: this.say("RefusedScan", this.people.get(scan?.participant)?.name ?? scan?.participant ?? "", this.words[`Refused.${code}`] ?? code) }));
    } catch (problem) {
      this.broken = true;
      this.ended = Boolean(problem.ended);
    } finally {
      this.busy = false;
    }
    return this.tell();
  }
}

customElements.define("serai-check-in", CheckIn);
