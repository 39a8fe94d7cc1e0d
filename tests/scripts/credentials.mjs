// An issuer for the tests, with keys that follow each other and a list of what it revoked.
import { gzipSync } from "node:zlib";

export const ISSUER = "https://issuer.example/issuers/a";
export const LIST = "https://issuer.example/status/1";

export async function signer(address) {
  const pair = await crypto.subtle.generateKey({ name: "RSASSA-PKCS1-v1_5", hash: "SHA-256", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }, true, ["sign", "verify"]);
  const { n, e } = await crypto.subtle.exportKey("jwk", pair.publicKey);
  const sign = async (payload) => {
    const input = [{ alg: "RS256", typ: "vc+jwt", kid: address }, payload].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
    return `${input}.${Buffer.from(await crypto.subtle.sign("RSASSA-PKCS1-v1_5", pair.privateKey, Buffer.from(input))).toString("base64url")}`;
  };
  return { address, sign, kept: { address, text: JSON.stringify({ kty: "RSA", n, e }) } };
}

export const credential = (key, index, more = {}) =>
  key.sign({ id: `urn:${index}`, issuer: { id: ISSUER }, validFrom: "2026-01-01T00:00:00Z", credentialSubject: {}, credentialStatus: { type: "BitstringStatusListEntry", statusPurpose: "revocation", statusListIndex: `${index}`, statusListCredential: LIST, ...more } });

export async function list(key, revoked, asOf, purpose = "revocation") {
  const bits = Buffer.alloc(64);
  for (const index of revoked) bits[index >> 3] |= 0x80 >> (index & 7);
  const text = await key.sign({ id: LIST, issuer: ISSUER, validFrom: "2026-01-01T00:00:00Z", validUntil: "2027-01-01T00:00:00Z", credentialSubject: { statusPurpose: purpose, encodedList: `u${gzipSync(bits).toString("base64url")}` } });
  return { address: LIST, text, asOf, issuer: ISSUER };
}

export const keeping = (keys, lists) => ({ issuers: [{ issuer: ISSUER, name: "A", keys: keys.map((key) => key.kept) }], lists });
