// A phone at the door, with a server that refuses, takes back, and hears of others.
import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "../../src/Serai/Ui/web/js/check-in/code.js";
import { Here } from "../../src/Serai/Ui/web/js/check-in/here.js";
import { bring } from "../../src/Serai/Ui/web/js/check-in/sync.js";

const store = (values = {}, scans = []) => ({
  browser: "a",
  get: async (name) => values[name],
  put: async (name, value) => (values[name] = value),
  scans: async (from, most) => scans.filter((scan) => scan.sequence >= from).slice(0, most),
  last: async () => scans.at(-1)?.sequence ?? 0,
  add: async (scan) => scans.push({ sequence: scans.length + 1, ...scan }),
});

// The server's attendance, as pairs with when they changed; it refuses whom it does not know.
function server(rows, known = [1, 2, 3]) {
  let arrived = 0;
  const asked = [];
  globalThis.fetch = async (_, { body }) => {
    const { since, scans } = JSON.parse(body);
    asked.push(since);
    const refused = [];
    for (const { sequence, session, participant, at } of scans) {
      if (sequence !== arrived + 1) continue;
      arrived = sequence;
      if (!known.includes(participant)) refused.push({ sequence, code: "NotTakingPart" });
      else if (!rows.some(([s, p]) => s === session && p === participant)) rows.push([session, participant, at, 100]);
    }
    return Response.json({ next: arrived + 1, taken: 0, refused, here: rows.filter(([, , , changed]) => changed >= since).map((row) => row.slice(0, 3)), all: rows.length, at: 100 });
  };
  return asked;
}

const element = { dataset: { sync: "/sync", secret: "s" } };
const phone = async (kept) => {
  const here = new Here();
  here.next = (await kept.get("next")) ?? 1;
  for (const scan of await kept.scans(1)) here.saw(scan);
  here.hear((await kept.get("here")) ?? [], true);
  return here;
};

test("What is taken back can be scanned again, at once and after a reload", async () => {
  const [rows, kept] = [[], store()];
  const asked = server(rows);
  await kept.add({ session: 1, participant: 1, at: 10 });
  let here = await phone(kept);
  assert.deepEqual(here.get(1, 1), { at: 10, own: true });
  await bring(element, kept, here);
  assert.equal(here.count(1), 1);
  rows.splice(0);
  await bring(element, kept, here);
  assert.equal(here.get(1, 1), undefined);
  assert.equal((await phone(kept)).get(1, 1), undefined);
  await kept.add({ session: 1, participant: 1, at: 20 });
  here = await phone(kept);
  assert.deepEqual(here.get(1, 1), { at: 20, own: true });
  await bring(element, kept, here);
  assert.deepEqual(rows, [[1, 1, 20, 100]]);
  // All are asked for at first and where something is missing, else what is new.
  assert.deepEqual(asked, [0, 100, 0, 100]);
});

test("One taken back while another came is seen too", async () => {
  const [rows, kept] = [[[1, 1, 10, 50], [1, 2, 11, 50]], store()];
  server(rows);
  const here = await phone(kept);
  await bring(element, kept, here);
  rows.splice(0, 1, [1, 3, 30, 100]);
  await bring(element, kept, here);
  assert.deepEqual([1, 2, 3].map((number) => here.get(1, number)?.at), [undefined, 11, 30]);
});

test("A refused scan is not here, and neither after a reload", async () => {
  const kept = store();
  server([]);
  await kept.add({ session: 1, participant: 9, at: 10 });
  const here = await phone(kept);
  assert.deepEqual((await bring(element, kept, here)).map(({ code, scan }) => [code, scan.participant]), [["NotTakingPart", 9]]);
  assert.equal(here.count(1), 0);
  assert.equal((await phone(kept)).get(1, 9), undefined);
});

test("Without network others and own ones are known after a reload", async () => {
  const kept = store();
  server([[1, 2, 5, 50]]);
  await bring(element, kept, await phone(kept));
  await kept.add({ session: 1, participant: 1, at: 10 });
  const here = await phone(kept);
  assert.deepEqual([here.get(1, 2), here.get(1, 1), here.count(1)], [{ at: 5, own: false }, { at: 10, own: true }, 2]);
});

test("A link that was ended is told apart from a network that is not there", async () => {
  globalThis.fetch = async () => new Response(null, { status: 404 });
  await assert.rejects(bring(element, store(), new Here()), { ended: true });
});

test("A signature is written in one way only", async () => {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
  const said = "S1.KQWTR.12-4QZA";
  const signature = new Uint8Array(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, pair.privateKey, new TextEncoder().encode(said)));
  const bits = [...signature].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const word = bits.match(/.{1,5}/g).map((five) => letters[parseInt(five.padEnd(5, "0"), 2)]).join("");
  const list = { edition: "KQWTR" };
  assert.deepEqual(await read(`${said}.${word}`, list, pair.publicKey), { number: 12, mark: "4QZA" });
  for (let spare = 1; spare < 8; spare++) {
    const other = word.slice(0, -1) + letters[letters.indexOf(word.at(-1)) | spare];
    assert.deepEqual(await read(`${said}.${other}`, list, pair.publicKey), { why: "ForgedCode" });
  }
  assert.deepEqual(await read(`${said}.${word}A`, list, pair.publicKey), { why: "ForgedCode" });
});
