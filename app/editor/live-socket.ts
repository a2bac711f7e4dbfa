import { MESSAGE } from '../shared/collab-messages.ts';
import { closeEvent, LineSocket, type SocketLike } from './line-socket.ts';
import type { Reach, SocketFailure } from './reach.ts';

/** Kinds of document messages within `MESSAGE.sync`, as y-protocols numbers them. */
const SYNC = { step2: 1, update: 2 } as const;

/** The server speaks as soon as a socket is open; one that is silent for so long, in ms, is blocked. */
const FIRST_WORD_WITHIN = 6000;
/** A socket cut sooner than this, in ms, has not worked. */
const WORKS_AFTER = 10_000;
/** While a line is in use, a socket is tried this often, in ms. */
const TRY_AGAIN_AFTER = 5 * 60_000;
/** The connection was lost without a farewell (RFC 6455, section 7.1.5). */
const LOST = 1006;

export type LiveSocketDeps = {
  reach: Reach;
  /**
   * Called before each document message with its number on its connection, from 1; `whole` for
   * sync step 2, which carries all that the server lacks.
   */
  onSent: (message: number, whole: boolean) => void;
  onOpen: (isLine: boolean) => void;
  /** A connection did not come about, or not for long. */
  onFailure: (how: SocketFailure | 'line-refused') => void;
};

/**
 * Makes the WebSocket class that y-websocket uses. It carries each connection by a socket or a
 * line, whichever reaches the server, and numbers what it sends of the document. The server counts
 * the same messages of the same connection, so its report tells exactly what is on disk, deletions
 * included, which a state vector does not show.
 */
export function createLiveSocket(deps: LiveSocketDeps): typeof WebSocket {
  class LiveSocket implements SocketLike {
    readonly OPEN = WebSocket.OPEN;
    binaryType: BinaryType = 'arraybuffer';
    onopen: SocketLike['onopen'] = null;
    onmessage: SocketLike['onmessage'] = null;
    onclose: SocketLike['onclose'] = null;
    onerror: SocketLike['onerror'] = null;
    readonly #carrier: SocketLike;
    readonly #watch: Watch;
    #sent = 0;

    constructor(address: string | URL) {
      const isLine = deps.reach.usesLines();
      const carrier: SocketLike = isLine ? new LineSocket(address) : new WebSocket(address);
      const watch = isLine
        ? watchLine(
            deps,
            () => tryingSocket(address),
            () => carrier.close(),
          )
        : watchSocket(deps, () => this.#giveUp());
      carrier.binaryType = 'arraybuffer';
      carrier.onopen = (event) => {
        watch.opened();
        deps.onOpen(isLine);
        this.onopen?.(event);
      };
      carrier.onmessage = (event) => {
        watch.heard();
        this.onmessage?.(event);
      };
      carrier.onerror = (event) => this.onerror?.(event);
      carrier.onclose = (event) => {
        watch.closed(event.code);
        this.onclose?.(event);
      };
      this.#carrier = carrier;
      this.#watch = watch;
    }

    get readyState(): number {
      return this.#carrier.readyState;
    }

    send(data: Uint8Array<ArrayBuffer>): void {
      if (data[0] === MESSAGE.sync && (data[1] === SYNC.step2 || data[1] === SYNC.update)) {
        this.#sent += 1;
        deps.onSent(this.#sent, data[1] === SYNC.step2);
      }
      this.#carrier.send(data);
    }

    close(): void {
      this.#watch.stop();
      this.#carrier.close();
    }

    /** Without waiting for a farewell that a silent network would hold back. */
    #giveUp(): void {
      this.#carrier.onopen = this.#carrier.onmessage = this.#carrier.onclose = null;
      this.#carrier.close();
      this.onclose?.(closeEvent(LOST));
    }
  }
  return LiveSocket as unknown as typeof WebSocket;
}

/** Follows one connection, to learn what reaches the server. */
type Watch = {
  opened(): void;
  heard(): void;
  closed(code: number): void;
  /** The connection is given up here, which says nothing of the network. */
  stop(): void;
};

function watchSocket({ reach, onFailure }: LiveSocketDeps, giveUp: () => void): Watch {
  let state: 'connecting' | 'open' | 'heard' | 'works' | 'over' = 'connecting';
  let timer = setTimeout(() => {
    onFailure('silent');
    giveUp();
  }, FIRST_WORD_WITHIN);
  const stop = () => {
    state = 'over';
    clearTimeout(timer);
  };
  return {
    opened: () => (state = 'open'),
    heard() {
      if (state !== 'open') return;
      state = 'heard';
      clearTimeout(timer);
      timer = setTimeout(() => {
        state = 'works';
        reach.socketWorks();
      }, WORKS_AFTER);
    },
    closed(code) {
      if (state === 'connecting') onFailure('refused');
      else if ((state === 'open' || state === 'heard') && code === LOST) onFailure('cut');
      stop();
    },
    stop,
  };
}

function watchLine(
  { reach, onFailure }: LiveSocketDeps,
  socketWorks: () => Promise<boolean>,
  change: () => void,
): Watch {
  let timer: ReturnType<typeof setInterval> | undefined;
  let state: 'opening' | 'open' | 'over' = 'opening';
  const stop = () => {
    // Counted from its end: who has to open another within minutes need not try sockets first.
    if (state === 'open') reach.lineWorks();
    state = 'over';
    clearInterval(timer);
    window.removeEventListener('online', tryAgain);
  };
  const tryAgain = () =>
    void socketWorks().then((works) => {
      if (!works || state !== 'open') return;
      stop();
      reach.socketWorks();
      change();
    });
  return {
    opened() {
      state = 'open';
      reach.lineWorks();
      timer = setInterval(tryAgain, TRY_AGAIN_AFTER);
      window.addEventListener('online', tryAgain);
    },
    heard: () => undefined,
    closed() {
      if (state === 'opening') onFailure('line-refused');
      stop();
    },
    stop,
  };
}

/** Whether a second connection, by a socket, hears the server and lasts. */
function tryingSocket(address: string | URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(address);
    const end = (works: boolean) => {
      clearTimeout(timer);
      resolve(works);
      socket.close();
    };
    let timer = setTimeout(() => end(false), FIRST_WORD_WITHIN);
    socket.onmessage = () => {
      socket.onmessage = null;
      clearTimeout(timer);
      timer = setTimeout(() => end(true), WORKS_AFTER);
    };
    socket.onclose = () => end(false);
  });
}
