// S1.<edition>.<number>-<mark>.<signature>: see docs/protocols/check-in.md.
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function bytes(text) {
  const read = [];
  let bits = 0, held = 0;
  for (const letter of text) {
    const value = letters.indexOf(letter);
    if (value < 0) return null;
    bits = ((bits << 5) | value) & 0xffff;
    held += 5;
    if (held >= 8) read.push((bits >> (held -= 8)) & 0xff);
  }
  // Bits that are left over are zero: else there would be several ways to write the same, of which the server takes one.
  return held < 5 && (bits & ((1 << held) - 1)) === 0 ? new Uint8Array(read) : null;
}

export const publicKey = (list) => crypto.subtle.importKey("jwk", { kty: "EC", crv: "P-256", x: list.x, y: list.y, ext: true }, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);

/** What a text that was scanned says: { number, mark } where this edition's key signed it, else { why }. */
export async function read(text, list, key) {
  const parts = text.trim().split(".");
  const who = parts[2]?.match(/^([1-9]\d{0,5})-([A-Z2-7]{4})$/);
  if (parts.length !== 4 || parts[0] !== "S1" || !who) return { why: "NotACode" };
  if (parts[1] !== list.edition) return { why: "OtherCode" };
  const signature = bytes(parts[3]);
  const said = new TextEncoder().encode(parts.slice(0, 3).join("."));
  if (signature?.length !== 64 || !(await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signature, said))) return { why: "ForgedCode" };
  return { number: Number(who[1]), mark: who[2] };
}
