// What a form's design says of answers, asked in the browser: which fields are relevant, which must be answered, how long a text
// is. The same as the library Serai.Forms says on the server, which has the last word; a test compares both. No document in here:
// designs and answers are as DesignJson and AnswersJson write them, and a field's path is written title or authors.2.name.

// The paths of all relevant fields in the form's order: a group, then its entries field by field.
export function relevant(design, answers) {
  return walk(design, answers).map((place) => place.path);
}

// The paths of the relevant fields that must have an answer at this moment, whether they have one or not.
export function required(design, answers, nowMilliseconds) {
  const needed = (field) => field.required === true || (field.requiredFrom != null && Date.parse(field.requiredFrom) <= nowMilliseconds);
  return walk(design, answers).filter((place) => needed(place.field)).map((place) => place.path);
}

// How long a text is in "words" or "characters"; what they are is written at the class TextLength.
export function count(text, unit) {
  return unit === "words" ? words(clean(text)) : characters(clean(text));
}

// Conditions look back only, so one walk finds all. A field that is not relevant counts as without answer for those after it.
function walk(design, answers) {
  const places = [];
  const known = new Map();
  const look = (id) => known.get(id);
  for (const page of design.pages) {
    if (!holds(page.when, look)) continue;
    for (const field of page.fields) {
      if (!holds(field.when, look)) continue;
      const answer = answers[field.id];
      places.push({ path: field.id, field });
      known.set(field.id, { field, answer });
      if (field.kind === "group") entries(field, answer ?? [], look, places);
    }
  }
  return places;
}

// Each entry of a group is asked by itself, and looks first into itself.
function entries(group, list, look, places) {
  list.forEach((answers, i) => {
    const own = new Map();
    for (const field of group.fields ?? []) {
      if (!holds(field.when, (id) => own.get(id) ?? look(id))) continue;
      places.push({ path: `${group.id}.${i}.${field.id}`, field });
      own.set(field.id, { field, answer: answers[field.id] });
    }
  });
}

function holds(condition, look) {
  if (!condition) return true;
  const [[name, asked]] = Object.entries(condition);
  switch (name) {
    case "all": return asked.every((part) => holds(part, look));
    case "any": return asked.some((part) => holds(part, look));
    case "not": return !holds(asked, look);
    case "empty": return isEmpty(look(asked));
    case "in": return asked.values.some((value) => is(look(asked.field), value));
    case "is": return is(look(asked.field), asked.value);
    case "contains": return contains(look(asked.field), asked.value);
    case "before": return order(look(asked.field), asked.value) < 0;
    case "after": return order(look(asked.field), asked.value) > 0;
    default: throw new Error(`No such condition: ${name}`);
  }
}

const BLANK_AROUND = /^\p{White_Space}+|\p{White_Space}+$/gu;

function isEmpty(known) {
  const answer = known?.answer;
  if (answer == null) return true;
  if (typeof answer === "string") return answer.replace(BLANK_AROUND, "") === "";
  if (Array.isArray(answer)) return answer.length === 0;
  // Of organizations and persons something is said as soon as one of their parts is.
  return typeof answer === "object" && !Object.values(answer).some((part) => part != null && String(part).replace(BLANK_AROUND, "") !== "");
}

const isText = (kind) => kind === "short-text" || kind === "long-text";

function is(known, value) {
  if (isEmpty(known)) return false;
  const { field, answer } = known;
  if (typeof value !== "string") return order(known, value) === 0;
  if (isText(field.kind)) return fold(answer) === fold(value);
  return field.kind === "choice" && answer === value;
}

function contains(known, value) {
  if (isEmpty(known)) return false;
  const { field, answer } = known;
  if (field.kind === "choices") return answer.includes(value);
  if (!isText(field.kind)) return false;
  const sought = fold(value).split(/\p{White_Space}+/u).filter(Boolean);
  const text = fold(answer);
  return sought.length > 0 && sought.every((word) => text.includes(word));
}

// Days written year-month-day are in the order of their texts; numbers have at most 15 digits, so they are exact. Not a number
// where nothing can be compared: that is neither less nor more.
function order(known, value) {
  if (isEmpty(known)) return NaN;
  const { field, answer } = known;
  if (field.kind === "number" && typeof answer === "number" && typeof value === "number") return answer - value;
  if (field.kind !== "date" || typeof answer !== "string" || typeof value?.date !== "string") return NaN;
  return answer < value.date ? -1 : answer > value.date ? 1 : 0;
}

// As a text is kept: whole characters, one sign for the end of a line, NFC, nothing white around it.
function clean(text) {
  return text.replace(/\p{Surrogate}/gu, "\ufffd").replace(/\r\n?/g, "\n").normalize("NFC").replace(BLANK_AROUND, "");
}

function fold(text) {
  return Array.from(clean(text), (character) => {
    if (character === "ς") return "σ";
    const lower = character.toLowerCase();
    // The small letter of İ is two characters; it stays.
    return Array.from(lower).length === 1 ? lower : character;
  }).join("");
}

const SIGN =
  /[\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f\u{1aff0}-\u{1b16f}]\p{M}*/gu;

// Each ideograph and each kana is a word; what is left are runs between white space.
function words(text) {
  let signs = 0;
  const rest = text.replace(SIGN, () => {
    signs++;
    return " ";
  });
  return signs + rest.split(/\p{White_Space}+/u).filter(Boolean).length;
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

// Newer browsers hold consonants joined by a virama together (rule GB9c), older ones and the server do not.
// The vowels of Thai and Lao in the middle are letters by their category, and join by themselves.
const JOINED = /[\p{M}\u200d](?![\u0e33\u0eb3])\p{Lo}/gu;

function characters(text) {
  let count = 0;
  for (const { segment } of segmenter.segment(text)) count += 1 + (segment.length > 2 ? (segment.match(JOINED)?.length ?? 0) : 0);
  return count;
}
