/**
 * The bound with durability: the relay, which has PostgreSQL commit each message before it passes
 * it on. What arrives while a commit is under way makes up the next one. It knows no Yjs, judges
 * nothing, opens no page and asks nobody who he is.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { createDb } from '../../db/create-db.ts';

type Waiting = { page: string; message: Buffer; from: WebSocket };

const { pool } = createDb({ connectionString: process.env.DATABASE_URL, max: 1 });
const rooms = new Map<string, Set<WebSocket>>();
const http = createServer((_, res) => res.writeHead(404).end());
const server = new WebSocketServer({ server: http, clientTracking: false });
let waiting: Waiting[] = [];
let writing = false;

server.on('connection', (socket, { url: page = '' }) => {
  const room = rooms.get(page) ?? new Set();
  rooms.set(page, room.add(socket));
  socket.on('message', (message: Buffer) => {
    waiting.push({ page, message, from: socket });
    if (!writing) void write();
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    room.delete(socket);
    if (room.size === 0) rooms.delete(page);
  });
});

async function write(): Promise<void> {
  writing = true;
  await new Promise((resolve) => setImmediate(resolve));
  while (waiting.length > 0) {
    const batch = waiting;
    waiting = [];
    await pool.query({
      name: 'relay',
      text: 'INSERT INTO relayed (page, message) SELECT * FROM unnest($1::text[], $2::bytea[])',
      values: [batch.map(({ page }) => page), batch.map(({ message }) => message)],
    });
    for (const { page, message, from } of batch) {
      for (const other of rooms.get(page) ?? []) if (other !== from) other.send(message);
    }
  }
  writing = false;
}

http.listen(0, '127.0.0.1', () => {
  const { port } = http.address() as AddressInfo;
  process.stdout.write(`The relay is ready at http://127.0.0.1:${port}\n`);
});
