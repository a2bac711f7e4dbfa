/** A piece of text; marked where it is what was searched for. Never HTML. */
export type Segment = { text: string; marked: boolean };

/** Marks that PostgreSQL puts round found words: private-use characters, taken out of the text before. */
export const MARK_START = '\ue000';
export const MARK_STOP = '\ue001';

/**
 * Splits a passage at its marks; neighbouring found words become one. A passage that begins or
 * ends within a sentence says so.
 */
export function toSegments(passage: string): Segment[] {
  const joined = passage
    .trim()
    .replace(/\ue001(\s?)\ue000/g, '$1')
    .replace(/^(?=\ue000?\p{Ll})/u, '… ')
    .replace(/(?<=[\p{L}\p{N},;]\ue001?)$/u, ' …');
  const segments: Segment[] = [];
  let marked = false;
  for (const text of joined.split(/[\ue000\ue001]/)) {
    if (text !== '') segments.push({ text, marked });
    marked = !marked;
  }
  return segments;
}
