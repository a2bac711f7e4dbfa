import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Door, Refusal } from './door.ts';

/** Addresses of sockets. */
export const SOCKET_PATH = /^\/collab\/([^/?]+)$/;

/** Answers the upgrade event of the HTTP server: with a socket, or with an HTTP status. */
export function createUpgrade(open: Door) {
  return (req: IncomingMessage, net: Duplex, head: Buffer): void => {
    const onError = () => net.destroy();
    net.on('error', onError);
    void open(req, { net, handshake: req, head }).then((refusal) => {
      if (refusal) refuse(net, refusal);
      else net.off('error', onError);
    });
  };
}

function refuse(net: Duplex, status: Refusal): void {
  const retry = status === 503 || status === 429 ? 'Retry-After: 2\r\n' : '';
  net.once('finish', () => net.destroy());
  net.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${retry}Connection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}
