/** Document messages of one connection are numbered from 1 as they arrive. */
export type Receipt = {
  number: number;
  /** Whether it answers our question for all that the client has (sync step 2). */
  isAnswer: boolean;
};

/**
 * What of a connection is on disk. Settled in the order of arrival: a message counts once it is on
 * disk, or once what it repeats is. One that was not taken in holds the count back until an answer
 * that came after it, and so holds it again, has been settled.
 */
export class Receipts {
  received = 0;
  /** The first `saved` messages are on disk. */
  saved = 0;
  #firstMissing: number | null = null;
  #lastMissing = 0;

  next(isAnswer: boolean): Receipt {
    return { number: ++this.received, isAnswer };
  }

  /** The message was not taken in. */
  miss({ number }: Receipt): void {
    this.#firstMissing ??= number;
    this.#lastMissing = number;
  }

  settle({ number, isAnswer }: Receipt): void {
    if (this.#firstMissing !== null && isAnswer && number > this.#firstMissing) {
      this.#firstMissing = number > this.#lastMissing ? null : number + 1;
    }
    if (this.#firstMissing === null || number < this.#firstMissing) this.saved = number;
  }
}
