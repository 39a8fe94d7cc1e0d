// Names the tests that failed, a line each: SHARE METHOD. Nothing where there are more than a few: then something is broken.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const most = 3;
const lines = new Set();
for (const file of readdirSync(process.argv[2]).filter(f => f.endsWith('.json')).sort()) {
  const { tests } = JSON.parse(readFileSync(join(process.argv[2], file), 'utf8')).results;
  for (const test of tests.filter(t => t.status === 'failed'))
    lines.add(`${basename(file, '.json')} ${test.name.split('(')[0]}`);
}
if (lines.size <= most) for (const line of lines) console.log(line);
