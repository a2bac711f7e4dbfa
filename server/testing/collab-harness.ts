import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { allowedNames, SCHEMA_VERSION } from '../../app/shared/editor-schema.ts';
import type { DocumentId } from '../../app/shared/ids.ts';
import { createDb } from '../../db/create-db.ts';
import type { ListenConfig } from '../../db/listen.ts';
import { createSessions } from '../access/sessions.ts';
import { createCollab } from '../collab/collab.ts';
import type { Collab, CollabOptions } from '../collab/collab-types.ts';
import { createRedisFanOut } from '../collab/redis-fan-out.ts';

export type LogLine = { level: 'info' | 'warn' | 'error'; facts: object; message: string };

export type CollabServer = {
  collab: Collab;
  port: number;
  /** What the server has logged so far. */
  logged: LogLine[];
  close(): Promise<void>;
};

export type CollabSettings = Partial<CollabOptions> & {
  /** 0, the default, for an ephemeral one. */
  port?: number;
  /** Where several servers tell each other through Redis. */
  redisUrl?: string | undefined;
};

/** A collaboration server of its own, with its own connections. */
export async function startCollabServer(
  connection: ListenConfig,
  { port = 0, redisUrl, ...overrides }: CollabSettings = {},
): Promise<CollabServer> {
  const { db, pool } = createDb({ ...connection, max: 6 });
  const sessions = createSessions(db, { days: 30, secure: false });
  const logged: LogLine[] = [];
  const note = (level: LogLine['level']) => (facts: object, message: string) =>
    void logged.push({ level, facts, message });
  const log = { info: note('info'), warn: note('warn'), error: note('error') };
  const collab = createCollab({
    db,
    pool,
    listen: connection,
    readSession: (cookie) => sessions.read(cookie),
    sessionIdOf: (cookie) => sessions.idOf(cookie),
    originAllowed: (req) => req.headers.origin !== 'http://elsewhere.example',
    log,
    allowedNames,
    ...(redisUrl && { fanOut: createRedisFanOut(redisUrl, log) }),
    schemaVersion: SCHEMA_VERSION,
    ...overrides,
  });
  await collab.start();
  const http = createServer((req, res) => {
    if (!collab.handleRequest(req, res)) res.writeHead(404).end();
  });
  http.on('upgrade', (req, socket, head) => collab.handleUpgrade(req, socket, head));
  await listen(http, port);
  return {
    collab,
    port: (http.address() as AddressInfo).port,
    logged,
    async close() {
      await collab.close();
      await new Promise((resolve) => {
        http.close(resolve);
        // One that is used again and again would keep it from closing.
        http.closeAllConnections();
      });
      await db.destroy();
    },
  };
}

function listen(http: Server, port: number): Promise<void> {
  return new Promise((resolve) => http.listen(port, '127.0.0.1', resolve));
}

/** A stock y-websocket client with its document. */
export type StockClient = {
  doc: Y.Doc;
  provider: WebsocketProvider;
  text: () => string;
  close(): void;
};

/** Connects the unchanged client of the y-websocket package, signed in by the cookie. */
export function connectClient(
  port: number,
  documentId: DocumentId,
  cookie: string,
  {
    ack = false,
    doc = new Y.Doc(),
    socket = withCookie(cookie),
  }: { ack?: boolean; doc?: Y.Doc; socket?: typeof globalThis.WebSocket } = {},
): StockClient {
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/collab`, documentId, doc, {
    WebSocketPolyfill: socket,
    disableBc: true,
    maxBackoffTime: 200,
    params: ack ? { ack: '1' } : {},
  });
  const close = () => {
    provider.destroy();
    provider.awareness.destroy();
    doc.destroy();
  };
  return { doc, provider, text: () => textOf(doc), close };
}

/** `ws` in the place of a browser's WebSocket, which would send the cookie by itself. */
function withCookie(cookie: string): typeof globalThis.WebSocket {
  class SignedIn extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie } });
    }
  }
  return SignedIn as unknown as typeof globalThis.WebSocket;
}

/** Appends a paragraph. */
export function write(doc: Y.Doc, text: string): void {
  const fragment = doc.getXmlFragment('default');
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    fragment.push([paragraph]);
    paragraph.push([new Y.XmlText(text)]);
  });
}

/** The paragraphs, joined by "|". */
export function textOf(doc: Y.Doc): string {
  const paragraphs = doc.getXmlFragment('default').toArray();
  const texts = (node: Y.XmlElement) =>
    (node.toArray() as Y.XmlText[]).map((inner): string => inner.toJSON());
  return paragraphs
    .map((node) => (node instanceof Y.XmlElement ? texts(node).join('') : ''))
    .join('|');
}

/** Polls until the check holds. Throws with its name where it does not in time. */
export async function until(
  name: string,
  check: () => boolean | Promise<boolean>,
  milliseconds = 8000,
): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`Not within ${milliseconds} ms: ${name}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
