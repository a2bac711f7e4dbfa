import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as Y from 'yjs';

/** Beside the checkout; the recording of a paper being written (automerge-perf, MIT). */
const TRACE = resolve(
  import.meta.dirname,
  '../../../../shared/data/traces/automerge-paper.json.gz',
);
const SYNTHETIC_KEYSTROKES = 60_000;

/** Position, characters to delete, text to insert. */
type Patch = [number, number, string];
type Recording = { endContent: string; txns: { patches: Patch[] }[] };

export type Trace = {
  /** Says which recording it is. */
  name: string;
  /** One for each keystroke, the last of them with `MARKER`. */
  updates: Uint8Array[];
  /** The text of the page after all updates. */
  text: string;
};

/** What the reader looks for: the last words of every trace. */
export const MARKER = '[end of the trace]';

/** Plays the recording to a document once. @throws where the result is not the recorded one */
export function readTrace(keystrokes: number): Trace {
  const recorded = existsSync(TRACE);
  const { txns, endContent } = recorded
    ? (JSON.parse(gunzipSync(readFileSync(TRACE)).toString('utf8')) as Recording)
    : synthesise();
  const used = txns.slice(0, keystrokes);
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  doc.on('update', (update: Uint8Array) => void updates.push(update));
  doc.transact(() => {
    doc.getXmlFragment('default').push([paragraph]);
    paragraph.push([text]);
  });
  for (const { patches } of used)
    doc.transact(() => patches.forEach((patch) => apply(text, patch)));
  if (used.length === txns.length && plain(text) !== endContent) {
    throw new Error('The trace does not give the text that was recorded.');
  }
  text.insert(text.length, MARKER);
  const name = recorded ? 'automerge-paper' : `synthetic, because ${TRACE} is missing`;
  return { name, updates, text: plain(text) };
}

/** Whether the state of a page is what the trace leaves. */
export function isResultOf(trace: Trace, state: Uint8Array): boolean {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const [paragraph] = doc.getXmlFragment('default').toArray();
  const [text] = paragraph instanceof Y.XmlElement ? paragraph.toArray() : [];
  return text instanceof Y.XmlText && plain(text) === trace.text;
}

/** Unlike its `toString`, without markup. */
function plain(text: Y.XmlText): string {
  return (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('');
}

function apply(text: Y.XmlText, [position, deleted, inserted]: Patch): void {
  if (deleted > 0) text.delete(position, deleted);
  if (inserted) text.insert(position, inserted);
}

/** Runs of typing with corrections, now and then elsewhere in the text; the same each time. */
function synthesise(): Recording {
  let seed = 20_260;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed % below;
  };
  const txns: Recording['txns'] = [];
  let text = '';
  let cursor = 0;
  while (txns.length < SYNTHETIC_KEYSTROKES) {
    if (random(40) === 0) cursor = random(text.length + 1);
    const erases = cursor > 0 && random(8) === 0;
    const patch: Patch = erases
      ? [cursor - 1, 1, '']
      : [cursor, 0, String.fromCharCode(97 + random(26))];
    text = text.slice(0, patch[0]) + patch[2] + text.slice(patch[0] + patch[1]);
    cursor = patch[0] + patch[2].length;
    txns.push({ patches: [patch] });
  }
  return { txns, endContent: text };
}
