// Brings what was seen to the server, at most so many at once, and takes what others saw.
const most = 200;

const header = "X-Check-In";
const patience = 30_000;

const ended = () => Object.assign(new Error("ended"), { ended: true });

export async function fetchList(element, wait = patience) {
  const answer = await fetch(element.dataset.list, { headers: { [header]: element.dataset.secret, Accept: "application/json" }, signal: AbortSignal.timeout(wait) });
  if (answer.status === 404) throw ended();
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/** One round after the other until all arrived. Answers with those that were refused, by number. */
export async function bring(element, store, here) {
  const refused = [];
  for (let all = false; ; ) {
    const next = (await store.get("next")) ?? 1;
    const since = all ? 0 : ((await store.get("since")) ?? 0);
    const scans = await store.scans(next, most);
    const answer = await fetch(element.dataset.sync, {
      method: "POST",
      headers: { "Content-Type": "application/json", [header]: element.dataset.secret },
      body: JSON.stringify({ browser: store.browser, now: Date.now(), last: await store.last(), since, scans }),
      signal: AbortSignal.timeout(patience),
    });
    if (answer.status === 404) throw ended();
    if (!answer.ok) throw new Error(`${answer.status}`);
    const told = await answer.json();
    for (const { sequence, code } of told.refused) refused.push({ code, scan: scans.find((s) => s.sequence === sequence) });
    if (here.hear(told.here, since === 0)) await store.put("here", here.rows);
    here.next = told.next;
    await store.put("since", told.at);
    await store.put("next", told.next);
    // Something was taken back: only all that there is tells what.
    all = since !== 0 && told.all !== here.size;
    // The server waits for what comes after; where that is not there nothing more can be brought.
    if (!all && (told.next <= next || told.next > (await store.last()))) return refused;
  }
}
