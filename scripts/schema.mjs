/**
 * Writes db/schema.d.ts, the types of the tables, from a database with all migrations; with
 * --check only says whether it is what it should be. Run under tsx.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDb } from '../db/create-db.ts';
import { startEmbedded } from '../db/embedded.ts';
import { migrateToLatest } from '../db/migrate.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SCHEMA = join(ROOT, 'db/schema.d.ts');

const folder = mkdtempSync(join(tmpdir(), 'collegium-schema-'));
try {
  const check = process.argv.includes('--check');
  const written = check ? join(folder, 'schema.d.ts') : SCHEMA;
  await generate(written);
  if (check && readFileSync(written, 'utf8') !== readFileSync(SCHEMA, 'utf8')) {
    process.stderr.write('db/schema.d.ts is not what the migrations make: run npm run schema.\n');
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function generate(outFile) {
  const dataDir = join(folder, 'data');
  const server = await startEmbedded({ dataDir, durable: false, log: () => {} });
  try {
    const { db } = createDb(server.connection('postgres'));
    await migrateToLatest(db);
    await db.destroy();
    const cli = join(ROOT, 'node_modules/kysely-codegen/dist/cli/bin.js');
    const url = `postgres:///postgres?user=postgres&host=${encodeURIComponent(server.socketDir)}`;
    const args = [cli, '--url', url, '--out-file', outFile, '--log-level', 'error'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT });
    if (status !== 0) throw new Error(`kysely-codegen failed:\n${stdout}${stderr}`);
  } finally {
    await server.stop();
  }
}
