// What a device keeps to check credentials by: { issuers: [{ issuer, name, keys: [{ address, text }] }], lists: [{ address, text, asOf, issuer }] }.
import { listOf } from "./credential.js";

const KEPT = "serai-check-kept";
const PLACE = "/certificates/check/kept";

export async function read() {
  const cache = await caches.open(KEPT);
  const kept = await (await cache.match(PLACE))?.json();
  return { issuers: kept?.issuers ?? [], lists: kept?.lists ?? [] };
}

/** Reads, changes and writes it in one turn, also among several tabs. Nothing is fetched meanwhile: what takes long is asked before. */
export const change = (how) =>
  navigator.locks.request(KEPT, async () => {
    const kept = await how(await read());
    const cache = await caches.open(KEPT);
    await cache.put(PLACE, new Response(JSON.stringify(kept), { headers: { "Content-Type": "application/json" } }));
    return kept;
  });

/** With what the server told of a good credential. */
export function withIssuer(kept, told) {
  const before = kept.issuers.find((one) => one.issuer === told.issuer);
  return {
    issuers: [...kept.issuers.filter((one) => one !== before), { issuer: told.issuer, name: told.name, keys: latest(before?.keys ?? [], told.keys) }],
    lists: latest(kept.lists, told.lists.map((list) => ({ ...list, asOf: told.asOf, issuer: told.issuer }))),
  };
}

export const without = (kept, issuer) => ({ issuers: kept.issuers.filter((one) => one.issuer !== issuer), lists: kept.lists.filter((list) => list.issuer !== issuer) });

/** Asks for every key and list anew. What gets no answer stays as it was. */
export async function news(kept, ask, fetching = fetch) {
  const told = { keys: [], gone: [], lists: [] };
  const get = (query) => fetching(`${ask}?${new URLSearchParams(query)}`).catch(() => null);
  for (const { issuer, keys } of kept.issuers)
    for (const { address } of keys) {
      const answer = await get({ key: address });
      if (answer?.status === 410) told.gone.push({ issuer, address });
      else if (answer?.ok) told.keys.push({ issuer, key: await answer.json() });
    }
  for (const { address, issuer } of kept.lists) {
    const answer = await get({ list: address, issuer });
    if (!answer?.ok) continue;
    // After a change of keys the list is signed by one that is not kept yet.
    const { keys = [], ...list } = await answer.json();
    told.keys.push(...keys.map((key) => ({ issuer, key })));
    told.lists.push({ ...list, issuer });
  }
  return told;
}

/** With that; whom it names no more is forgotten, and a list gives way only to one that the kept keys can check. */
export async function withNews(kept, told) {
  const issuers = kept.issuers
    .map((one) => {
      const isOf = ({ issuer }) => issuer === one.issuer;
      const keys = latest(one.keys, told.keys.filter(isOf).map(({ key }) => key));
      return { ...one, keys: keys.filter((key) => !told.gone.filter(isOf).some(({ address }) => address === key.address)) };
    })
    .filter((one) => one.keys.length > 0);
  const there = { issuers, lists: kept.lists.filter((list) => issuers.some((one) => one.issuer === list.issuer)) };
  const fresh = [];
  for (const list of told.lists) if (there.lists.some((l) => l.address === list.address && l.issuer === list.issuer) && (await listOf(list, list.issuer, there))) fresh.push(list);
  return { issuers, lists: latest(there.lists, fresh) };
}

// Of each address the latest.
const latest = (before, fresh) => [...before.filter((one) => fresh.every((other) => other.address !== one.address)), ...new Map(fresh.map((one) => [one.address, one])).values()];
