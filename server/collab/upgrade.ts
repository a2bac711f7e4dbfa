import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type DocumentId, parseId } from '../../app/shared/ids.ts';
import type { AccessDecision } from './access.ts';
import { LIMITS } from './limits.ts';

const PATH = /^\/collab\/([^/?]+)$/;

const PHRASES = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const;

type Refusal = keyof typeof PHRASES;

export type Granted = Extract<AccessDecision, { kind: 'granted' }>;

/** A request to open a socket, read from its address and headers. */
export type Knock = {
  documentId: DocumentId;
  cookie: string | undefined;
  wantsAck: boolean;
};

export type Opened<R> = {
  ws: WebSocket;
  net: Duplex;
  knock: Knock;
  granted: Granted;
  room: R;
  /** False where a change of access was told since the granted. */
  isCurrent: boolean;
};

export type UpgradeDeps<R> = {
  isClosing(): boolean;
  /** Counts the notices about access: a decision made before the last one is read again. */
  notices(): number;
  originAllowed(req: IncomingMessage): boolean;
  decide(knock: Knock): Promise<AccessDecision>;
  /** Opens the page and holds it; every hold is either accepted or released. */
  hold(documentId: DocumentId): Promise<R>;
  release(room: R): void;
  /** Whether there is room for one more, asked in the same turn as `accept`. */
  isFull(knock: Knock, granted: Granted): boolean;
  accept(opened: Opened<R>): void;
  warn(facts: object, message: string): void;
};

/**
 * Answers the request for a socket. Who may not have one is told so in HTTP, before it opens: a
 * client that sees it open and close again would come back for ever. The page is loaded before
 * as well, so that an open socket can be served at once.
 */
export function createUpgrade<R>(deps: UpgradeDeps<R>) {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: LIMITS.messageBytes,
  });

  /** Opens the socket, or says why not. */
  async function answer(req: IncomingMessage, net: Duplex, head: Buffer): Promise<Refusal | null> {
    const knock = readKnock(req);
    if (!knock) return 404;
    if (deps.isClosing()) return 503;
    if (!deps.originAllowed(req)) return 403;
    const before = deps.notices();
    const granted = await deps.decide(knock);
    if (granted.kind === 'signed-out') return 401;
    if (granted.kind === 'refused') return granted.hidden ? 404 : 403;
    if (deps.isFull(knock, granted)) return 429;
    const room = await deps.hold(knock.documentId);
    const refusal = deps.isClosing() ? 503 : deps.isFull(knock, granted) ? 429 : null;
    let accepted = false;
    if (!refusal && !net.destroyed) {
      server.handleUpgrade(req, net, head, (ws) => {
        accepted = true;
        const isCurrent = deps.notices() === before;
        deps.accept({ ws, net, knock, granted, room, isCurrent });
      });
    }
    // Where the handshake was no good, ws has answered itself.
    if (!accepted) deps.release(room);
    return refusal;
  }

  return (req: IncomingMessage, net: Duplex, head: Buffer): void => {
    const onError = () => net.destroy();
    net.on('error', onError);
    void answer(req, net, head)
      .catch((error: unknown) => {
        deps.warn({ err: error }, 'socket refused: the database does not answer');
        return 503 as const;
      })
      .then((refusal) => {
        if (refusal) refuse(net, refusal);
        else net.off('error', onError);
      });
  };
}

function readKnock(req: IncomingMessage): Knock | null {
  const [path = '', query = ''] = (req.url ?? '').split('?', 2);
  const documentId = parseId<DocumentId>(PATH.exec(path)?.[1]);
  if (!documentId) return null;
  const wantsAck = new URLSearchParams(query).get('ack') === '1';
  return { documentId, cookie: req.headers.cookie, wantsAck };
}

function refuse(net: Duplex, status: Refusal): void {
  const retry = status === 503 || status === 429 ? 'Retry-After: 2\r\n' : '';
  net.once('finish', () => net.destroy());
  net.end(
    `HTTP/1.1 ${status} ${PHRASES[status]}\r\n${retry}Connection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}
