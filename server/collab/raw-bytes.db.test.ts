import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { startCollabServer, until } from '../testing/collab-harness.ts';
import { makeScene } from '../testing/collab-scene.ts';
import { createTestDatabase } from '../testing/database.ts';
import { readStored } from '../testing/typist.ts';

/**
 * What a client in any language has to send, byte by byte; no library of ours, of Yjs or of
 * WebSockets is between this file and the wire.
 */

const bytes = (...parts: (number | string)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))),
  );

/** A binary frame of a client (RFC 6455, 5.2), masked with zeros, of fewer than 126 bytes. */
const frame = (message: Buffer) =>
  Buffer.concat([bytes(0x82, 0x80 | message.length, 0, 0, 0, 0), message]);

/** Sync (0), step 1 (0): what is there, beyond a state vector (1 byte) of no clients (0)? */
const ASK = bytes(0, 0, 1, 0);
/** Sync (0), step 2 (1): all I have is an update (2 bytes) of no structs and no deletions. */
const ANSWER = bytes(0, 1, 2, 0, 0);

/** A paragraph with a word in it, by client 7. */
const WORD = bytes(
  ...[1, 3, 7, 0], // one client, with three structs: client 7, from clock 0 on
  ...[0x07, 1, 7, 'default'], // clock 0: a type (7), whose parent is a root (1) by this name (7 letters)
  ...[3, 9, 'paragraph'], //    an XML element (3) by this name (9 letters)
  ...[0x07, 0, 7, 0], // clock 1: a type (7), whose parent is a struct (0): client 7, clock 0
  ...[6], //    an XML text (6)
  ...[0x04, 0, 7, 1], // clocks 2 to 6: a string (4), whose parent is a struct (0): client 7, clock 1
  ...[5, 'Hallo'], //    five letters
  ...[0], // nothing is deleted
);
/** Sync (0), update (2), and how long it is. */
const WRITE = Buffer.concat([bytes(0, 2, WORD.length), WORD]);

/** Saved (100): the state vector on disk (3 bytes) is one client, 7, to clock 7; and two messages. */
const SAVED = bytes(0x82, 6, 100, 3, 1, 7, 7, 2);

it('C3 C21: a client of nothing but bytes writes a word and is told that it is saved', async () => {
  const database = await createTestDatabase();
  const server = await startCollabServer(database.connection);
  onTestFinished(() => database.drop());
  onTestFinished(() => server.close());
  const { document, anna } = await makeScene(database.db);
  const [net, heard] = await open(server.port, `/collab/${document.id}?ack=1`, anna.cookie);
  net.write(frame(ASK));
  net.write(frame(ANSWER));
  net.write(frame(WRITE));
  await until('it is saved', () => heard().includes(SAVED));
  expect(await readStored(database.db, document.id)).toEqual({
    text: 'Hallo',
    clocks: new Map([[7, 7]]),
  });
  net.destroy();
});

/** Opens a WebSocket by hand; gives it, and what has been heard since. */
async function open(port: number, path: string, cookie: string): Promise<[Socket, () => Buffer]> {
  const net = connect(port, '127.0.0.1');
  let heard: Buffer = Buffer.alloc(0);
  net.on('data', (data: Buffer) => (heard = Buffer.concat([heard, data])));
  await once(net, 'connect');
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    `Cookie: ${cookie}`,
  ];
  net.write(`${lines.join('\r\n')}\r\n\r\n`);
  await until('it is open', () => heard.includes('\r\n\r\n'));
  expect(heard.toString('latin1')).toContain('Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
  return [net, () => heard];
}
