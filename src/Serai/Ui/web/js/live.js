// <form method="get" data-live="results">: the answer follows what is typed. The same page is asked for, and the
// element of that id taken out of it, so the server knows nothing of this and the form works without it.
for (const form of document.querySelectorAll("form[data-live]")) {
  let timer, asked;
  // While a Chinese word is being composed its letters are not yet what is meant.
  form.addEventListener("input", (event) => event.isComposing || soon());
  form.addEventListener("compositionend", soon);

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(() => follow().catch(() => {}), 140);
  }

  async function follow() {
    asked?.abort();
    asked = new AbortController();
    const fields = [...new FormData(form)].filter(([, value]) => value !== "");
    const address = `${form.action.split("?")[0]}?${new URLSearchParams(fields)}`;
    const answer = await fetch(address, { signal: asked.signal, headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(form.dataset.live);
    const place = document.getElementById(form.dataset.live);
    if (!fresh || !place) return;
    place.replaceChildren(...fresh.childNodes);
    history.replaceState(null, "", address);
    document.title = page.title;
    // The list as a spreadsheet is that of the new question.
    const [table, freshTable] = [document, page].map((d) => d.querySelector(".asof .actions a[href*='.csv']"));
    if (table && freshTable) table.setAttribute("href", freshTable.getAttribute("href"));
  }
}
