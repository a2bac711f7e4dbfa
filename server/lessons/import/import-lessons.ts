import type { Db } from '../../../db/create-db.ts';
import {
  type Arrival,
  type BatchResult,
  findOrMakeCommunity,
  keyOf,
  writeBatch,
} from './import.queries.ts';
import { type InspectedFile, type Line, readLines } from './read-lines.ts';
import { parseRecord } from './source-record.ts';
import { firstState, toLesson } from './to-lesson.ts';

/** Where records from outside go unless another community is named. */
export const OPEN_LIBRARY = {
  slug: 'open-library',
  name: 'Open library',
  purpose:
    'Lessons that others have published, kept with their source and licence, for every member to search and build on.',
};

/** Records in one transaction: few enough to be cheap to repeat, many enough to be quick. */
const BATCH = 200;

export type Rejection = { line: number; reason: string };
export type ImportResult = BatchResult & { rejected: number };

export type ImportOptions = {
  /** Address of the community that takes the records; made under that name where it is missing. */
  community?: string;
  /** Lines done so far, and how many there are. */
  onProgress?: (done: number, total: number) => void;
  onRejected?: (rejection: Rejection) => void;
};

/**
 * Imports a file of lesson records (JSON Lines, gzipped or not). A line that is no record is
 * rejected and the others go in; the same file imported again changes nothing; a run that was cut
 * short is simply repeated.
 */
export async function importLessons(
  db: Db,
  file: InspectedFile,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { community = OPEN_LIBRARY.slug, onProgress, onRejected } = options;
  const result: ImportResult = { added: 0, unchanged: 0, updated: 0, rejected: 0 };
  const about =
    community === OPEN_LIBRARY.slug
      ? OPEN_LIBRARY
      : { slug: community, name: community, purpose: OPEN_LIBRARY.purpose };
  let batch = new Map<string, Arrival>();
  let done = 0;
  const flush = async () => {
    if (batch.size === 0) return;
    const communityId = await findOrMakeCommunity(db, about);
    const written = await writeBatch(db, communityId, [...batch.values()]);
    result.added += written.added;
    result.unchanged += written.unchanged;
    result.updated += written.updated;
    batch = new Map();
    onProgress?.(done, file.lines);
  };
  for await (const line of readLines(file.path)) {
    done += 1;
    const arrival = toArrival(line);
    if ('reason' in arrival) {
      result.rejected += 1;
      onRejected?.(arrival);
      continue;
    }
    const key = keyOf(arrival.lesson);
    // The same record twice in a file: the first is written before the second is compared with it.
    if (batch.size === BATCH || batch.has(key)) await flush();
    batch.set(key, arrival);
  }
  await flush();
  onProgress?.(done, file.lines);
  return result;
}

const FAULTS = { encoding: 'is not UTF-8', 'too-long': 'is longer than 4 MB' } as const;

function toArrival(line: Line): Arrival | Rejection {
  if ('fault' in line) return { line: line.number, reason: FAULTS[line.fault] };
  const parsed = parseRecord(line.text);
  if (!parsed.ok) return { line: line.number, reason: parsed.reason };
  return { lesson: toLesson(parsed.record), state: firstState(parsed.record) };
}
