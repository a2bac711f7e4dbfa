import type { DocumentId, PersonId } from '../../app/shared/ids.ts';
import type { Refusal } from '../../app/shared/policy.ts';
import type { Db } from '../../db/create-db.ts';
import { authorizeEdit, authorizeRead } from '../access/authorize.ts';
import { findViewer, type Viewer } from '../access/viewer.ts';
import { findSchemaVersion } from '../documents/schema-version.ts';

export type ReadSession = (
  cookieHeader: string | undefined,
) => Promise<{ personId: PersonId; sessionId: string } | null>;

/** `newer-schema`: the page, or the client, is of a newer version than this server. */
export type Rights = { canEdit: boolean; reason?: Refusal | 'newer-schema' };

/** What a person may do on a page, now. `hidden`: it must look as if there were no such page. */
export type AccessDecision =
  | { kind: 'granted'; personId: PersonId; name: string; rights: Rights }
  | { kind: 'signed-out' }
  | { kind: 'refused'; hidden: boolean; gone: boolean };

export type AuthoriserDeps = {
  db: Db;
  readSession: ReadSession;
  /** Version of the editor's schema that this server knows. */
  schemaVersion: number;
};

/** Who asks for which page: a knock, or an open socket. */
export type Asker = {
  cookie: string | undefined;
  documentId: DocumentId;
  /** Version of the client's schema; null where it did not say. */
  schema: number | null;
};

/**
 * Decides for many sockets at once: a session is read once per cookie and a person once, so that
 * two hundred sockets of one page cost two hundred decisions and not eight hundred queries. Made
 * anew for each occasion, because it remembers.
 */
export class Authoriser {
  readonly #db: Db;
  readonly #readSession: ReadSession;
  readonly #schemaVersion: number;
  readonly #sessions = new Map<string | undefined, ReturnType<ReadSession>>();
  readonly #viewers = new Map<PersonId, Promise<Viewer | null>>();
  readonly #versions = new Map<DocumentId, Promise<number>>();

  constructor({ db, readSession, schemaVersion }: AuthoriserDeps) {
    this.#db = db;
    this.#readSession = readSession;
    this.#schemaVersion = schemaVersion;
  }

  /** @throws where the database does not answer */
  async decide({ cookie, documentId, schema }: Asker): Promise<AccessDecision> {
    const session = await remembered(this.#sessions, cookie, () => this.#readSession(cookie));
    if (!session) return { kind: 'signed-out' };
    const { personId } = session;
    const viewer = await remembered(this.#viewers, personId, () => findViewer(this.#db, personId));
    if (!viewer) return { kind: 'signed-out' };
    const granted = { kind: 'granted' as const, personId, name: viewer.name };
    const editing = await authorizeEdit(this.#db, viewer, documentId);
    if (editing.kind === 'granted') {
      const isKnown = await this.#knowsSchema(documentId, schema);
      const rights: Rights = isKnown
        ? { canEdit: true }
        : { canEdit: false, reason: 'newer-schema' };
      return { ...granted, rights };
    }
    const reading = await authorizeRead(this.#db, viewer, documentId);
    if (reading.kind === 'refused') {
      return { kind: 'refused', hidden: reading.hidden, gone: reading.reason === 'not-found' };
    }
    const { reason } = editing;
    return {
      ...granted,
      rights: reason === 'not-found' ? { canEdit: false } : { canEdit: false, reason },
    };
  }

  async #knowsSchema(documentId: DocumentId, schema: number | null): Promise<boolean> {
    const stored = await remembered(this.#versions, documentId, () =>
      findSchemaVersion(this.#db, documentId),
    );
    return Math.max(stored, schema ?? 0) <= this.#schemaVersion;
  }
}

function remembered<K, V>(known: Map<K, Promise<V>>, key: K, read: () => Promise<V>): Promise<V> {
  const promise = known.get(key) ?? read();
  known.set(key, promise);
  return promise;
}
