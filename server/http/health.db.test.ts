import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, it, onTestFinished } from 'vitest';
import { createTestDatabase } from '../testing/database.ts';
import { createSmallDisk } from '../testing/small-disk.ts';
import { createMetrics, healthRoutes } from './health.ts';

it('says when it cannot do its work: a full disk, a database that is gone, and all is well again', async () => {
  const database = await createTestDatabase();
  // Somewhat more than the room it wants to have left.
  const disk = await createSmallDisk(80);
  onTestFinished(() => disk.remove());
  const { registry } = createMetrics();
  const app = express();
  app.use(healthRoutes({ db: database.db, dataDir: disk.path, metrics: registry }));
  const http = createServer(app);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void http.close());
  const ready = async (): Promise<[number, unknown]> => {
    const answer = await fetch(`http://127.0.0.1:${(http.address() as AddressInfo).port}/readyz`);
    return [answer.status, await answer.json()];
  };
  expect(await ready()).toEqual([200, { status: 'ready' }]);
  disk.fill();
  expect(await ready()).toEqual([
    503,
    { status: 'not ready', trouble: 'The disk is almost full.' },
  ]);
  disk.free();
  expect(await ready()).toEqual([200, { status: 'ready' }]);
  await database.drop();
  expect((await ready())[0]).toBe(503);
});
