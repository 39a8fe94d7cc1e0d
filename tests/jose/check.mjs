// Checks signatures, makes some, and names keys, by rules that are not the program's own. Asked and answering in JSON.
import { readFileSync } from "node:fs";
import { CompactSign, calculateJwkThumbprint, compactVerify, createLocalJWKSet, exportJWK, generateKeyPair } from "jose";

const { set, signed, payload, type } = JSON.parse(readFileSync(0, "utf8"));
const thumbprints = await Promise.all(set.keys.map(key => calculateJwkThumbprint(key)));
const checked = await compactVerify(signed, createLocalJWKSet(set), { algorithms: ["ES256"] });
const { publicKey, privateKey } = await generateKeyPair("ES256", { extractable: true });
const jwk = await exportJWK(publicKey);
const key = { ...jwk, kid: await calculateJwkThumbprint(jwk), use: "sig", alg: "ES256", iat: 1700000000 };
const own = await new CompactSign(Buffer.from(payload, "base64")).setProtectedHeader({ alg: "ES256", kid: key.kid, typ: type }).sign(privateKey);
console.log(JSON.stringify({
  thumbprints,
  header: checked.protectedHeader,
  payload: Buffer.from(checked.payload).toString("base64"),
  key,
  own,
}));
