/**
 * Close codes of the collaboration socket. Codes in the 4000s are terminal: the editor stops
 * reconnecting and says why. RFC 6455 reserves 4000–4999 for applications.
 */
export const CLOSE = {
  /** The server stops or restarts: come back. */
  goingAway: 1001,
  /** A frame that is no message of the protocol. */
  unsupported: 1003,
  /** Too slow a reader, or a store that failed: reconnect and resync. */
  tryAgain: 1013,
  tooLarge: 1009,
  /** Terminal: signed out. */
  signedOut: 4401,
  /** Terminal: this person may no longer read the page. */
  accessLost: 4403,
  /** Terminal: the page is gone. */
  gone: 4404,
  /** Terminal: the editor is older than the server; it has to be loaded anew before it may write. */
  outdated: 4426,
} as const;

/** True where reconnecting is of no use until the person has done something. */
export function isTerminalClose(code: number): boolean {
  return code >= 4400 && code < 4500;
}
