// The check-in without network: its page as it was last seen, and what that needs. Its scope is the address of the links alone.
import { forget } from "./check-in/store.js";

const cacheName = "serai-check-in";
const patience = 3000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function page(event) {
  const { request } = event;
  const kept = await caches.open(cacheName);
  const address = new URL(request.url).pathname;
  const there = await kept.match(address, { ignoreVary: true });
  try {
    const waiting = new AbortController();
    const timer = there ? setTimeout(() => waiting.abort(), patience) : 0;
    const answer = await fetch(request, { signal: waiting.signal });
    clearTimeout(timer);
    if (answer.ok) event.waitUntil(keep(kept, address, answer.clone()).catch(() => {}));
    // The link was ended, and with it what this phone may know.
    else if (answer.status === 404) event.waitUntil(Promise.all([kept.delete(address), forget(address)]).catch(() => {}));
    return answer;
  } catch (problem) {
    if (there) return there;
    throw problem;
  }
}

// As it is for somebody who is not signed in: it names no account.
async function keep(kept, address, seen) {
  const language = (await seen.text()).match(/<html lang="([\w-]+)"/)?.[1] ?? "";
  const answer = await fetch(`${address}?lang=${language}`, { credentials: "omit" });
  if (answer.ok && !answer.redirected) await kept.put(address, answer);
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
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (["style", "script", "font", "image"].includes(request.destination)) event.respondWith(part(request));
});
