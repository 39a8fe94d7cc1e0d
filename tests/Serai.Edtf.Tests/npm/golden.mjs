// Writes golden.json: texts, and what the npm package edtf says of each. Run it with: npm install && npm run golden
// A row is [text] where the package refuses it, else [text, level, type, first day, last day]. Days are there for dates and
// intervals of levels 0 and 1 without seasons and marks; "" is an end without a day.
import edtf, { parse } from 'edtf';
import { writeFileSync } from 'node:fs';

// The same texts each time: mulberry32 with a fixed seed.
let seed = 20161005;
function random() {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = n => Math.floor(random() * n);
const pick = list => list[below(list.length)];
const maybe = (part, chance = 0.3) => (random() < chance ? part() : '');
const two = n => String(n).padStart(2, '0');
const digits = (n, some = '0123456789') => Array.from({ length: n }, () => pick([...some])).join('');

const mark = () => pick(['?', '~', '%']);
const year = () => maybe(() => '-', 0.1) + pick([() => `${1900 + below(120)}`, () => digits(4), () => digits(4, '0129X')])();
const month = () => pick([() => two(1 + below(12)), () => two(below(44)), () => 'XX', () => digits(2, '01X')])();
const day = () => pick([() => two(1 + below(28)), () => two(below(33)), () => '29', () => '30', () => '31', () => 'XX', () => digits(2, '0123X')])();
const season = () => `${year()}-${21 + below(pick([4, 21]))}`;
const simple = () => pick([year, () => `${year()}-${month()}`, () => `${year()}-${month()}-${day()}`, season])();
const marked = () => simple() + maybe(mark);
const inside = () => [year(), month(), day()].slice(0, 1 + below(3)).map(p => maybe(mark, 0.2) + p + maybe(mark, 0.2)).join('-');
const offset = () => pick(['', 'Z', '+08', '-04', '+04:30', '-12:30', '+14:00', '+15', '-00:00', 'z']);
const moment = () => `${year()}-${two(1 + below(13))}-${two(1 + below(30))}T${two(below(26))}:${two(below(62))}:${two(below(62))}${offset()}`;
const long = () => `Y${maybe(() => '-')}${digits(3 + below(7))}` + pick(['', '', 'E3', 'S2']);
const end = () => pick([marked, marked, marked, inside, () => '', () => '..', moment])();
const interval = () => `${end()}/${end()}`;
const run = () => pick([simple, marked, simple, () => `${simple()}..${simple()}`])();
const set = () => {
  const [open, close] = pick(['[]', '[]', '[]', '{}']);
  const items = Array.from({ length: 1 + below(3) }, run).join(pick([',', ',', ',', ', ']));
  return open + maybe(() => '..', 0.2) + items + maybe(() => '..', 0.2) + close;
};
const damaged = () => {
  const text = pick([marked, interval, set, moment])();
  const at = below(text.length + 1);
  return text.slice(0, at) + pick([...'0129-/.XY?~[],']) + text.slice(at + below(2));
};

const kinds = [[marked, 350], [inside, 120], [moment, 120], [long, 60], [interval, 350], [set, 250], [damaged, 250]];
const texts = new Set(kinds.flatMap(([kind, count]) => Array.from({ length: count }, kind)));

const iso = value => {
  if (!Number.isFinite(value)) return '';
  const date = new Date(value);
  const y = date.getUTCFullYear();
  return `${y < 0 ? '-' : ''}${String(Math.abs(y)).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
};

function answer(text) {
  let read, value;
  try {
    read = parse(text);
    value = edtf(text);
  } catch {
    return [text];
  }
  const row = [text, read.level, read.type];
  const plain = read.level <= 1 && ['Date', 'Interval'].includes(read.type) && !/[?~%T]/.test(text) && !/-(2[1-9]|3\d|4\d)(\/|$)/.test(text);
  return plain ? [...row, iso(value.min), iso(value.max)] : row;
}

const rows = [...texts].map(answer);
writeFileSync(new URL('golden.json', import.meta.url), `[\n${rows.map(row => JSON.stringify(row)).join(',\n')}\n]\n`);
console.log(`${rows.length} texts, ${rows.filter(row => row.length > 1).length} read`);
