// <form method="get" data-live="results">: the answer follows what is typed. The same page is asked for, and the
// element of that id taken out of it, so the server knows nothing of this and the form works without it.
for (const form of document.querySelectorAll("form[data-live]")) {
  let timer, asked;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => follow().catch(() => {}), 140);
  });

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
  }
}
