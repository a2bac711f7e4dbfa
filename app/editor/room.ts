import * as decoding from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { CLOSE, isTerminalClose } from '../shared/close-codes.ts';
import { MESSAGE } from '../shared/collab-messages.ts';
import type { Refusal } from '../shared/policy.ts';
import { createLiveSocket } from './live-socket.ts';
import { type Present, presentPeople } from './present.ts';
import type { PageProbe } from './probe-page.ts';
import { createReach } from './reach.ts';
import {
  afterEvent,
  NOTHING_YET,
  type ReadOnlyReason,
  type SaveEvent,
  type SaveState,
  saveStateOf,
} from './save-state.ts';

/** Longest pause between two attempts to connect, in ms. */
const MAX_BACKOFF = 5000;

export type RoomSnapshot = {
  save: SaveState;
  /** Whether the content has arrived; before that there is nothing to edit. */
  ready: boolean;
  canEdit: boolean;
  /** Connected by plain requests, because this network lets no socket through. */
  isByLine: boolean;
  /** The others, by order of arrival. */
  present: readonly Present[];
};

export type RoomOptions = {
  /** Address of the sockets, without the page: `wss://host/collab`. */
  socketUrl: string;
  documentId: string;
  personId: string;
  /** Asks over HTTP whether the page is still open to this person; a refused upgrade does not say. */
  probe: () => Promise<PageProbe>;
};

/** A page opened for co-editing: the document, its connection, and what is known of both. */
export type Room = {
  doc: Y.Doc;
  provider: WebsocketProvider;
  subscribe: (listener: () => void) => () => void;
  snapshot: () => RoomSnapshot;
  destroy: () => void;
};

/** Opens a page and keeps it connected until `destroy`. */
export function openRoom(options: RoomOptions): Room {
  const doc = new Y.Doc();
  const listeners = new Set<() => void>();
  let facts = NOTHING_YET;
  let ready = false;
  let lastSent = 0;
  let isByLine = false;
  let snapshot: RoomSnapshot = {
    save: saveStateOf(facts),
    ready,
    canEdit: false,
    isByLine,
    present: [],
  };
  const reach = createReach();

  const provider = new WebsocketProvider(options.socketUrl, options.documentId, doc, {
    connect: false,
    // A BroadcastChannel between tabs would go round the server: seen before it is on disk.
    disableBc: true,
    params: { ack: '1' },
    maxBackoffTime: MAX_BACKOFF,
    shouldReconnect: (event: CloseEvent) => !isTerminalClose(event.code),
    WebSocketPolyfill: createLiveSocket({
      reach,
      onSent: (message, whole) => {
        lastSent = message;
        if (whole) tell({ type: 'resent', message });
      },
      onOpen: (isLine) => (isByLine = isLine),
      // A refused socket looks to a browser like a server that is away: ask which it was.
      onFailure: (how) =>
        void options.probe().then((found) => {
          if (found === 'unreachable') return;
          if (found !== 'open') {
            provider.disconnect();
            tell({ type: 'ended', reason: found });
          } else if (how === 'line-refused') reach.lineRefused();
          else reach.socketFailed(how);
        }),
    }),
  });

  const publish = () => {
    const refused = facts.ended !== null || facts.refusal !== null;
    snapshot = {
      save: saveStateOf(facts),
      ready,
      canEdit: ready && !refused,
      isByLine,
      present: presentPeople(provider.awareness.getStates().values(), options.personId),
    };
    listeners.forEach((listener) => listener());
  };
  const tell = (event: SaveEvent) => {
    facts = afterEvent(facts, event);
    publish();
  };

  // Registered after the provider's own handler, which has by now sent the update.
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    tell({ type: 'changed', message: provider.wsconnected ? lastSent : null });
  });
  provider.awareness.on('change', publish);
  followConnection(provider, tell, () => {
    ready = true;
  });
  receiveReports(provider, tell);
  const stopWatching = watchNetwork(provider, tell);
  provider.connect();

  return {
    doc,
    provider,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => snapshot,
    destroy: () => {
      listeners.clear();
      stopWatching();
      provider.destroy();
      doc.destroy();
    },
  };
}

type Tell = (event: SaveEvent) => void;

function followConnection(provider: WebsocketProvider, tell: Tell, onFirstSync: () => void): void {
  provider.on('status', ({ status }) => {
    if (status === 'connected') tell({ type: 'connected' });
  });
  provider.on('sync', (synced: boolean) => {
    if (!synced) return;
    onFirstSync();
    tell({ type: 'synced' });
  });
  provider.on('connection-close', (event) => {
    if (event && isTerminalClose(event.code)) {
      tell({ type: 'ended', reason: reasonOfClose(event.code) });
      return;
    }
    // The provider counts the failed attempt just after this event and then waits as long.
    const pause = Math.min(2 ** (provider.wsUnsuccessfulReconnects + 1) * 100, MAX_BACKOFF);
    tell({ type: 'disconnected', retryAt: Date.now() + pause });
  });
}

function reasonOfClose(code: number): ReadOnlyReason {
  if (code === CLOSE.signedOut) return 'signed-out';
  return code === CLOSE.gone ? 'page-gone' : 'access-lost';
}

/** Understands the messages that only this client asks for (app/shared/collab-messages.ts). */
function receiveReports(provider: WebsocketProvider, tell: Tell): void {
  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
    decoding.readVarUint8Array(decoder); // the state vector; the count that follows says more
    tell({ type: 'saved', messages: decoding.readVarUint(decoder), at: Date.now() });
  };
  provider.messageHandlers[MESSAGE.rights] = (_encoder, decoder) => {
    const rights = JSON.parse(decoding.readVarString(decoder)) as {
      canEdit: boolean;
      reason?: Refusal;
    };
    tell({ type: 'rights', refusal: rights.canEdit ? null : (rights.reason ?? 'needs-expert') });
  };
}

/** A device that finds its network again need not wait for the next attempt. */
function watchNetwork(provider: WebsocketProvider, tell: Tell): () => void {
  const onOnline = () => {
    tell({ type: 'network', online: true });
    if (provider.shouldConnect) provider.connect();
  };
  const onOffline = () => tell({ type: 'network', online: false });
  window.addEventListener('online', onOnline);
  window.addEventListener('offline', onOffline);
  return () => {
    window.removeEventListener('online', onOnline);
    window.removeEventListener('offline', onOffline);
  };
}
