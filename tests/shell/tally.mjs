// Adds up the results that the suites left in a folder. The last line it prints is "N passed, N failed".
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const folder = process.argv[2];
const told = 25;
const inCi = process.env.CI === 'true';
const files = readdirSync(folder).sort();
let [passed, failed, withoutData] = [0, 0, 0];
const seconds = new Map();

function count(name, ok, wrong, more = '') {
  passed += ok;
  failed += wrong;
  console.log(`${name}: ${ok} passed, ${wrong} failed${more}`);
}

const firstLines = (text, most) => `${text ?? ''}`.split('\n').slice(0, most).map(line => `    ${line.trimEnd()}\n`).join('');

const tell = (word, test) => console.log(`${word} ${test.name}\n${firstLines(test.message, 12)}${firstLines(test.trace, 4)}`);

// What failed among all the others and passed alone, by name.
function passedAlone(name) {
  const file = join(folder, `${name}.again`);
  const tests = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).results.tests : [];
  const wrong = new Set(tests.filter(test => test.status !== 'passed').map(test => test.name));
  return new Set(tests.map(test => test.name).filter(test => !wrong.has(test)));
}

function tellFailures(name, wrong) {
  for (const test of wrong.slice(0, told)) tell('FAILED', test);
  if (wrong.length > told) console.log(`… and ${wrong.length - told} more; see ${join(folder, name)}.log\n`);
}

function countSuite(name, results) {
  const { tests, passed: ok, failed: failedAtFirst, skipped, other = 0, pending = 0 } = results.summary;
  const again = passedAlone(name);
  const failures = results.tests.filter(test => test.status === 'failed');
  const mended = failures.filter(test => again.has(test.name));
  const wrong = failedAtFirst - mended.length;
  const errors = (results.extra?.suites ?? []).reduce((sum, suite) => sum + (suite.errors?.length ?? 0), 0);
  const skips = results.tests.filter(test => test.status === 'skipped');
  const dataless = skips.filter(test => `${test.message ?? ''}`.includes('SERAI_TEST_DATA')).length;
  withoutData += dataless;
  const nothing = ok + wrong === 0 && dataless === 0;
  for (const test of mended) tell('PASSED ONLY ALONE', test);
  tellFailures(name, failures.filter(test => !again.has(test.name)));
  for (const test of results.tests) {
    const group = test.name.split('(')[0].split('.').slice(0, -1).join('.');
    seconds.set(group, (seconds.get(group) ?? 0) + (test.duration ?? 0) / 1000);
  }
  if (nothing) console.log(`${name}: no test ran`);
  const time = Math.round(results.tests.reduce((sum, test) => sum + (test.duration ?? 0), 0) / 1000);
  count(name, ok + mended.length, wrong + errors + other + (nothing ? 1 : 0) + (inCi ? dataless : 0),
    `${skipped + pending > 0 ? `, ${skipped + pending} of ${tests} not run` : ''} (${time} s)`);
}

for (const file of files) {
  const name = basename(file).replace(/\.[a-z]+$/, '');
  const text = () => readFileSync(join(folder, file), 'utf8');
  if (file.endsWith('.json')) countSuite(name, JSON.parse(text()).results);
  else if (file.endsWith('.check')) count(name, ...(text().trim() === 'passed' ? [1, 0] : [0, 1]));
  else if (file.endsWith('.crash')) count(name, 0, 1, ` (it stopped before it had results; see ${join(folder, name)}.log)`);
}
const slowest = [...seconds].sort((a, b) => b[1] - a[1]).slice(0, 12);
if (slowest.length > 0) console.log(`Slowest: ${slowest.map(([group, time]) => `${group} ${Math.round(time)} s`).join(', ')}`);
if (withoutData > 0)
  console.log(`${withoutData} tests did not run: the test data is not in ${process.env.SERAI_TEST_DATA} (set SERAI_TEST_DATA)`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
