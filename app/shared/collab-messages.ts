/**
 * Message types on the collaboration socket. 0 and 1 are those of y-protocols; the others are ours
 * and are sent only to clients that asked with `?ack=1`, so that a stock y-websocket client sees
 * nothing unusual.
 */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /**
   * Server to client: varUint8Array with the encoded state vector that is on disk, then varUint n:
   * the first n document messages (sync step 2 and updates) of this connection are on disk. Sent
   * after the first sync and after each commit that holds something of this connection. A state
   * vector does not show deletions; n covers them too: all is saved when n equals the number sent.
   */
  saved: 100,
  /** Server to client: varString of JSON `{ canEdit: boolean, reason?: Refusal | 'newer-schema' }`, at opening and on change. */
  rights: 101,
} as const;
