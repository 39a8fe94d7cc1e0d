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

// Names as one types, and what is chosen in words; the field itself holds what the registry calls it by.
class ReferenceField extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector("input");
    if (!input) return;
    const list = document.createElement("datalist");
    list.id = `${input.id}-list`;
    this.append(list);
    input.setAttribute("list", list.id);
    const says = this.querySelector("output");
    let waiting, asked;
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      asked?.abort();
      const chosen = [...list.options].find((option) => option.value === input.value);
      if (says) says.textContent = chosen?.label ?? "";
      if (chosen || input.value.trim().length < 2) return;
      waiting = setTimeout(async () => {
        asked = new AbortController();
        try {
          const address = new URL(this.dataset.list, location.href);
          address.searchParams.set("q", input.value.trim());
          address.searchParams.set("limit", "8");
          const answer = await fetch(address, { signal: asked.signal, headers: { Accept: "application/json" } });
          if (!answer.ok) return;
          const { items = [] } = await answer.json();
          list.replaceChildren(...items.map((item) => new Option(item.name ?? item.title, item.slug ?? item.id)));
          for (const option of list.options) option.label = option.textContent;
        } catch {
          // The field takes what is typed without the list.
        }
      }, PAUSE);
    });
  }
}

customElements.define("edtf-field", EdtfField);
customElements.define("reference-field", ReferenceField);
