// What a device keeps to check by, with a server whose keys and lists change.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "../../src/Serai/Ui/web/js/credential.js";
import { change, news, read, withIssuer, withNews, without } from "../../src/Serai/Ui/web/js/kept.js";
import { credential, ISSUER, keeping, LIST, list, signer } from "./credentials.mjs";

const [old, fresh, stranger] = await Promise.all(["old", "fresh", "stranger"].map((name) => signer(`https://issuer.example/keys/${name}`)));
const [monday, friday] = ["2026-11-23T12:00:00Z", "2026-11-27T12:00:00Z"];
const now = Date.parse("2026-11-28T00:00:00Z");
const verdict = async (text, kept) => {
  const { verdict, asOf } = await check(text, kept, now);
  return [verdict, asOf];
};

// What the server answers to each question; else 503.
const server = (answers) => async (address) => {
  const query = new URL(address, "https://site.example").searchParams;
  const answer = answers[query.get("key") ?? query.get("list")] ?? 503;
  return typeof answer === "number" ? new Response(null, { status: answer }) : Response.json(answer);
};
const refreshed = async (kept, answers) => withNews(kept, await news(kept, "/offline", server(answers)));

test("What was revoked stays so after a change of keys, with the key that comes with the list", async () => {
  const gone = await credential(old, 3);
  const kept = keeping([old], [await list(old, [3], monday)]);
  assert.deepEqual(await verdict(gone, kept), ["revoked", monday]);
  const { issuer: _, ...told } = await list(fresh, [3, 5], friday);
  const after = await refreshed(kept, { [old.address]: old.kept, [LIST]: { ...told, keys: [fresh.kept] } });
  assert.deepEqual(await verdict(gone, after), ["revoked", friday]);
  assert.deepEqual(await verdict(await credential(fresh, 5), after), ["revoked", friday]);
  assert.deepEqual(await verdict(await credential(fresh, 6), after), ["good", friday]);
});

test("A list that the kept keys cannot check takes no other's place", async () => {
  const kept = keeping([old], [await list(old, [3], monday)]);
  const { issuer: _, ...told } = await list(stranger, [], friday);
  const after = await refreshed(kept, { [old.address]: old.kept, [LIST]: told });
  assert.deepEqual(await verdict(await credential(old, 3), after), ["revoked", monday]);
});

test("A key that was revoked is dropped, and only then", async () => {
  const kept = keeping([old, fresh], [await list(fresh, [], monday)]);
  const forged = await credential(old, 7);
  assert.deepEqual(await verdict(forged, await refreshed(kept, {})), ["good", monday]);
  assert.deepEqual(await verdict(forged, await refreshed(kept, { [old.address]: 404 })), ["good", monday]);
  const after = await refreshed(kept, { [old.address]: 410 });
  assert.deepEqual(await verdict(forged, after), ["unknown", undefined]);
  assert.deepEqual(await verdict(await credential(fresh, 7), after), ["good", monday]);
  assert.deepEqual(await refreshed(kept, { [old.address]: 410, [fresh.address]: 410 }), { issuers: [], lists: [] });
});

test("What is kept or forgotten while the lists are fetched stays so", async () => {
  let text;
  globalThis.caches = { open: async () => ({ match: async () => text && new Response(text), put: async (_, answer) => (text = await answer.text()) }) };
  let turn = Promise.resolve();
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { locks: { request: (_, how) => (turn = turn.then(how)) } } });
  const told = { issuer: ISSUER, name: "A", keys: [old.kept], lists: [await list(old, [], monday)], asOf: monday };
  await change((kept) => withIssuer(kept, told));
  const asked = await news(await read(), "/offline", server({ [old.address]: old.kept }));
  await Promise.all([change((kept) => withIssuer(kept, { ...told, issuer: "https://b.example", name: "B", lists: [] })), change((kept) => without(kept, ISSUER)), change((kept) => withNews(kept, asked))]);
  assert.deepEqual((await read()).issuers.map((one) => one.name), ["B"]);
});

test("Only revocation and suspension, of one bit each, say that it was revoked", async () => {
  for (const [more, purpose, said] of [[{}, "revocation", ["revoked", monday]], [{ statusPurpose: "suspension", statusSize: 1 }, "suspension", ["revoked", monday]], [{ statusPurpose: "message" }, "message", ["good", undefined]], [{ statusPurpose: "refresh" }, "refresh", ["good", undefined]], [{ statusSize: 2 }, "revocation", ["good", undefined]]])
    assert.deepEqual(await verdict(await credential(old, 3, more), keeping([old], [await list(old, [3], monday, purpose)])), said, JSON.stringify(more));
});
