// What a phone keeps: the list that it took along, and what it saw. Scans are counted from 1 without gaps, so that the
// server knows what did not arrive.
const nameOf = (page) => `serai-check-in ${page}`;

const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

async function open(page) {
  const opening = indexedDB.open(nameOf(page), 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("kept");
    opening.result.createObjectStore("scans", { keyPath: "sequence", autoIncrement: true });
  };
  const db = await done(opening);
  // Who wants to delete it waits for nobody.
  db.onversionchange = () => db.close();
  return db;
}

/** Forgets the names when a link was ended; and all of it, where no scan waits to be sent. Answers with how many wait. */
export async function forget(page) {
  const db = await open(page);
  const of = (store, mode) => db.transaction(store, mode).objectStore(store);
  const keys = await done(of("scans", "readonly").getAllKeys());
  const waiting = (keys.at(-1) ?? 0) - ((await done(of("kept", "readonly").get("next"))) ?? 1) + 1;
  if (waiting > 0) for (const name of ["list", "here", "refused"]) await done(of("kept", "readwrite").delete(name));
  db.close();
  if (waiting <= 0) await done(indexedDB.deleteDatabase(nameOf(page)));
  return Math.max(waiting, 0);
}

export async function openStore() {
  const db = await open(location.pathname);
  const of = (store, mode) => db.transaction(store, mode).objectStore(store);
  const store = {
    get: (key) => done(of("kept", "readonly").get(key)),
    put: (key, value) => done(of("kept", "readwrite").put(value, key)),
    /** Answers once it is written. */
    async add(scan) {
      const transaction = db.transaction("scans", "readwrite");
      const sequence = await done(transaction.objectStore("scans").add(scan));
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      return sequence;
    },
    scans: (from = 1, most) => done(of("scans", "readonly").getAll(IDBKeyRange.lowerBound(from), most)),
    async last() {
      const keys = await done(of("scans", "readonly").getAllKeys());
      return keys.length > 0 ? keys[keys.length - 1] : 0;
    },
  };
  let browser = await store.get("browser");
  if (!browser) {
    browser = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
    await store.put("browser", browser);
  }
  return { ...store, browser };
}
