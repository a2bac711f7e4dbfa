import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What the proxy of a strict network does with the upgrade of a WebSocket. */
export type Upgrades = 'refused' | 'silent' | 'cut';

export type BlockingProxy = {
  baseUrl: string;
  /** Upgrades it has met so far. */
  upgrades: () => number;
  close: () => Promise<void>;
};

/**
 * A proxy in front of the application that passes plain requests on and lets no WebSocket through:
 * it answers the upgrade with 403, or never, or opens it and cuts it at once.
 */
export async function startBlockingProxy(
  target: string,
  upgradesAre: Upgrades,
): Promise<BlockingProxy> {
  const sockets = new Set<Socket>();
  let upgrades = 0;
  const proxy = createServer((req, res) => passOn(target, req, res));
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  proxy.on('upgrade', (req, socket: Socket) => {
    upgrades++;
    if (upgradesAre === 'refused') {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    } else if (upgradesAre === 'cut') openAndCut(target, req, socket);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const { port } = proxy.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    upgrades: () => upgrades,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}

function passOn(target: string, req: IncomingMessage, res: ServerResponse): void {
  const onward = request(target + (req.url ?? ''), { method: req.method, headers: req.headers });
  onward.on('response', (answer) => {
    res.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(res);
    answer.on('error', () => res.destroy());
  });
  onward.on('error', () => {
    if (res.headersSent) res.destroy();
    else res.writeHead(502, { 'Content-Type': 'text/html' }).end('<p>The server is away.</p>');
  });
  res.on('close', () => onward.destroy());
  req.pipe(onward);
}

/** Lets the upgrade through and cuts it after the first words of the server. */
function openAndCut(target: string, req: IncomingMessage, socket: Socket): void {
  const onward = request(target + (req.url ?? ''), { headers: req.headers });
  onward.on('upgrade', (answer, server, head) => {
    const lines = Object.entries(answer.headers).map(
      ([name, value]) => `${name}: ${String(value)}`,
    );
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
    socket.write(head);
    server.pipe(socket);
    server.on('error', () => undefined);
    setTimeout(() => {
      server.destroy();
      socket.destroy();
    }, 500);
  });
  onward.on('error', () => socket.destroy());
  onward.end();
}
