import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/**
 * Yjs updates (encoding version 1) without a Yjs document: what the editor sends when somebody
 * types at the end of his own paragraph, made and read for a few hundred nanoseconds.
 */
const CONTENT = { string: 4, type: 7 } as const;
const HAS_ORIGIN = 0x80;
const TYPE = { element: 3, text: 6 } as const;
/** In the clocks of a writer: his paragraph, its text, and then what he writes. */
const FIRST_CHARACTER = 2;

/** Client ids are 32-bit numbers; these are never given twice in one process. */
let nextClient = 1_600_000_000 + Math.floor(Math.random() * 2 ** 30);

/** A run of characters in an update: `length` of them, from `clock` on. */
export type Run = { client: number; clock: number; length: number };

/** One person's own paragraph. */
export class Writer {
  readonly client = nextClient++;
  #clock = FIRST_CHARACTER;

  /** The clock of the next character. */
  get clock(): number {
    return this.#clock;
  }

  /** The paragraph with its first characters; to be sent once, before all else. */
  begin(text: string): Uint8Array {
    this.#clock += text.length;
    return encoding.encode((e) => {
      this.#head(e, 3, 0);
      encoding.writeUint8(e, CONTENT.type);
      encoding.writeVarUint(e, 1);
      encoding.writeVarString(e, 'default');
      encoding.writeVarUint(e, TYPE.element);
      encoding.writeVarString(e, 'paragraph');
      encoding.writeUint8(e, CONTENT.type);
      this.#parent(e, 0);
      encoding.writeVarUint(e, TYPE.text);
      encoding.writeUint8(e, CONTENT.string);
      this.#parent(e, 1);
      encoding.writeVarString(e, text);
      encoding.writeVarUint(e, 0);
    });
  }

  /** One more character. */
  type(character: string): Uint8Array {
    const clock = this.#clock++;
    return encoding.encode((e) => {
      this.#head(e, 1, clock);
      encoding.writeUint8(e, CONTENT.string | HAS_ORIGIN);
      encoding.writeVarUint(e, this.client);
      encoding.writeVarUint(e, clock - 1);
      encoding.writeVarString(e, character);
      encoding.writeVarUint(e, 0);
    });
  }

  #head(e: encoding.Encoder, structs: number, clock: number): void {
    encoding.writeVarUint(e, 1);
    encoding.writeVarUint(e, structs);
    encoding.writeVarUint(e, this.client);
    encoding.writeVarUint(e, clock);
  }

  #parent(e: encoding.Encoder, clock: number): void {
    encoding.writeVarUint(e, 0);
    encoding.writeVarUint(e, this.client);
    encoding.writeVarUint(e, clock);
  }
}

/**
 * Reads which characters an update brings. Servers may have merged several; that takes longer to
 * read, but all readers of a page get the same bytes, so the last ones are remembered.
 */
export class UpdateReader {
  readonly #merged = new Map<string, Run[]>();

  read(update: Uint8Array, take: (client: number, clock: number, length: number) => void): void {
    const decoder = decoding.createDecoder(update);
    if (decoding.readVarUint(decoder) === 1 && decoding.readVarUint(decoder) === 1) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      if (decoding.readUint8(decoder) === (CONTENT.string | HAS_ORIGIN)) {
        decoding.readVarUint(decoder);
        decoding.readVarUint(decoder);
        // Only ASCII is typed, so bytes are characters.
        return take(client, clock, decoding.readVarUint(decoder));
      }
    }
    for (const { client, clock, length } of this.#readMerged(update)) take(client, clock, length);
  }

  #readMerged(update: Uint8Array): Run[] {
    const key = Buffer.from(update.buffer, update.byteOffset, update.byteLength).toString('latin1');
    let runs = this.#merged.get(key);
    if (!runs) {
      runs = Y.decodeUpdate(update).structs.map(({ id, length }) => ({ ...id, length }));
      if (this.#merged.size >= 64) this.#merged.delete(this.#merged.keys().next().value ?? '');
      this.#merged.set(key, runs);
    }
    return runs;
  }
}
