import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** One line of the file, or why it cannot be one. Lines count from 1; blank ones are left out. */
export type Line =
  { number: number; text: string } | { number: number; fault: 'encoding' | 'too-long' };

/** A file that cannot be imported at all; the message is one sentence for the person who asked. */
export class BrokenFileError extends Error {}

/** A file that was read to its end once: it is whole, and holds JSON Lines. */
export type InspectedFile = { path: string; lines: number };

/** Longest line that is kept in memory, in bytes: a record of this library has some thousands. */
const LONGEST_LINE = 4_000_000;
/** So many lines without one JSON object, and the file is something else. */
const LINES_TO_TRY = 20;
const NEWLINE = 10;
const GZIP = Buffer.from([0x1f, 0x8b]);

/**
 * Reads the whole file once, so that a damaged one is known before anything is written.
 *
 * @throws BrokenFileError for a file that is unreadable, damaged, empty or no JSON Lines
 */
export async function inspectFile(path: string): Promise<InspectedFile> {
  let lines = 0;
  let objects = 0;
  for await (const line of readLines(path)) {
    lines += 1;
    if ('text' in line && isObject(line.text)) objects += 1;
    if (lines === LINES_TO_TRY && objects === 0) break;
  }
  if (lines === 0) throw new BrokenFileError(`${path} is empty: nothing was imported.`);
  if (objects === 0) {
    throw new BrokenFileError(
      `${path} is not JSON Lines (one JSON object on each line): nothing was imported.`,
    );
  }
  return { path, lines };
}

/**
 * The lines of a file, which may be gzipped; seen by its first bytes, not by its name.
 *
 * @throws BrokenFileError when the file cannot be read or is damaged
 */
export async function* readLines(path: string): AsyncGenerator<Line> {
  try {
    yield* splitLines(await openStream(path));
  } catch (error) {
    throw explain(error, path);
  }
}

async function openStream(path: string): Promise<AsyncIterable<Buffer>> {
  const file = await open(path);
  const start = Buffer.alloc(2);
  try {
    if (!(await file.stat()).isFile()) throw new BrokenFileError(`${path} is not a file.`);
    await file.read(start, 0, 2, 0);
  } finally {
    await file.close();
  }
  const bytes = createReadStream(path);
  if (!start.equals(GZIP)) return bytes as AsyncIterable<Buffer>;
  // The callback only keeps an error from being thrown twice: the reader below gets it too.
  return pipeline(bytes, createGunzip(), () => {}) as AsyncIterable<Buffer>;
}

async function* splitLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let number = 0;
  let kept: Buffer[] = [];
  let size = 0;
  const add = (part: Buffer) => {
    size += part.length;
    if (size <= LONGEST_LINE) kept.push(part);
  };
  const take = (): Line | null => {
    number += 1;
    const line =
      size > LONGEST_LINE ? { number, fault: 'too-long' as const } : decode(kept, number);
    kept = [];
    size = 0;
    return line;
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, to));
      from = to + 1;
      const line = take();
      if (line) yield line;
    }
    add(chunk.subarray(from));
  }
  const last = size > 0 ? take() : null;
  if (last) yield last;
}

/** Null for a blank line. */
function decode(parts: Buffer[], number: number): Line | null {
  try {
    // Without ignoreBOM the mark of a file saved on Windows is dropped here.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)).trim();
    return text === '' ? null : { number, text };
  } catch {
    return { number, fault: 'encoding' };
  }
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by this account',
  EISDIR: 'is a folder, not a file',
  Z_DATA_ERROR: 'is damaged (gzip)',
  Z_BUF_ERROR: 'ends in the middle (gzip)',
};

function explain(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const reason = REASONS[String(error.code)] ?? `cannot be read (${error.message})`;
  return new BrokenFileError(`${path} ${reason}: nothing was imported.`);
}
