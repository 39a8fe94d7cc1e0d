// Checks a bundle's signatures, and JSON against the written schemas, by rules that are not the program's own. Asked and answering in JSON.
import { readFileSync, readdirSync } from "node:fs";
import { compactVerify, createLocalJWKSet, decodeProtectedHeader } from "jose";
import Ajv2020 from "ajv/dist/2020.js";

const { bundle, schemas, against } = JSON.parse(readFileSync(0, "utf8"));
const verified = [];
for (const { message, receipt } of bundle?.messages ?? [])
  for (const jws of [message, receipt].filter(Boolean)) {
    const said = JSON.parse(Buffer.from(jws.split(".")[1], "base64url").toString("utf8"));
    const { payload } = await compactVerify(jws, createLocalJWKSet(bundle.keys[said.from.address]), { algorithms: ["ES256"] });
    verified.push({ kid: decodeProtectedHeader(jws).kid, payload: Buffer.from(payload).toString("utf8") });
  }
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true, validateFormats: false });
for (const file of readdirSync(schemas).filter(f => f.endsWith(".schema.json"))) {
  const schema = JSON.parse(readFileSync(`${schemas}/${file}`, "utf8"));
  ajv.addSchema(schema, schema.$id ?? file);
}
const find = name => ajv.getSchema(JSON.parse(readFileSync(`${schemas}/${name}.schema.json`, "utf8")).$id ?? `${name}.schema.json`);
const wrong = against.map(({ name, value }) => { const check = find(name); return check(value) ? null : `${name}: ${ajv.errorsText(check.errors)}`; }).filter(Boolean);
console.log(JSON.stringify({ verified, wrong }));
