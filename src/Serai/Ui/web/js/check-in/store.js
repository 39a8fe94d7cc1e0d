// What a phone keeps: the list that it took along, and what it saw. Scans are counted from 1 without gaps, so that the
// server knows what did not arrive.
const name = `serai-check-in ${location.pathname}`;

const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

export async function openStore() {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("kept");
    opening.result.createObjectStore("scans", { keyPath: "sequence", autoIncrement: true });
  };
  const db = await done(opening);
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
