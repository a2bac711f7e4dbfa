import type { DocumentId, PersonId } from '../../app/shared/ids.ts';
import type { createDb } from '../../db/create-db.ts';
import { UPDATE_CHANNEL } from '../documents/update-notice.ts';
import { LIMITS, TIMES } from './limits.ts';

type Pool = ReturnType<typeof createDb>['pool'];

export type LogEntry = { payload: Uint8Array; authorId: PersonId };

/** A room as the log sees it: told what became of its entries, in the order they were given. */
export type LogWriter<E extends LogEntry> = {
  readonly documentId: DocumentId;
  /** The entries are committed; the last of them has `lastSeq`, the others those before it. */
  onStored(lastSeq: number, entries: E[]): void;
  /** The entries, and all given since, may or may not be on disk. Called once; nothing follows. */
  onFailed(error: unknown): void;
};

/**
 * One statement, so one round trip: the rows of the log are locked in the order of their ids (two
 * servers never wait for each other in a circle), the sequence numbers given under that lock,
 * the updates inserted, and the notice sent, which PostgreSQL delivers at commit. The payloads
 * travel as one binary parameter and are cut apart by the server: an array of bytea would go as
 * text, twice as long.
 */
const APPEND = `
WITH input AS (
  SELECT n, document_id, author_id,
    substring($4::bytea FROM (sum(length) OVER (ORDER BY n) - length + 1)::int FOR length) AS payload
  FROM unnest($1::uuid[], $2::uuid[], $3::int[]) WITH ORDINALITY AS t (document_id, author_id, length, n)),
locked AS (
  SELECT document_id FROM document_log WHERE document_id = ANY ($1::uuid[]) ORDER BY document_id FOR UPDATE),
counted AS (
  SELECT document_id, count(*) AS added FROM input JOIN locked USING (document_id) GROUP BY document_id),
grown AS (
  UPDATE document_log l SET seq = l.seq + c.added FROM counted c
  WHERE l.document_id = c.document_id RETURNING l.document_id, l.seq, c.added),
stored AS (
  INSERT INTO document_update (document_id, seq, author_id, payload)
  SELECT g.document_id, g.seq - g.added + row_number() OVER (PARTITION BY g.document_id ORDER BY i.n),
    i.author_id, i.payload
  FROM grown g JOIN input i USING (document_id))
SELECT document_id, seq, pg_notify('${UPDATE_CHANNEL}', document_id || ' ' || seq || ' ' || $5) FROM grown`;

type Batch<E extends LogEntry> = Map<LogWriter<E>, E[]>;

/**
 * The append-only log of all rooms of this process, with group commit and without a timer: one
 * statement is under way at a time, and what arrives meanwhile makes up the next. A room that
 * writes much cannot hold up another, because every room has its share in each commit.
 */
export class UpdateLog<E extends LogEntry> {
  readonly stats = { commits: 0, updates: 0, failures: 0 };
  readonly #waiting: Batch<E> = new Map();
  readonly #pool: Pool;
  readonly #sender: () => string;
  #running: Promise<void> | null = null;

  /** @param sender what the notices say of this process (update-notice.ts) */
  constructor(pool: Pool, sender: () => string) {
    this.#pool = pool;
    this.#sender = sender;
  }

  /** Queues an entry. Never waits and never throws: the writer is told. */
  append(writer: LogWriter<E>, entry: E): void {
    const waiting = this.#waiting.get(writer);
    if (waiting) waiting.push(entry);
    else this.#waiting.set(writer, [entry]);
    // At the end of this turn: what other sockets bring in the same turn shares the commit.
    this.#running ??= new Promise((resolve) => setImmediate(resolve)).then(() => this.#run());
  }

  /** Resolves when nothing is waiting or under way. */
  async drained(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0) {
      const batch = this.#nextBatch();
      const written = await this.#write(batch).catch((error: unknown) => ({ error }));
      if ('error' in written) await this.#writeApart(batch, written.error);
      else this.#tell(batch, written);
    }
    this.#running = null;
  }

  /** Takes from each room in turn, up to the bounds; who was left out comes first next time. */
  #nextBatch(): Batch<E> {
    const batch: Batch<E> = new Map();
    let bytes = 0;
    for (const [writer, entries] of [...this.#waiting]) {
      let count = 0;
      while (count < Math.min(entries.length, LIMITS.updatesPerCommit)) {
        const size = entries[count]?.payload.byteLength ?? 0;
        if (bytes > 0 && bytes + size > LIMITS.bytesPerCommit) break;
        bytes += size;
        count++;
      }
      if (count === 0) break;
      this.#waiting.delete(writer);
      batch.set(writer, entries.splice(0, count));
      if (entries.length > 0) this.#waiting.set(writer, entries);
      if (bytes >= LIMITS.bytesPerCommit) break;
    }
    return batch;
  }

  async #write(batch: Batch<E>): Promise<Map<string, number>> {
    const documents: string[] = [];
    const authors: string[] = [];
    const payloads: Uint8Array[] = [];
    for (const [{ documentId }, entries] of batch) {
      for (const { payload, authorId } of entries) {
        documents.push(documentId);
        authors.push(authorId);
        payloads.push(payload);
      }
    }
    const lengths = payloads.map((payload) => payload.byteLength);
    const query = {
      name: 'collab-append',
      text: APPEND,
      values: [documents, authors, lengths, Buffer.concat(payloads), this.#sender()],
      query_timeout: TIMES.append,
    };
    const { rows } = await this.#pool.query<{ document_id: string; seq: number }>(query);
    this.stats.commits++;
    this.stats.updates += documents.length;
    return new Map(rows.map((row) => [row.document_id, row.seq]));
  }

  #tell(batch: Batch<E>, seqs: Map<string, number>): void {
    for (const [writer, entries] of batch) {
      const seq = seqs.get(writer.documentId);
      if (seq === undefined) this.#fail(writer, new Error('The document is gone.'));
      else writer.onStored(seq, entries);
    }
  }

  /**
   * A statement that failed stored nothing. Where it failed on something in it, the rooms are
   * tried one by one, so that only the one concerned fails. Where the database itself is in
   * trouble (connection, resources, shutdown), all of them fail at once; whether a commit
   * whose answer was lost took place, they find out when they open again.
   */
  async #writeApart(batch: Batch<E>, error: unknown): Promise<void> {
    for (const [writer, entries] of batch) {
      if (batch.size === 1 || !isAboutContent(error)) {
        this.#fail(writer, error);
        continue;
      }
      const alone: Batch<E> = new Map([[writer, entries]]);
      const written = await this.#write(alone).catch((own: unknown) => ({ error: own }));
      if ('error' in written) this.#fail(writer, written.error);
      else this.#tell(alone, written);
    }
  }

  #fail(writer: LogWriter<E>, error: unknown): void {
    this.stats.failures++;
    this.#waiting.delete(writer);
    writer.onFailed(error);
  }
}

/** SQLSTATE classes 08 connection, 53 resources, 57 intervention, 58 system, XX internal; errors without one are the network's. */
function isAboutContent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^[0-9A-Z]{5}$/.test(code) && !/^(08|53|57|58|XX)/.test(code);
}
