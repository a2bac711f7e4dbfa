import type { Logger } from 'pino';
import type { Db } from '../db/create-db.ts';
import type { Sessions } from './access/sessions.ts';
import type { Viewer } from './access/viewer.ts';

/** What main.ts has built and every request may use. */
export type App = {
  db: Db;
  sessions: Sessions;
  log: Logger;
  config: {
    /** Origin under which browsers reach the server, for links in mail. */
    baseUrl: string;
    /** Whether the demo is loaded: then its inbox page exists. */
    demo: boolean;
    /** Whether a mail server is set; without one mail stays in its table. */
    smtp: boolean;
    /** The code that opens set-up while there is no administrator; null once there is one. */
    setupCode: () => Promise<string | null>;
  };
};

/** What one request carries; handed to Remix as its load context. */
export type RequestContext = {
  app: App;
  requestId: string;
  nonce: string;
  /** Address of the client, for limits and the audit log. */
  clientAddress: string;
  /** The session's viewer, read once per request; null when signed out. */
  viewer: () => Promise<{ viewer: Viewer; sessionId: string } | null>;
  /** The text fields of the form that was sent, without secrets: to give back what was typed. */
  submitted: () => Promise<[name: string, value: string][]>;
};
