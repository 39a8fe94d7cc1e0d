// Checks badges and a status list by rules that are not the program's own. Asked and answering in JSON.
import { readFileSync } from "node:fs";
import { decodeList } from "@digitalbazaar/vc-bitstring-status-list";
import { compactVerify, createLocalJWKSet } from "jose";
import jsonld from "jsonld";

const { badges, list, keys, indices, contexts } = JSON.parse(readFileSync(0, "utf8"));
const pinned = {
  "https://www.w3.org/ns/credentials/v2": "credentials-v2.jsonld",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json": "ob-v3p0-3.0.3.json",
};
const documentLoader = async url => {
  if (!pinned[url]) throw new Error(`${url} is not pinned.`);
  return { contextUrl: null, documentUrl: url, document: JSON.parse(readFileSync(`${contexts}/${pinned[url]}`, "utf8")) };
};
const claims = ["iss", "jti", "nbf", "sub", "exp"];
const verify = async jwt => {
  const { payload } = await compactVerify(jwt, createLocalJWKSet(keys), { algorithms: ["RS256"] });
  return JSON.parse(Buffer.from(payload).toString("utf8"));
};
const said = [];
for (const jwt of [...badges, list]) {
  const payload = await verify(jwt);
  const credential = Object.fromEntries(Object.entries(payload).filter(([name]) => !claims.includes(name)));
  // Safe: a member that the contexts do not know is an error, and not left out.
  const [expanded] = await jsonld.expand(credential, { documentLoader, safe: true });
  said.push({ payload, members: Object.keys(expanded).length });
}
const bits = await decodeList({ encodedList: said.at(-1).payload.credentialSubject.encodedList });
console.log(JSON.stringify({ said, length: bits.length, set: indices.map(i => bits.getStatus(i)) }));
