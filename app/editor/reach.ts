/** How a WebSocket failed: before it opened; without a first message; soon after it had opened. */
export type SocketFailure = 'refused' | 'silent' | 'cut';

type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** So many failures in a row are no accident. */
const STRIKES = 3;
/** How long it is remembered that sockets are blocked, in ms; then they are tried again. */
const REMEMBERED = 10 * 60_000;
const KEY = 'collegium-sockets-blocked-at';

/** What is known of the way to the server: sockets, or where a network blocks them lines. */
export type Reach = {
  usesLines(): boolean;
  /** A socket failed although the server answered over HTTP at the same moment. */
  socketFailed(how: SocketFailure): void;
  socketWorks(): void;
  lineWorks(): void;
  /** The server itself has refused a line, so it may have refused the sockets as well. */
  lineRefused(): void;
};

/** @param memory of the browser session: pages opened later begin with what this one found out */
export function createReach(memory: Memory = sessionStorage): Reach {
  let strikes = 0;
  return {
    usesLines: () =>
      strikes >= STRIKES || Date.now() - Number(memory.getItem(KEY) ?? 0) < REMEMBERED,
    socketFailed(how) {
      // Each silent one costs the person seconds.
      strikes += how === 'silent' ? STRIKES : 1;
    },
    socketWorks() {
      strikes = 0;
      memory.removeItem(KEY);
    },
    lineWorks: () => memory.setItem(KEY, String(Date.now())),
    lineRefused() {
      strikes = 0;
    },
  };
}
