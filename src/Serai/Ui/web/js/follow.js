// <div id="progress" data-follow="2">: what is in it is fetched anew every two seconds, for as long as the page says so.
const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

async function follow(place) {
  while (place.isConnected && place.dataset.follow) {
    await pause(Number(place.dataset.follow));
    // Whoever is about to press a button there keeps it.
    if (document.hidden || place.contains(document.activeElement)) continue;
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer?.ok) continue;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(place.id);
    if (!fresh) return;
    place.replaceChildren(...fresh.childNodes);
    place.dataset.follow = fresh.dataset.follow ?? "";
  }
}

for (const place of document.querySelectorAll("[data-follow][id]")) follow(place);
