import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { CLOSE } from '../../app/shared/close-codes.ts';
import { type DocumentId, parseId } from '../../app/shared/ids.ts';
import type { AccessDecision } from './access.ts';
import { LIMITS } from './limits.ts';

/** HTTP status of a refusal. */
export type Refusal = 401 | 403 | 404 | 429 | 503;

export type Granted = Extract<AccessDecision, { kind: 'granted' }>;

/** A request to open a socket, read from its address and headers. */
export type Knock = {
  documentId: DocumentId;
  cookie: string | undefined;
  wantsAck: boolean;
  /** Version of the editor's schema (`?schema=N`); null for a client that does not say. */
  schema: number | null;
};

/** What the frames of a socket travel on, and the handshake with which they begin. */
export type Carrier = { net: Duplex; handshake: IncomingMessage; head: Buffer };

export type Opened<R> = {
  ws: WebSocket;
  net: Duplex;
  knock: Knock;
  granted: Granted;
  room: R;
  /** False where a change of access was told since the granted. */
  isCurrent: boolean;
};

export type DoorDeps<R> = {
  isClosing(): boolean;
  /** Counts the notices about access: a decision made before the last one is read again. */
  notices(): number;
  originAllowed(req: IncomingMessage): boolean;
  /** Version of the editor's schema that this server knows. */
  schemaVersion: number;
  decide(knock: Knock): Promise<AccessDecision>;
  /** Opens the page and holds it; every hold is either accepted or released. */
  hold(documentId: DocumentId): Promise<R>;
  release(room: R): void;
  /** Whether there is room for one more, asked in the same turn as `accept`. */
  isFull(knock: Knock, granted: Granted): boolean;
  accept(opened: Opened<R>): void;
  warn(facts: object, message: string): void;
};

/** Lets a socket in, or says why not. Nothing has been written to the carrier where it does not. */
export type Door = (req: IncomingMessage, carrier: Carrier) => Promise<Refusal | null>;

/**
 * The one door to the rooms. Who may not have a socket is told so in HTTP, before it opens: a
 * client that sees it open and close again would come back for ever. The page is loaded before as
 * well, so that an open socket can be served at once.
 *
 * @param path of the addresses it answers, with the id of the document as its first group
 */
export function createDoor<R>(deps: DoorDeps<R>): (path: RegExp) => Door {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: LIMITS.messageBytes,
  });

  async function open(
    knock: Knock | null,
    req: IncomingMessage,
    { net, handshake, head }: Carrier,
  ) {
    if (!knock) return 404;
    if (deps.isClosing()) return 503;
    if (!deps.originAllowed(req)) return 403;
    const before = deps.notices();
    const granted = await deps.decide(knock);
    if (granted.kind === 'signed-out') return 401;
    if (granted.kind === 'refused') return granted.hidden ? 404 : 403;
    if (deps.isFull(knock, granted)) return 429;
    if (knock.schema !== null && knock.schema < deps.schemaVersion) {
      // A browser hides why an upgrade was refused, so this is said on an open socket.
      const dismiss = (ws: WebSocket) => ws.on('error', () => {}).close(CLOSE.outdated);
      server.handleUpgrade(handshake, net, head, dismiss);
      return null;
    }
    const room = await deps.hold(knock.documentId);
    const refusal = deps.isClosing() ? 503 : deps.isFull(knock, granted) ? 429 : null;
    let accepted = false;
    if (!refusal && !net.destroyed) {
      server.handleUpgrade(handshake, net, head, (ws) => {
        accepted = true;
        const isCurrent = deps.notices() === before;
        deps.accept({ ws, net, knock, granted, room, isCurrent });
      });
    }
    // Where the handshake was no good, ws has answered itself.
    if (!accepted) deps.release(room);
    return refusal;
  }

  return (path) => async (req, carrier) => {
    try {
      return await open(readKnock(req, path), req, carrier);
    } catch (error) {
      // A server that closes lets go of its database without waiting for who is at the door.
      if (!deps.isClosing()) {
        deps.warn({ err: error }, 'socket refused: the database does not answer');
      }
      return 503;
    }
  };
}

function readKnock(req: IncomingMessage, pattern: RegExp): Knock | null {
  const [path = '', query = ''] = (req.url ?? '').split('?', 2);
  const documentId = parseId<DocumentId>(pattern.exec(path)?.[1]);
  if (!documentId) return null;
  const said = new URLSearchParams(query);
  const wantsAck = said.get('ack') === '1';
  const schema = /^[1-9][0-9]{0,8}$/.exec(said.get('schema') ?? '')?.[0];
  return {
    documentId,
    cookie: req.headers.cookie,
    wantsAck,
    schema: schema ? Number(schema) : null,
  };
}
