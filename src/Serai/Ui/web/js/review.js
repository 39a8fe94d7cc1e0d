// <serai-review> around the rows of a list: whatever is chosen is kept at once, and the keys that are printed on the page work
// while a row has the focus. Without it the form keeps all of a page's rows when it is sent.
class Review extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    if (!this.form?.querySelector("[data-row]")) return;
    this.done = [];
    for (const button of this.querySelectorAll("[data-without-script]")) button.hidden = true;
    this.form.addEventListener("change", (event) => event.target.type === "radio" && this.keep(event.target.closest("[data-row]")));
    this.form.addEventListener("click", (event) => this.press(event));
    this.form.addEventListener("focusin", (event) => this.mark(event.target.closest("[data-row]")));
    // Arrows begin it from anywhere on the page; letters and digits only where a row has the focus.
    document.addEventListener("keydown", (event) => this.key(event));
    // Back from a row's own page one goes on with the next open one below it.
    const from = Math.max(0, this.rows.findIndex((row) => `#${row.id}` === location.hash));
    this.mark(this.rows.slice(from).find((row) => row.dataset.open === "yes") ?? this.rows[from]);
  }

  get rows() {
    return [...this.form.querySelectorAll("[data-row]")];
  }

  mark(row) {
    if (!row) return;
    for (const other of this.rows) other.classList.toggle("now", other === row);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const within = event.target.closest?.("[data-row]");
    if (event.target.matches?.("input:not([type=radio]), textarea, select") || (!within && event.target !== document.body)) return;
    const row = within ?? this.rows.find((each) => each.classList.contains("now"));
    const act = this.actOf(event.key, row, within);
    if (!act) return;
    event.preventDefault();
    act();
  }

  actOf(key, row, within) {
    if (key === "ArrowDown" || key === "ArrowUp") return () => this.go(within ? this.rows[this.rows.indexOf(row) + (key === "ArrowDown" ? 1 : -1)] : row);
    if (!within) return null;
    if (/^[1-5]$/.test(key)) {
      const radio = row.querySelector(`input[data-key="${key}"]:not(:disabled)`);
      return radio && (() => this.choose(radio, row));
    }
    const letter = key.toLowerCase();
    if (letter === "n") return () => row.querySelector("[data-key=n]")?.click();
    if (letter === "s") return () => row.querySelector("[data-key=s]")?.click();
    if (letter === "u") return () => this.undo(row);
    return null;
  }

  go(row) {
    if (!row) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }

  choose(radio, row) {
    const bearers = radio.closest("details");
    if (bearers) bearers.open = true;
    if (radio.checked) return this.next(row);
    radio.checked = true;
    return this.keep(row);
  }

  press(event) {
    const button = event.target.closest("button[value][data-key], button.link");
    const row = button?.closest("[data-row]");
    if (!row) return;
    event.preventDefault();
    this.send(row, { [button.name]: button.value });
  }

  keep(row) {
    return this.send(row, {});
  }

  // The last decision of this visit, wherever its row stands; the row's own where there is none.
  undo(row) {
    const last = this.done.pop();
    const at = last ? document.getElementById(last.id) : row;
    if (!at) return undefined;
    const was = last?.was ?? "";
    const to = was === "out" || was === "written" ? { [was]: at.dataset.row } : was === "" || was === "new" ? { back: at.dataset.row } : { [`choice.${at.dataset.row}`]: was };
    return this.send(at, to, false);
  }

  async send(row, more, counts = true) {
    const [id, was] = [row.dataset.row, row.dataset.chosen];
    const body = new FormData();
    const token = this.form.querySelector("[name=__RequestVerificationToken]");
    body.set(token.name, token.value);
    for (const input of row.querySelectorAll("input[type=hidden], input:checked")) body.set(input.name, input.value);
    for (const [name, value] of Object.entries(more)) body.set(name, value);
    body.set("one", id);
    body.set("shown", this.rows.map((each) => each.dataset.row).join(" "));
    this.toggleAttribute("busy", true);
    try {
      const answer = await fetch(location.href, { method: "POST", body: new URLSearchParams(body), headers: { Accept: "text/html" } });
      if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const focused = row.contains(document.activeElement);
      for (const fresh of [...page.querySelectorAll("[data-row]"), page.getElementById("progress"), page.getElementById("rest")]) if (fresh) document.getElementById(fresh.id)?.replaceWith(fresh);
      const now = document.getElementById(row.id);
      this.mark(now);
      if (answer.ok && counts) this.done.push({ id: row.id, was });
      if (answer.ok && counts && focused) this.next(now);
      else if (focused || !counts) this.go(now);
    } catch {
      const says = this.querySelector("[data-says]");
      says.classList.remove("unseen");
      says.textContent = says.dataset.failed;
    } finally {
      this.removeAttribute("busy");
    }
  }

  // To the next row that is open; to itself where there is none below.
  next(row) {
    const all = this.rows;
    this.go(all.slice(all.indexOf(row) + 1).find((each) => each.dataset.open === "yes") ?? row);
  }
}

customElements.define("serai-review", Review);
