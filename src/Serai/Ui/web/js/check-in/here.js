// Who is here as far as a phone knows: those that the server told of, and those that it saw itself and did not bring yet. What it brought counts
// as the server says: it may have been refused, or taken back since.
export class Here {
  #told = new Map();
  #own = new Map();

  /** The first of the own scans that did not arrive. */
  next = 1;

  /** How many the server told of. */
  get size() {
    return this.#told.size;
  }

  /** What the server told of, as it tells it: to be kept. */
  get rows() {
    return [...this.#told].map(([pair, at]) => [...pair.split("/").map(Number), at]);
  }

  /** An own scan, with its number. */
  saw({ sequence, session, participant, at }) {
    const pair = `${session}/${participant}`;
    this.#own.set(pair, [...(this.#own.get(pair) ?? []), { sequence, at }]);
  }

  /** What the server tells: all that it has, or what is new. Answers whether anything changed. */
  hear(rows, isAll) {
    const before = this.#told;
    this.#told = new Map([...(isAll ? [] : before), ...rows.map(([session, number, at]) => [`${session}/${number}`, at])]);
    return this.#told.size !== before.size || rows.some(([session, number, at]) => before.get(`${session}/${number}`) !== at);
  }

  /** Since when, and whether this phone saw it; undefined for who is not here. */
  get(session, number) {
    const pair = `${session}/${number}`;
    const own = this.#own.get(pair) ?? [];
    const times = [this.#told.get(pair), ...own.filter((scan) => scan.sequence >= this.next).map((scan) => scan.at)].filter((at) => at !== undefined);
    return times.length > 0 ? { at: Math.min(...times), own: own.length > 0 } : undefined;
  }

  /** How many are at a session. */
  count(session) {
    return [...new Set([...this.#told.keys(), ...this.#own.keys()])].filter((pair) => pair.startsWith(`${session}/`) && this.get(...pair.split("/"))).length;
  }
}
