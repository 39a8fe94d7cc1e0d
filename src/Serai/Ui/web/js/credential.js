// Checks a credential that is a compact JWS with RS256, by keys that are known: what src/Serai.Credentials does on the server, as far as a
// device without network can. It never says "valid": whether something was revoked is known for an earlier moment at best.
const LONGEST = 256 * 1024;
const LONGEST_LIST = 4 * 1024 * 1024;

/**
 * @param text The credential.
 * @param kept { issuers: [{ issuer, keys: [{ address, text }] }], lists: [{ address, text, asOf }] }
 * @param now Milliseconds.
 * @returns { verdict: "good" | "revoked" | "expired" | "early" | "bad" | "unknown" | "unreadable", asOf, hasStatus, credential }
 */
export async function check(text, kept, now = Date.now()) {
  const jws = parse(text, LONGEST);
  if (!jws) return { verdict: "unreadable" };
  const { payload } = jws;
  if (jws.header.alg !== "RS256" || payload.vc !== undefined) return { verdict: "unreadable" };
  const issuer = issuerOf(payload);
  const key = await keyOf(jws.header.kid, issuer, kept);
  if (!key) return { verdict: "unknown", credential: payload };
  if (!(await isSigned(jws, key)) || !claimsAgree(payload, jws.header.typ !== "vc+jwt")) return { verdict: "bad" };
  const [from, until] = [moment(payload.validFrom), payload.validUntil === undefined && payload.exp !== undefined ? payload.exp * 1000 : moment(payload.validUntil)];
  if (from === undefined || Number.isNaN(from) || Number.isNaN(until)) return { verdict: "bad" };
  const status = await statusOf(payload, issuer, kept);
  const said = { credential: payload, asOf: status.asOf, hasStatus: status.hasStatus };
  if (status.isSet) return { verdict: "revoked", ...said };
  if (from > now) return { verdict: "early", ...said };
  if (until <= now) return { verdict: "expired", ...said };
  return { verdict: "good", ...said };
}

async function statusOf(payload, issuer, kept) {
  if (payload.credentialStatus === undefined) return { hasStatus: false };
  const entries = [payload.credentialStatus].flat();
  let [asOf, isSet] = [undefined, false];
  let known = true;
  for (const entry of entries) {
    const read = await bitOf(entry, issuer, kept);
    if (!read) known = false;
    else if (read.isSet) isSet = true;
    if (read && (asOf === undefined || read.asOf < asOf)) asOf = read.asOf;
  }
  return { hasStatus: true, isSet, asOf: known || isSet ? asOf : undefined };
}

// Null where nothing is known of it. A list for another purpose tells nothing of revocation, and one with more bits to a place is not read.
async function bitOf(entry, issuer, kept) {
  const list = kept.lists.filter((l) => l.address === entry?.statusListCredential).sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];
  if (!list || entry.type !== "BitstringStatusListEntry" || !/^(0|[1-9]\d{0,7})$/.test(entry.statusListIndex ?? "")) return null;
  if (!["revocation", "suspension"].includes(entry.statusPurpose) || (entry.statusSize ?? 1) !== 1) return null;
  const subject = (await listOf(list, issuer, kept))?.credentialSubject;
  if (![subject?.statusPurpose].flat().includes(entry.statusPurpose) || subject.encodedList?.[0] !== "u") return null;
  try {
    const bits = new Uint8Array(await new Response(new Blob([bytes(subject.encodedList.slice(1))]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
    const index = Number(entry.statusListIndex);
    if (index >= bits.length * 8) return null;
    return { isSet: (bits[index >> 3] & (0x80 >> (index & 7))) !== 0, asOf: list.asOf };
  } catch {
    return null;
  }
}

/** What a status list says, where the kept keys of its issuer signed it; else null. */
export async function listOf(list, issuer, kept) {
  const jws = parse(list.text, LONGEST_LIST);
  const key = jws && jws.header.alg === "RS256" && (await keyOf(jws.header.kid, issuer, kept));
  if (!key || !(await isSigned(jws, key)) || jws.payload.id !== list.address || issuerOf(jws.payload) !== issuer) return null;
  // It was good when it was fetched: that is the moment of which it tells.
  const at = Date.parse(list.asOf);
  return moment(jws.payload.validFrom) <= at && at < moment(jws.payload.validUntil) ? jws.payload : null;
}

function parse(text, longest) {
  const parts = text.trim().split(".");
  if (text.length > longest || parts.length !== 3 || !parts.every((part) => /^[\w-]+$/.test(part))) return null;
  try {
    const [header, payload] = parts.slice(0, 2).map((part) => JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes(part))));
    if (!isObject(header) || !isObject(payload) || Object.keys(header).some((name) => !["alg", "kid", "typ"].includes(name))) return null;
    return { header, payload, input: new TextEncoder().encode(`${parts[0]}.${parts[1]}`), signature: bytes(parts[2]) };
  } catch {
    return null;
  }
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

const issuerOf = (payload) => (isObject(payload.issuer) ? payload.issuer.id : payload.issuer);

async function keyOf(kid, issuer, kept) {
  if (typeof kid !== "string" || typeof issuer !== "string") return null;
  for (const one of kept.issuers.filter((i) => i.issuer === issuer))
    for (const { address, text } of one.keys) {
      const jwk = inText(kid, address, text);
      if (jwk?.kty !== "RSA") continue;
      try {
        return await crypto.subtle.importKey("jwk", { kty: "RSA", n: jwk.n, e: jwk.e, alg: "RS256", ext: true }, { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" }, false, ["verify"]);
      } catch {
        return null;
      }
    }
  return null;
}

// The text at a key's address is the key, a set of keys, or the document of a did:web.
function inText(kid, address, text) {
  try {
    const json = JSON.parse(text);
    if (Array.isArray(json.keys)) return json.keys.find((key) => key.kid === kid || `${address}#${key.kid}` === kid);
    if (Array.isArray(json.verificationMethod)) return json.verificationMethod.find((method) => method.id === kid || `${json.id}${method.id}` === kid)?.publicKeyJwk;
    return address === kid ? json : null;
  } catch {
    return null;
  }
}

const isSigned = (jws, key) => crypto.subtle.verify("RSASSA-PKCS1-v1_5", key, jws.signature, jws.input);

function claimsAgree(payload, needed) {
  const same = (claim, said) => (payload[claim] === undefined ? !needed : payload[claim] === said);
  return same("iss", issuerOf(payload)) && same("jti", payload.id) && (payload.sub === undefined || payload.sub === payload.credentialSubject?.id) && same("nbf", seconds(payload.validFrom)) && (payload.validUntil === undefined || same("exp", seconds(payload.validUntil)));
}

const seconds = (text) => Math.floor(moment(text) / 1000);

const moment = (text) => (text === undefined ? undefined : typeof text === "string" && /(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : NaN);

const bytes = (word) => Uint8Array.from(atob(word.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
