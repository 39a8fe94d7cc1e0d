// Says beside a field what was understood of it, as one types. The server says the same when the form comes back.
const PAUSE = 250;

class EdtfField extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector("input");
    const says = this.querySelector("output");
    if (!input || !says) return;
    let waiting, asked;
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      asked?.abort();
      if (!input.value.trim()) {
        says.textContent = "";
        return;
      }
      waiting = setTimeout(async () => {
        asked = new AbortController();
        try {
          const address = new URL(this.dataset.ask, location.href);
          address.searchParams.set("text", input.value.trim());
          address.searchParams.set("lang", document.documentElement.lang);
          const answer = await fetch(address, { signal: asked.signal });
          const words = await answer.text();
          says.textContent = answer.ok ? `${input.value.trim()} → ${words}` : answer.status === 422 ? words : "";
        } catch {
          // Nothing is said: the form says it when it is sent.
        }
      }, PAUSE);
    });
  }
}

// Those that may be meant, as one types: a list below the field, moved through with the arrow keys. The field itself holds what
// the registry calls the chosen one by. The server has found and ranked them, so all are shown, whatever they were found by.
// Where a field holds one a line, the line with the caret is meant; with data-after only what stands behind that sign.
class ReferenceField extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector("input, textarea");
    if (!input) return;
    const says = this.querySelector("output");
    const list = document.createElement("ul");
    list.id = `${input.id}-list`;
    list.className = "options";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.labels?.[0]?.textContent.trim() ?? "");
    this.append(list);
    const lines = input.localName === "textarea";
    const traits = { "aria-autocomplete": "list", "aria-controls": list.id, ...(lines ? {} : { role: "combobox", "aria-expanded": "false" }) };
    for (const [name, value] of Object.entries(traits)) input.setAttribute(name, value);
    // Where in the field the word stands that is being typed; null where none is.
    const typed = () => {
      if (!lines) return [0, input.value.length];
      const from = input.value.lastIndexOf("\n", input.selectionStart - 1) + 1;
      const end = input.value.indexOf("\n", input.selectionStart);
      const line = input.value.slice(from, end < 0 ? input.value.length : end);
      const sign = this.dataset.after;
      if (!sign) return [from, from + line.length];
      const at = line.lastIndexOf(sign);
      if (at < 0) return null;
      const blanks = line.slice(at + sign.length).match(/^ */)[0].length;
      return [from + at + sign.length + blanks, from + line.length];
    };
    const word = () => {
      const place = typed();
      return place ? input.value.slice(...place).trim() : "";
    };
    let waiting, asked, found = [], at = -1, meant = null;

    const show = (open) => {
      list.hidden = !open;
      if (!lines) input.setAttribute("aria-expanded", String(open));
      mark(-1);
    };
    const mark = (next) => {
      at = next;
      [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
      if (at < 0) input.removeAttribute("aria-activedescendant");
      else {
        input.setAttribute("aria-activedescendant", list.children[at].id);
        list.children[at].scrollIntoView({ block: "nearest" });
      }
    };
    const choose = (item) => {
      clearTimeout(waiting);
      asked?.abort();
      const place = meant;
      if (place) input.setRangeText(item.slug ?? item.id, ...place, "end");
      if (says) says.textContent = [item.name ?? item.title, item.about].filter(Boolean).join(" · ");
      show(false);
      input.dispatchEvent(new Event("change", { bubbles: true }));
    };
    const fill = (items) => {
      found = items;
      list.replaceChildren(...items.map((item, i) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${i}`;
        option.setAttribute("role", "option");
        const name = document.createElement("span");
        name.textContent = item.name ?? item.title;
        if (item.language) name.lang = item.language;
        option.append(name);
        if (item.about) {
          const about = document.createElement("small");
          about.textContent = item.about;
          option.append(" ", about);
        }
        // The field keeps the focus.
        option.addEventListener("pointerdown", (event) => event.preventDefault());
        option.addEventListener("click", () => choose(item));
        return option;
      }));
      show(items.length > 0 && document.activeElement === input);
      // A field of several lines is no combobox: how many were found is said in words.
      if (lines && says) says.textContent = items.length > 0 ? (this.dataset.found ?? "").replace("{0}", items.length) : "";
    };
    const ask = async () => {
      asked = new AbortController();
      meant = typed();
      try {
        const address = new URL(this.dataset.list, location.href);
        address.searchParams.set("q", word());
        if (address.pathname.startsWith("/api/")) address.searchParams.set("limit", "8");
        address.searchParams.set("lang", document.documentElement.lang);
        const answer = await fetch(address, { signal: asked.signal, headers: { Accept: "application/json" } });
        if (answer.ok) fill((await answer.json()).items ?? []);
      } catch {
        // The field takes what is typed without the list.
      }
    };
    const soon = () => {
      clearTimeout(waiting);
      asked?.abort();
      if (says) says.textContent = "";
      if (word().length < 2 && !/\p{Script=Han}/u.test(word())) show(false);
      else waiting = setTimeout(ask, 140);
    };

    // While a Chinese word is being composed its letters are not yet what is meant.
    input.addEventListener("input", (event) => event.isComposing || soon());
    input.addEventListener("compositionend", soon);
    input.addEventListener("blur", () => show(false));
    // What was found is for the word that was typed: with the caret elsewhere it is for none.
    if (lines) input.addEventListener("selectionchange", () => list.hidden || typed()?.join() === meant?.join() || show(false));
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      // Among several lines the arrows move the caret unless the list is open.
      if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.length > 0 && !(lines && list.hidden)) {
        event.preventDefault();
        if (list.hidden) show(true);
        const step = event.key === "ArrowDown" ? 1 : -1;
        mark(at < 0 && step < 0 ? found.length - 1 : (at + step + found.length) % found.length);
      } else if (event.key === "Enter" && !list.hidden && at >= 0) {
        event.preventDefault();
        choose(found[at]);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        show(false);
      }
    });
  }
}

customElements.define("edtf-field", EdtfField);
customElements.define("reference-field", ReferenceField);
