// The check-in without network: its page as it was last seen, and what that needs. Its scope is the address of the links alone.
const cacheName = "serai-check-in";
const patience = 3000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function page(request) {
  const kept = await caches.open(cacheName);
  const address = new URL(request.url).pathname;
  const there = await kept.match(address, { ignoreVary: true });
  try {
    const waiting = new AbortController();
    const timer = there ? setTimeout(() => waiting.abort(), patience) : 0;
    const answer = await fetch(request, { signal: waiting.signal });
    clearTimeout(timer);
    if (answer.ok) await kept.put(address, answer.clone());
    return answer;
  } catch (problem) {
    if (there) return there;
    throw problem;
  }
}

async function part(request) {
  const kept = await caches.open(cacheName);
  const there = await kept.match(request, { ignoreVary: true });
  if (there) return there;
  const answer = await fetch(request);
  if (answer.ok && answer.type === "basic") await kept.put(request, answer.clone());
  return answer;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (["style", "script", "font", "image"].includes(request.destination)) event.respondWith(part(request));
});
