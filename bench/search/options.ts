import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../collab/servers.ts';
import type { CollectionName } from './collections.ts';

const COLLECTION_NAMES = ['scifact', 'cranfield', 'lessons', 'xquad', 'headlines'] as const;
const SECTIONS = [...COLLECTION_NAMES, 'speed'] as const;

export type Options = {
  json: boolean;
  collections: readonly CollectionName[];
  speed: boolean;
  /** Texts among which the speed is measured. */
  texts: number;
  /** Questions asked of one collection at most. */
  questions: number;
  /** Folder of the test data. */
  data: string;
};

const USAGE = `npm run bench:search -- [--quick] [--only SECTION]… [--texts N] [--data FOLDER] [--json]
Sections: ${SECTIONS.join(', ')}`;

/** @throws an Error whose message tells how the command is used */
export function readOptions(args: readonly string[]): Options {
  const { values } = parse(args);
  const only = SECTIONS.filter((name) => !values.only || values.only.includes(name));
  const texts = Number(values.texts ?? (values.quick ? 1000 : 10_000));
  const known = !values.only || only.length === new Set(values.only).size;
  if (!known || !Number.isInteger(texts) || texts < 1000) throw new Error(USAGE);
  return {
    json: values.json,
    collections: COLLECTION_NAMES.filter((name) => only.includes(name)),
    speed: only.includes('speed'),
    texts,
    questions: values.quick ? 50 : 4000,
    data: values.data,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        quick: { type: 'boolean', default: false },
        texts: { type: 'string' },
        data: { type: 'string', default: join(ROOT, '../shared/data') },
        only: { type: 'string', multiple: true },
      },
    });
  } catch {
    throw new Error(USAGE);
  }
}
