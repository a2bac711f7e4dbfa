import { deleteDatabase, unsentName } from '../shared/device-copy.ts';

/** An unsent change as it lies on the device. */
export type KeptChange = { key: number; update: Uint8Array };

/** What of the browser the store works with. */
export type Browser = { indexedDB: IDBFactory; locks: LockManager };

export type DeviceStore = {
  /**
   * Puts and removes changes of one writer, in one transaction. With its last change the database
   * goes as well.
   *
   * @throws where the browser does not write; then nothing has changed
   */
  change(writer: string, put: readonly KeptChange[], remove: readonly number[]): Promise<void>;
  /** All that is kept, by writer; the oldest first. */
  read(): Promise<Map<string, KeptChange[]>>;
  /**
   * Holds a writer until released: a tab its own for as long as it is open, or another tab that
   * of one that is gone, so that its words are taken up once.
   *
   * @returns null where another tab holds it and `ifAvailable` is set
   */
  hold(writer: string, options: LockOptions): Promise<(() => void) | null>;
  /** Removes everything. */
  clear(): Promise<void>;
};

const STORE = 'changes';

/**
 * Opens the place for a person's unsent words on one page. A connection lasts for one transaction,
 * and one tab works there at a time, so a tab never clears away what another has just written.
 *
 * @returns null where this browser offers no such place (private windows, pages without https)
 */
export function openDeviceStore(
  personId: string,
  documentId: string,
  browser: Browser | null = thisBrowser(),
): DeviceStore | null {
  if (!browser) return null;
  const { indexedDB, locks } = browser;
  const name = unsentName(personId, documentId);
  return {
    async change(writer, put, remove) {
      await locks.request(name, async () => {
        const left = await write(indexedDB, name, (store) => {
          for (const { key, update } of put) store.put(update, [writer, key]);
          for (const key of remove) store.delete([writer, key]);
        });
        if (left === 0) await deleteDatabase(indexedDB, name);
      });
    },
    read: async () => await locks.request(name, () => readAll(indexedDB, name)),
    hold: (writer, options) => hold(locks, `${name}:${writer}`, options),
    // Without waiting for other tabs: their connections give way.
    clear: () => deleteDatabase(indexedDB, name),
  };
}

function thisBrowser(): Browser | null {
  try {
    // Typed as always there; some windows have neither, or refuse to say.
    const { locks } = navigator as { locks?: LockManager };
    const { indexedDB } = window as { indexedDB?: IDBFactory };
    return indexedDB && locks ? { indexedDB, locks } : null;
  } catch {
    return null;
  }
}

function hold(
  locks: LockManager,
  name: string,
  options: LockOptions,
): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    locks
      .request(name, options, (lock) => {
        if (!lock) return resolve(null);
        return new Promise<void>((release) => resolve(release));
      })
      .catch(reject);
  });
}

function open(factory: IDBFactory, name: string, create: boolean): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, 1);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      // Aborting the making leaves no empty database behind.
      if (create) request.result.createObjectStore(STORE);
      else request.transaction?.abort();
    };
    request.onsuccess = () => {
      const db = request.result;
      db.onversionchange = () => db.close();
      resolve(db);
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (isNew && !create) resolve(null);
      else reject(request.error ?? new Error('The database does not open.'));
    };
  });
}

/** Returns how many changes are left; only when the browser has them on disk. */
async function write(
  factory: IDBFactory,
  name: string,
  change: (store: IDBObjectStore) => void,
): Promise<number> {
  const db = await open(factory, name, true);
  if (!db) return 0;
  try {
    const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore(STORE);
    change(store);
    const left = store.count();
    await completed(transaction);
    return left.result;
  } finally {
    db.close();
  }
}

async function readAll(factory: IDBFactory, name: string): Promise<Map<string, KeptChange[]>> {
  const kept = new Map<string, KeptChange[]>();
  const db = await open(factory, name, false);
  if (!db) return kept;
  try {
    const transaction = db.transaction(STORE, 'readonly');
    const store = transaction.objectStore(STORE);
    const [keys, values] = [store.getAllKeys(), store.getAll()];
    await completed(transaction);
    for (const [i, id] of keys.result.entries()) {
      const [writer, key] = id as [string, number];
      const update = values.result[i] as Uint8Array;
      kept.set(writer, [...(kept.get(writer) ?? []), { key, update }]);
    }
    return kept;
  } finally {
    db.close();
  }
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new Error('The transaction was aborted.'));
    transaction.oncomplete = () => resolve();
    transaction.onabort = fail;
    transaction.onerror = fail;
  });
}
