import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db } from '../../db/create-db.ts';
import { PEERS } from './peers.ts';

export type Machine = {
  date: string;
  processor: string;
  cores: number;
  memoryGb: number;
  system: string;
  /** Processes ready to run, over the last minute, when the run began. */
  load: number;
  versions: Record<string, string>;
};

/** What a reader must know to judge the figures. */
export async function describeMachine(db: Db): Promise<Machine> {
  const { rows } = await sql<{ version: string }>`SHOW server_version`
    .execute(db)
    .catch(() => ({ rows: [] }));
  const [processor] = cpus();
  const require = createRequire(import.meta.url);
  const ours = (name: string) => versionIn(require.resolve(`${name}/package.json`));
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: processor?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    load: loadavg()[0] ?? NaN,
    versions: {
      node: process.versions.node,
      postgresql: (Object.values(rows[0] ?? {})[0] ?? 'unknown').split(' ')[0] ?? 'unknown',
      yjs: ours('yjs'),
      ws: ours('ws'),
      hocuspocus: versionIn(join(PEERS, 'node_modules/@hocuspocus/server/package.json')),
    },
  };
}

function versionIn(packageJson: string): string {
  try {
    return (JSON.parse(readFileSync(packageJson, 'utf8')) as { version: string }).version;
  } catch {
    return 'not installed';
  }
}

export function machineLine(machine: Machine): string {
  const { date, processor, cores, memoryGb, system, load, versions } = machine;
  const list = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `${date}, ${cores} × ${processor}, ${memoryGb} GB, ${system}, load ${load.toFixed(1)} at the start`,
    list.join(', '),
  ].join('\n');
}
