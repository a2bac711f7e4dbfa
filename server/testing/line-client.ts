import { LineSocket } from '../../app/editor/line-socket.ts';
import type { DocumentId } from '../../app/shared/ids.ts';
import { connectClient, type StockClient } from './collab-harness.ts';

/** The client of the y-websocket package over a line, signed in by the cookie. */
export function connectByLine(port: number, documentId: DocumentId, cookie: string): StockClient {
  const request: typeof fetch = (address, init) => fetch(address, { ...init, headers: { cookie } });
  class SignedIn extends LineSocket {
    constructor(address: string | URL) {
      super(address, request);
    }
  }
  return connectClient(port, documentId, cookie, {
    socket: SignedIn as unknown as typeof WebSocket,
  });
}
