// Checks credentials as a device without network does, by the script that the browser is given. Asked and answering in JSON.
import { readFileSync } from "node:fs";
import { check } from "../../src/Serai/Ui/web/js/credential.js";

const { asked, kept, now } = JSON.parse(readFileSync(0, "utf8"));
const said = [];
for (const text of asked) {
  const { verdict, asOf, hasStatus } = await check(text, kept, Date.parse(now));
  said.push({ verdict, asOf: asOf ?? null, hasStatus: hasStatus ?? null });
}
console.log(JSON.stringify(said));
