import * as Y from 'yjs';
import { CONTENT_FRAGMENT } from '../shared/editor-schema.ts';
import { holdsUnknown } from './unknown-content.ts';

/** How changes kept on the device go with the page as it is now. */
export type Fit =
  /** `count` of them say something new; the others had reached the server before. */
  | { kind: 'fits'; count: number }
  /** They build on what the page no longer has, or hold what this editor does not know. */
  | { kind: 'apart' };

/** Tries kept changes on a copy of the page, the oldest first. The page itself is not touched. */
export function tryChanges(doc: Y.Doc, updates: readonly Uint8Array[]): Fit {
  const trial = new Y.Doc();
  try {
    Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc));
    let count = 0;
    trial.on('update', () => (count += 1));
    for (const update of updates) Y.applyUpdate(trial, update);
    const waits = trial.store.pendingStructs ?? trial.store.pendingDs;
    if (waits || holdsUnknown(trial.getXmlFragment(CONTENT_FRAGMENT))) return { kind: 'apart' };
    return { kind: 'fits', count };
  } catch {
    return { kind: 'apart' };
  } finally {
    trial.destroy();
  }
}

/**
 * The words in kept changes, for who wants to copy them out: in the order in which they were
 * typed, a line for each place, without what was deleted again.
 */
export function wordsIn(updates: readonly Uint8Array[]): string {
  const lines: string[] = [];
  const gone = new Set<string>();
  const decoded = updates.map((update) => Y.decodeUpdate(update));
  for (const { ds } of decoded) {
    for (const [client, ranges] of ds.clients) {
      for (const { clock, len } of ranges) {
        for (let i = 0; i < len; i += 1) gone.add(`${client} ${clock + i}`);
      }
    }
  }
  let last: string | null = null;
  for (const { structs } of decoded) {
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
      const { client, clock } = struct.id;
      const letters = [...struct.content.str.split('').entries()].filter(
        ([i]) => !gone.has(`${client} ${clock + i}`),
      );
      const goesOn = struct.origin && `${struct.origin.client} ${struct.origin.clock}` === last;
      const text = letters.map(([, letter]) => letter).join('');
      if (goesOn && lines.length > 0) lines[lines.length - 1] += text;
      else lines.push(text);
      last = `${client} ${clock + struct.length - 1}`;
    }
  }
  return lines.filter((line) => line.trim()).join('\n');
}
