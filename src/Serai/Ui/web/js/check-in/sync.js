// Brings what was seen to the server, at most so many at once, and takes what others saw.
const most = 200;

const header = "X-Check-In";

export async function fetchList(element) {
  const answer = await fetch(element.dataset.list, { headers: { [header]: element.dataset.secret, Accept: "application/json" } });
  if (answer.status === 404) throw Object.assign(new Error("ended"), { ended: true });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/** One round after the other until all arrived. Answers with those that were refused, by number. */
export async function bring(element, store, heard) {
  const refused = [];
  for (;;) {
    const next = (await store.get("next")) ?? 1;
    const scans = await store.scans(next, most);
    const answer = await fetch(element.dataset.sync, {
      method: "POST",
      headers: { "Content-Type": "application/json", [header]: element.dataset.secret },
      body: JSON.stringify({ browser: store.browser, now: Date.now(), last: await store.last(), since: (await store.get("since")) ?? 0, scans }),
    });
    if (answer.status === 404) throw Object.assign(new Error("ended"), { ended: true });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const told = await answer.json();
    for (const one of told.refused) refused.push({ ...one, scan: scans.find((s) => s.sequence === one.sequence) });
    await heard(told);
    await store.put("since", told.at);
    await store.put("next", told.next);
    // The server waits for what comes after; where that is not there nothing more can be brought.
    if (told.next <= next || told.next > (await store.last())) return refused;
  }
}
