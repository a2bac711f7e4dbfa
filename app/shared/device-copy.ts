/**
 * What lies on a device: unsent words, in one IndexedDB database per person and page, and for as
 * long as they are unsent (docs/security.md). Here are their names, and how they are cleared.
 */

const PREFIX = 'collegium-unsent';

/** Name of the database with a person's unsent words on one page. */
export function unsentName(personId: string, documentId: string): string {
  return `${PREFIX}:${personId}:${documentId}`;
}

/**
 * Set by the server at sign-out, read by the first script after it: whose words are to be cleared
 * from this device. A session that merely ran out sets none, so those words stay for their author.
 */
export const SIGNED_OUT_COOKIE = 'collegium_signed_out';

/** Tells the open tabs of this browser who has signed out. */
const SIGNED_OUT_CHANNEL = 'collegium-signed-out';

/** To be called as a page starts: clears what lies here of somebody who has just signed out. */
export async function clearAfterSignOut(): Promise<void> {
  const personId = new RegExp(`(?:^|; )${SIGNED_OUT_COOKIE}=([0-9a-f-]{36})`).exec(
    document.cookie,
  )?.[1];
  if (!personId) return;
  const channel = new BroadcastChannel(SIGNED_OUT_CHANNEL);
  channel.postMessage(personId);
  channel.close();
  await clearPerson(personId);
  // Last, so that a page that was closed meanwhile leaves it to the next one.
  document.cookie = `${SIGNED_OUT_COOKIE}=; Path=/; Max-Age=0; SameSite=Lax`;
}

/** Calls back when the person signs out in any tab of this browser; returns how to stop. */
export function onSignOut(personId: string, callback: () => void): () => void {
  const channel = new BroadcastChannel(SIGNED_OUT_CHANNEL);
  channel.onmessage = ({ data }) => {
    if (data === personId) callback();
  };
  return () => channel.close();
}

/**
 * Clears what lies here of pages that the person may no longer see: access may have ended while
 * none of them was open.
 */
export async function clearClosedPages(personId: string): Promise<void> {
  for (const documentId of await listPages(personId)) {
    // Any community will do: an open page answers with its own address.
    const answer = await fetch(`/c/-/pages/${documentId}/edit`, { method: 'HEAD' }).catch(
      () => null,
    );
    if (answer?.status === 404) await deleteDatabase(indexedDB, unsentName(personId, documentId));
  }
}

async function clearPerson(personId: string): Promise<void> {
  for (const documentId of await listPages(personId)) {
    await deleteDatabase(indexedDB, unsentName(personId, documentId));
  }
}

/** Pages of which something of this person lies here. */
async function listPages(personId: string): Promise<string[]> {
  // Where the browser keeps nothing for this site, there is nothing.
  const databases = await Promise.resolve()
    .then(() => indexedDB.databases())
    .catch(() => []);
  const own = unsentName(personId, '');
  return databases.flatMap(({ name }) => (name?.startsWith(own) ? name.slice(own.length) : []));
}

/** Resolves when the database is gone; connections elsewhere give way to it first. */
export function deleteDatabase(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('The database was not deleted.'));
  });
}
