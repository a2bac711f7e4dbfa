import type { Logger } from 'pino';
import type { DocumentId } from '../../app/shared/ids.ts';
import type { Db } from '../../db/create-db.ts';
import { indexDocument, listBehindIndex } from '../documents/index-document.ts';

/** A page that fails this often in a row is left until its next change. */
const ATTEMPTS = 3;

/**
 * Keeps the search entries of pages in step with their logs, one page at a time. No queue on disk:
 * a page that is being written changes every moment, and a row of the queue for each change would
 * compete with the log for the same commits. What a crash leaves behind shows in the numbers of
 * the database (`document.indexed_seq` against the log) and is made up for at the next start.
 */
export class PageIndex {
  readonly #db: Db;
  readonly #log: Pick<Logger, 'warn'>;
  readonly #pauseMs: number;
  readonly #waiting = new Map<DocumentId, { attempts: number }>();
  #running: Promise<void> | null = null;
  #rest: { timer: NodeJS.Timeout; end: () => void } | null = null;
  #stopped = false;

  /** @param pauseMs after a failure: the database may be away */
  constructor(db: Db, log: Pick<Logger, 'warn'>, pauseMs = 5000) {
    this.#db = db;
    this.#log = log;
    this.#pauseMs = pauseMs;
  }

  /** The page has changed: its entry follows soon. */
  note(documentId: DocumentId): void {
    this.#waiting.set(documentId, { attempts: 0 });
    this.#running ??= this.#run().finally(() => (this.#running = null));
  }

  /** Notes the pages whose log has gone on since their entry was written. */
  async catchUp(): Promise<void> {
    for (const documentId of await listBehindIndex(this.#db)) this.note(documentId);
  }

  /** Finishes the page under way; what waits is found at the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#rest?.end();
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let next = this.#next(); next && !this.#stopped; next = this.#next()) {
      const began = performance.now();
      const failed = await this.#index(...next);
      // As long as it took: under a flood of edits the index takes half of the time at most.
      await this.#pause(failed ? this.#pauseMs : performance.now() - began);
    }
  }

  #next(): [DocumentId, { attempts: number }] | undefined {
    const [next] = this.#waiting;
    if (next) this.#waiting.delete(next[0]);
    return next;
  }

  async #index(documentId: DocumentId, { attempts }: { attempts: number }): Promise<boolean> {
    try {
      await indexDocument(this.#db, documentId);
      return false;
    } catch (error) {
      if (this.#stopped) return true;
      this.#log.warn({ err: error, documentId }, 'page not indexed');
      const again = attempts + 1 < ATTEMPTS && !this.#waiting.has(documentId);
      if (again) this.#waiting.set(documentId, { attempts: attempts + 1 });
      return true;
    }
  }

  #pause(milliseconds: number): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#rest = null;
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      this.#rest = { timer, end };
    });
  }
}
