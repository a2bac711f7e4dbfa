import type { DocumentId } from '../../app/shared/ids.ts';

/** Tells of changed documents, each at most once in `everyMs`, after the last change as well. */
export class Changes {
  readonly #timers = new Map<DocumentId, NodeJS.Timeout>();
  readonly #tell: (documentId: DocumentId) => void;
  readonly #everyMs: number;

  constructor(tell: (documentId: DocumentId) => void, everyMs: number) {
    this.#tell = tell;
    this.#everyMs = everyMs;
  }

  note(documentId: DocumentId): void {
    if (this.#timers.has(documentId)) return;
    const timer = setTimeout(() => {
      this.#timers.delete(documentId);
      this.#tell(documentId);
    }, this.#everyMs);
    this.#timers.set(documentId, timer);
  }

  /** Tells of what is still to be told, now. */
  flush(): void {
    for (const [documentId, timer] of this.#timers) {
      clearTimeout(timer);
      this.#tell(documentId);
    }
    this.#timers.clear();
  }
}
