// A form that somebody fills in: what is typed is kept on the server within two seconds, and on this device for as long as there is
// no connection; questions come and go with the answers; lengths are counted as the server counts them. Without this script
// the form's buttons do the same, page by page.
import { count, relevant } from "./form-rules.js";

const PAUSE = 1200;
const AGAIN = 10_000;

class Writing extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    if (!form || this.form) return;
    this.form = form;
    this.status = form.querySelector("[data-status]");
    this.key = `serai-writing ${form.dataset.submission} ${form.getAttribute("action").split("?page=")[1] ?? ""}`;
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "live", value: "1" }));
    this.restore();
    form.addEventListener("input", () => this.typed());
    form.addEventListener("change", () => this.typed());
    // What is sent by a button is kept there; the copy goes once the next page has come.
    form.addEventListener("submit", () => clearTimeout(this.waiting));
    addEventListener("online", () => this.dirty && this.save());
    this.look();
    this.design();
  }

  async design() {
    try {
      const answer = await fetch(this.form.dataset.form);
      if (answer.ok) this.rules = await answer.json();
    } catch {
      // Questions then come with the next page, as without a script.
    }
    this.look();
  }

  typed() {
    this.dirty = true;
    this.keep();
    this.look();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.save(), PAUSE);
  }

  // Of files nothing can be kept: they come with the buttons.
  entries() {
    return [...new FormData(this.form)].filter(([name, value]) => typeof value === "string" && name !== "live");
  }

  keep() {
    try {
      localStorage.setItem(this.key, JSON.stringify(this.entries().filter(([name]) => name !== "version")));
    } catch {
      // A browser that keeps nothing: the server still does.
    }
  }

  forget() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Nothing was kept.
    }
  }

  // What was typed while there was no connection, and never came to the server.
  restore() {
    let kept;
    try {
      kept = JSON.parse(localStorage.getItem(this.key) ?? "null");
    } catch {
      return;
    }
    if (!Array.isArray(kept)) return;
    const values = new Map();
    for (const [name, value] of kept) values.set(name, [...(values.get(name) ?? []), value]);
    let differs = false;
    for (const input of this.form.elements) {
      if (!input.name || input.type === "file" || input.name === "version" || input.name === "go" || input.name === "live") continue;
      if (input.type === "radio" || input.type === "checkbox") {
        const checked = (values.get(input.name) ?? []).includes(input.value);
        differs ||= checked !== input.checked;
        input.checked = checked;
      } else if (values.has(input.name) && input.type !== "hidden") {
        const [value] = values.get(input.name);
        differs ||= value !== input.value;
        input.value = value;
      }
    }
    if (differs) this.typed();
    else this.forget();
  }

  async save() {
    if (this.saving) {
      this.waiting = setTimeout(() => this.save(), PAUSE);
      return;
    }
    const sent = JSON.stringify(this.entries().filter(([name]) => name !== "version"));
    const body = new FormData();
    for (const [name, value] of this.entries()) body.append(name, value);
    body.append("go", "keep");
    this.say(this.form.dataset.saving);
    this.saving = true;
    try {
      const answer = await fetch(this.form.getAttribute("action"), { method: "POST", body, signal: AbortSignal.timeout(AGAIN) });
      const told = await answer.json();
      if (answer.ok) {
        this.form.elements.version.value = told.version;
        if (sent === JSON.stringify(this.entries().filter(([name]) => name !== "version"))) {
          this.dirty = false;
          this.forget();
        }
        this.say(told.said);
      } else {
        // Another window: its page says so, with what differs, when the form is sent by a button.
        this.say(told.problem, true);
      }
    } catch {
      this.say(this.form.dataset.offline, true);
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.save(), AGAIN);
    } finally {
      this.saving = false;
    }
  }

  say(words, isTrouble = false) {
    if (!this.status || !words) return;
    this.status.textContent = words;
    this.status.classList.toggle("trouble", isTrouble);
  }

  look() {
    this.count();
    if (!this.rules) return;
    const asked = new Set(relevant(this.rules, this.answers()));
    for (const field of this.form.querySelectorAll(".asked[data-path]")) {
      const path = field.dataset.path;
      field.hidden = !asked.has(path) && !this.isNew(path);
    }
  }

  // An entry that nobody has begun shows what it asks for without a condition, as the server lays it out.
  isNew(path) {
    const [group, , id] = path.split(".");
    if (!id) return false;
    const field = this.rules.pages.flatMap((page) => page.fields).find((f) => f.id === group)?.fields?.find((f) => f.id === id);
    return field !== undefined && !field.when;
  }

  // The answers of other pages as they were sent, those of this one as they stand in its inputs.
  answers() {
    const answers = { ...JSON.parse(this.form.dataset.answers || "{}") };
    const here = this.rules.pages.flatMap((page) => page.fields).filter((field) => this.form.querySelector(`.asked[data-path="${CSS.escape(field.id)}"]`));
    for (const field of here) {
      if (field.kind !== "group") answers[field.id] = this.answer(field, field.id);
      else {
        const entries = [];
        for (let i = 0; this.form.querySelector(`.asked[data-path^="${CSS.escape(`${field.id}.${i}.`)}"]`); i++)
          entries.push(Object.fromEntries(field.fields.map((inner) => [inner.id, this.answer(inner, `${field.id}.${i}.${inner.id}`)])));
        answers[field.id] = entries;
      }
    }
    return answers;
  }

  answer(field, name) {
    const data = new FormData(this.form);
    const text = String(data.get(name) ?? "");
    switch (field.kind) {
      case "choices": return data.getAll(name);
      case "choice": return text || undefined;
      case "number": return /^-?[0-9]+(\.[0-9]+)?$/.test(text.trim()) ? Number(text) : text.trim() ? { unread: text } : undefined;
      case "date": return text || undefined;
      case "person": return { name: text, email: String(data.get(`${name}.email`) ?? ""), orcid: String(data.get(`${name}.orcid`) ?? "") };
      case "organization": return { name: text };
      case "file": return data.get(name) instanceof File && data.get(name).size > 0 ? { name: data.get(name).name } : text ? { name: text } : undefined;
      default: return text || undefined;
    }
  }

  count() {
    for (const input of this.form.querySelectorAll("[data-most]")) {
      const says = document.getElementById(`${input.id}-hint`)?.querySelector("[data-count]");
      if (!says) continue;
      const there = count(input.value, input.dataset.unit);
      const words = input.dataset.unit === "words" ? this.form.dataset.countedWords : this.form.dataset.countedCharacters;
      says.textContent = words.replace("{0}", there).replace("{1}", input.dataset.most);
      says.classList.toggle("trouble", there > Number(input.dataset.most));
    }
  }
}

customElements.define("serai-writing", Writing);
