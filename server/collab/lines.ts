import { randomBytes } from 'node:crypto';
import { IncomingMessage, type ServerResponse } from 'node:http';
import { LINE_PART } from '../../app/shared/line.ts';
import type { Door } from './door.ts';
import { TIMES } from './limits.ts';
import { Line } from './line.ts';
import { readBody } from './read-body.ts';

/** Where lines are opened. */
export const LINE_PATH = /^\/collab\/([^/]+)\/line$/;
/** And where each is read and written. */
const ONE_LINE = /^\/collab\/([^/]+)\/line\/([^/]+)$/;

type Answer = { status: number; body?: Buffer | string };

type OpenLine = {
  line: Line;
  documentId: string;
  sessionId: string;
  /** The request that sends, while its body is being read. */
  sending: IncomingMessage | null;
};

export type LinesDeps = {
  open: Door;
  originAllowed(req: IncomingMessage): boolean;
  /** The session that a cookie names, whether or not it is still alive. */
  sessionIdOf(cookieHeader: string | undefined): string | null;
};

/**
 * Sockets carried by plain requests (app/shared/line.ts). A line opens through the same door as a
 * socket and ends in the same CollabSocket, which holds the person's rights, is closed when they
 * end, and is dropped when its pings are not answered. So a request on a line has to prove one
 * thing only: that it comes from the session that opened it.
 */
export class Lines {
  readonly #lines = new Map<string, OpenLine>();
  readonly #deps: LinesDeps;

  constructor(deps: LinesDeps) {
    this.#deps = deps;
  }

  get size(): number {
    return this.#lines.size;
  }

  /** Answers a request; false where its address is none of ours. */
  handle(req: IncomingMessage, res: ServerResponse): boolean {
    const [path = '', query = ''] = (req.url ?? '').split('?', 2);
    const [, documentId = '', id = ''] = LINE_PATH.exec(path) ?? ONE_LINE.exec(path) ?? [];
    if (!documentId) return false;
    const answer = id
      ? this.#onLine(req, documentId, id, new URLSearchParams(query))
      : this.#open(req, documentId);
    void answer.then((found) => write(res, found));
    return true;
  }

  async #open(req: IncomingMessage, documentId: string): Promise<Answer> {
    if (req.method !== 'POST') return { status: 405 };
    const line = new Line();
    const carrier = { net: line, handshake: handshakeFor(req), head: Buffer.alloc(0) };
    const refusal = await this.#deps.open(req, carrier);
    if (refusal) return { status: refusal };
    const sessionId = this.#deps.sessionIdOf(req.headers.cookie) ?? '';
    const id = randomBytes(18).toString('base64url');
    this.#lines.set(id, { line, documentId, sessionId, sending: null });
    line.once('close', () => this.#lines.delete(id));
    return { status: 201, body: id };
  }

  async #onLine(
    req: IncomingMessage,
    documentId: string,
    id: string,
    query: URLSearchParams,
  ): Promise<Answer> {
    if (!this.#deps.originAllowed(req)) return { status: 403 };
    const open = this.#lines.get(id);
    const sessionId = this.#deps.sessionIdOf(req.headers.cookie);
    if (open?.documentId !== documentId || open.sessionId !== sessionId) return { status: 404 };
    const position = query.get('from') ?? '';
    if (!/^\d{1,15}$/.test(position)) return { status: 400 };
    const from = Number(position);
    if (req.method === 'POST') return takeIn(open, req, from, query.get('last') === '1');
    if (req.method !== 'GET') return { status: 405 };
    const bytes = await open.line.readFrom(from, query.get('wait') === '0' ? 0 : TIMES.poll);
    if (!bytes) return { status: 409 };
    return bytes.length > 0 ? { status: 200, body: bytes } : { status: 204 };
  }
}

/** What the client sends: one request at a time, so that no more than one body is in memory. */
async function takeIn(
  open: OpenLine,
  req: IncomingMessage,
  from: number,
  isLast: boolean,
): Promise<Answer> {
  const { line } = open;
  if (line.isFull) return { status: 503 };
  // The one before has been given up by its sender.
  open.sending?.destroy();
  open.sending = req;
  const body = await readBody(req, LINE_PART);
  if (open.sending === req) open.sending = null;
  if (body === 'too-large') return { status: 413 };
  if (body === 'cut') return { status: 400 };
  if (!line.arrive(from, body)) return { status: 409 };
  if (isLast) line.leave();
  return { status: 204 };
}

/** The request for a socket that `ws` expects; a browser may not write these headers itself. */
function handshakeFor({ socket }: IncomingMessage): IncomingMessage {
  const handshake = new IncomingMessage(socket);
  handshake.method = 'GET';
  handshake.headers = {
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': randomBytes(16).toString('base64'),
  };
  return handshake;
}

function write(res: ServerResponse, { status, body }: Answer): void {
  res.statusCode = status;
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  if (status === 429 || status === 503) res.setHeader('Retry-After', '2');
  // What has not been read of the body is not waited for.
  if (status === 413) res.setHeader('Connection', 'close');
  if (typeof body === 'string') res.setHeader('Content-Type', 'text/plain');
  else if (body) res.setHeader('Content-Type', 'application/octet-stream');
  res.end(body);
}
