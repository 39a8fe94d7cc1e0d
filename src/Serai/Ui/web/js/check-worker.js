// Keeps the page that checks credentials, and what it is drawn with, so that it opens without network. It stands under the page's address
// and answers for nothing else.
const KEPT = "serai-check";
const PAGE = new URL("../check", self.location).pathname;

const language = new URL(self.location).searchParams.get("lang") ?? "";

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(
    (async () => {
      const cache = await caches.open(KEPT);
      const page = await (await keepPage(language)).text();
      await cache.addAll([...new Set([...page.matchAll(/(?:href|src)="(\/(?:dist\/|ui\/accent\/|mark\.svg)[^"]*)"/g)].map((found) => found[1]))]);
    })(),
  );
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) return;
  // The page as it is now, wherever it can be had; what has its hash in its name never changes.
  if (address.pathname === PAGE) event.respondWith(fetch(request).then((answer) => anew(event, answer)).catch(() => known(PAGE)));
  else if (/^\/(dist\/|ui\/accent\/|mark\.svg)/.test(address.pathname)) event.respondWith(known(request).then((kept) => kept ?? fetch(request).then((answer) => keep(request, answer))));
});

// What is kept names nobody: it is the page as it is for somebody who is not signed in.
async function keepPage(lang) {
  const answer = await fetch(`${PAGE}?lang=${lang}`, { credentials: "omit" });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return keep(PAGE, answer);
}

function anew(event, answer) {
  const page = answer.ok ? answer.clone() : null;
  event.waitUntil((async () => page && keepPage((await page.text()).match(/<html lang="([\w-]+)"/)?.[1] ?? language))().catch(() => {}));
  return answer;
}

const known = (request) => caches.match(request, { ignoreVary: true, ignoreSearch: true, cacheName: KEPT });

async function keep(request, answer) {
  if (answer.ok) {
    const cache = await caches.open(KEPT);
    await cache.put(request, answer.clone());
  }
  return answer;
}
