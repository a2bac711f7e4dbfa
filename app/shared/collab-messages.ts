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
  /** Server to client: varUint8Array with the encoded state vector that is on disk. */
  saved: 100,
  /** Server to client: varString of JSON `{ canEdit: boolean, reason?: Refusal }`, at opening and on change. */
  rights: 101,
} as const;
