import type { DocumentId } from '../../app/shared/ids.ts';

/** What a fan-out tells the server it belongs to. */
export type Ears = {
  onMessage(documentId: DocumentId, message: Uint8Array): void;
  /** From now on messages about this page arrive; after a loss called again. */
  onJoined(documentId: DocumentId): void;
};

/**
 * Carries messages about open pages between the servers of one installation. It may lose any of
 * them: what must arrive is in the log, and the database tells of it (docs/collab-rules.md, C19).
 * Nothing here throws or waits.
 */
export type FanOut = {
  /** @param installation the same for all servers on one database, and for no other */
  start(installation: string, ears: Ears): void;
  /** Whether what is published now will probably arrive. */
  readonly isUp: boolean;
  /** Asks for the messages about a page, own ones included, until `leave`. */
  join(documentId: DocumentId): void;
  leave(documentId: DocumentId): void;
  publish(documentId: DocumentId, message: Uint8Array): void;
  close(): void;
};

/** For one server, or for several that tell each other through the database alone. */
export const NO_FAN_OUT: FanOut = {
  start: () => {},
  isUp: false,
  join: () => {},
  leave: () => {},
  publish: () => {},
  close: () => {},
};
