const STORE = "seed";
const KEY = "voter";

let seed: Promise<string> | undefined;

/**
 * Makes a browser's first vote the same voter's however often it is sent, from whichever tab. In the browser's database: what two
 * tabs write to localStorage at one moment, either may miss.
 */
export function voterSeed(): Promise<string> {
  seed ??= keptSeed(newSeed());
  return seed;
}

/** The browser's seed, or this one from now on. Where nothing can be kept it lives as long as the page. */
async function keptSeed(fresh: string): Promise<string> {
  try {
    const database = await open();
    try {
      return await takeFirst(database, fresh);
    } finally {
      database.close();
    }
  } catch {
    return fresh;
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("votes", 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Transactions that may write run one after another, also those of different tabs: the second finds what the first has put. */
function takeFirst(database: IDBDatabase, fresh: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, "readwrite");
    const store = transaction.objectStore(STORE);
    const found: IDBRequest<string | undefined> = store.get(KEY);
    found.onsuccess = () => {
      if (found.result === undefined) store.put(fresh, KEY);
    };
    transaction.oncomplete = () => resolve(found.result ?? fresh);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** A random UUID, also where the page is not secure and `crypto.randomUUID` is missing. */
function newSeed(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
