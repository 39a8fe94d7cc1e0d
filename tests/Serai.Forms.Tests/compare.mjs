// Asks form-rules.js what the library was asked, a case a line of a file, and prints each case that it answers otherwise.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [rules, cases] = process.argv.slice(2);
const { relevant, required, count } = await import(pathToFileURL(rules));
const now = Date.parse("2026-06-01T00:00:00Z");
const lines = readFileSync(cases, "utf8").split("\n").filter(Boolean);
for (const line of lines) {
  const { design, answers, expected } = JSON.parse(line);
  const found = { relevant: relevant(design, answers), required: required(design, answers, now) };
  for (const name of ["relevant", "required"])
    if (JSON.stringify(found[name]) !== JSON.stringify(expected[name]))
      console.log(`${name}: ${JSON.stringify(found[name])} instead of ${JSON.stringify(expected[name])} in ${line}`);
  for (const { text, words, characters } of expected.texts)
    if (count(text, "words") !== words || count(text, "characters") !== characters)
      console.log(`${JSON.stringify(text)}: ${count(text, "words")} words, ${count(text, "characters")} characters instead of ${words}, ${characters}`);
}
console.log(`${lines.length} compared`);
