import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { isTerminalClose } from '../shared/close-codes.ts';
import { CONTENT_FRAGMENT, SCHEMA_VERSION } from '../shared/editor-schema.ts';
import { openDeviceStore } from './device-store.ts';
import { createKeeping, KeptOrigin } from './keeping.ts';
import { createLiveSocket } from './live-socket.ts';
import { type Present, presentPeople } from './present.ts';
import type { PageProbe } from './probe-page.ts';
import { createReach } from './reach.ts';
import { followConnection, MAX_BACKOFF, receiveReports, watchNetwork } from './room-events.ts';
import {
  afterEvent,
  countUnsent,
  NOTHING_YET,
  type SaveEvent,
  type SaveState,
  saveStateOf,
  whyReadOnly,
} from './save-state.ts';
import { watchForUnknown } from './unknown-content.ts';

export type RoomSnapshot = {
  save: SaveState;
  /** Whether the content has arrived; before that there is nothing to edit. */
  ready: boolean;
  canEdit: boolean;
  /** Connected by plain requests, because this network lets no socket through. */
  isByLine: boolean;
  /** Changes that are lost with this window: neither on the server's disk nor on this device's. */
  unsaved: number;
  /** Changes kept on this device from before that have been added to the page. */
  added: number;
  /** Whether changes kept on this device do not fit the page, and so stay there. */
  apart: boolean;
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
  /**
   * Calls back as soon as the page holds what this editor does not know, and before a binding gets
   * to see it: it would delete that for everybody. Returns how to stop.
   */
  onUnknown: (callback: () => void) => () => void;
  destroy: () => void;
};

export const NOT_YET_OPEN: RoomSnapshot = {
  save: saveStateOf(NOTHING_YET),
  ready: false,
  canEdit: false,
  isByLine: false,
  unsaved: 0,
  added: 0,
  apart: false,
  present: [],
};

/** Opens a page and keeps it connected until `destroy`. */
export function openRoom(options: RoomOptions): Room {
  const doc = new Y.Doc();
  const listeners = new Set<() => void>();
  let facts = NOTHING_YET;
  let ready = false;
  let lastSent = 0;
  let isByLine = false;
  let added = 0;
  let apart = false;
  let snapshot = NOT_YET_OPEN;
  const reach = createReach();

  const provider = new WebsocketProvider(options.socketUrl, options.documentId, doc, {
    connect: false,
    // A BroadcastChannel between tabs would go round the server: seen before it is on disk.
    disableBc: true,
    params: { ack: '1', schema: String(SCHEMA_VERSION) },
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
    snapshot = {
      save: saveStateOf(facts),
      ready,
      isByLine,
      canEdit: ready && whyReadOnly(facts) === null,
      unsaved: facts.kept ? 0 : countUnsent(facts),
      added,
      apart,
      present: presentPeople(provider.awareness.getStates().values(), options.personId),
    };
    listeners.forEach((listener) => listener());
  };
  const tell = (event: SaveEvent) => {
    facts = afterEvent(facts, event);
    keeping?.follow(facts);
    publish();
  };
  const store = openDeviceStore(options.personId, options.documentId);
  const keeping =
    store &&
    createKeeping({
      store,
      doc,
      personId: options.personId,
      tell,
      onAdded: (count) => {
        added += count;
        publish();
      },
      onApart: () => {
        apart = true;
        publish();
      },
    });

  // Registered after the provider's own handler, which has by now sent the update.
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    if (origin instanceof KeptOrigin) origin.update = update;
    const count = origin instanceof KeptOrigin ? origin.count : 1;
    tell({ type: 'changed', message: provider.wsconnected ? lastSent : null, update, count });
  });
  const beforeUnknown = new Set<() => void>();
  watchForUnknown(doc, doc.getXmlFragment(CONTENT_FRAGMENT), () => {
    beforeUnknown.forEach((callback) => callback());
    tell({ type: 'unknown' });
  });
  provider.awareness.on('change', publish);
  followConnection(provider, tell, () => {
    ready = true;
  });
  receiveReports(provider, tell);
  const stopWatching = watchNetwork(provider, tell);
  const onHide = () => keeping?.hurry();
  window.addEventListener('pagehide', onHide);
  provider.connect();

  return {
    doc,
    provider,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => snapshot,
    onUnknown: (callback) => {
      beforeUnknown.add(callback);
      return () => beforeUnknown.delete(callback);
    },
    destroy: () => {
      listeners.clear();
      stopWatching();
      window.removeEventListener('pagehide', onHide);
      keeping?.close();
      provider.destroy();
      doc.destroy();
    },
  };
}
