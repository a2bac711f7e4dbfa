import { MESSAGE } from '../shared/collab-messages.ts';

/** Kinds of document messages within `MESSAGE.sync`, as y-protocols numbers them. */
const SYNC = { step2: 1, update: 2 } as const;

/**
 * Makes a WebSocket class for y-websocket that numbers what it sends of the document. The server
 * counts the same messages of the same connection, so its report tells exactly what is on disk,
 * deletions included, which a state vector does not show.
 *
 * @param onSent called before each document message with its number on its connection, from 1;
 *   `whole` for sync step 2, which carries all that the server lacks
 */
export function createCountingSocket(
  onSent: (message: number, whole: boolean) => void,
): typeof WebSocket {
  return class CountingSocket extends WebSocket {
    #sent = 0;

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBuffer>): void {
      if (data instanceof Uint8Array && data[0] === MESSAGE.sync) {
        if (data[1] === SYNC.step2 || data[1] === SYNC.update) {
          this.#sent += 1;
          onSent(this.#sent, data[1] === SYNC.step2);
        }
      }
      super.send(data as Uint8Array<ArrayBuffer>);
    }
  };
}
