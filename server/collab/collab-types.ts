import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AllowedNames } from '../../app/shared/editor-schema.ts';
import type { DocumentId } from '../../app/shared/ids.ts';
import type { createDb, Db } from '../../db/create-db.ts';
import type { ListenConfig } from '../../db/listen.ts';
import type { ReadSession } from './access.ts';
import type { FanOut } from './fan-out.ts';

export type CollabOptions = {
  db: Db;
  /** For the append. */
  pool: ReturnType<typeof createDb>['pool'];
  /** For the connection of its own that LISTENs. */
  listen: ListenConfig;
  readSession: ReadSession;
  /** The session that a cookie names, whether or not it is still alive. */
  sessionIdOf: (cookieHeader: string | undefined) => string | null;
  originAllowed: (req: IncomingMessage) => boolean;
  log: Record<'info' | 'warn' | 'error', (facts: object, message: string) => void>;
  allowedNames: AllowedNames;
  /** Tells other servers sooner than the database does, and alone carries presence to them. */
  fanOut?: FanOut;
  /** Version of the editor's schema that `allowedNames` are of. */
  schemaVersion: number;
  /** Called after appends of this server, at most every two seconds per document. */
  onChanged?: (documentId: DocumentId) => void;
};

/** Figures since the start, and of this moment (rooms, sockets, lines: sockets over requests). */
export type CollabStats = Record<
  | 'rooms'
  | 'sockets'
  | 'lines'
  | 'appends'
  | 'updates'
  | 'failures'
  | 'refused'
  | 'readOnlyRefused'
  /** 1 while a fan-out carries messages to other servers, else 0. */
  | 'fanOut',
  number
>;

export type Collab = {
  /** Resolves when changes of access and of other servers are heard. */
  start(): Promise<void>;
  /** For the upgrade event of the HTTP server, on /collab/<documentId>. */
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** For requests of the HTTP server: true where it was one of /collab/<documentId>/line…, and is answered. */
  handleRequest(req: IncomingMessage, res: ServerResponse): boolean;
  stats(): CollabStats;
  /** No new sockets; what was received is on disk; all sockets closed with 1001; under three seconds. */
  close(): Promise<void>;
};
