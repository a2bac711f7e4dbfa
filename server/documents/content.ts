import * as Y from 'yjs';
import { allowedNames, CONTENT_FRAGMENT, markName } from '../../app/shared/editor-schema.ts';
import { isSafeHref } from '../../app/shared/safe-href.ts';

export type ContentMark = { type: string; attrs?: Record<string, unknown> };

/** A node of a page as ProseMirror writes it, after `cleanContent`: known names, safe links only. */
export type ContentNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: ContentNode[];
  marks?: ContentMark[];
  text?: string;
};

/** Deeper nesting than people write; what lies below is dropped, so that no content exhausts the stack. */
const MAX_DEPTH = 40;

/** Nodes that make sense only in certain others. Elsewhere they would break the HTML around them. */
const PARENTS: Record<string, readonly string[]> = {
  tableRow: ['table'],
  tableCell: ['tableRow'],
  tableHeader: ['tableRow'],
  listItem: ['bulletList', 'orderedList'],
  calloutTitle: ['callout'],
};

/**
 * The content of a page as it stands in its Yjs state. Reads the same structure as y-tiptap's
 * `yDocToProsemirrorJSON`, but passes over foreign types, where that function throws.
 *
 * @param update the whole state as one update (encoding version 1); null for a page without edits
 */
export function contentOfState(update: Uint8Array | null): ContentNode {
  const doc = new Y.Doc();
  if (update) Y.applyUpdate(doc, update);
  const content = readChildren(doc.getXmlFragment(CONTENT_FRAGMENT), 0);
  doc.destroy();
  return cleanContent({ type: 'doc', content });
}

function readChildren(parent: Y.XmlFragment | Y.XmlElement, depth: number): unknown[] {
  if (depth > MAX_DEPTH) return [];
  return parent.toArray().flatMap((child): unknown[] => {
    if (child instanceof Y.XmlText) return readText(child);
    if (!(child instanceof Y.XmlElement)) return [];
    return [
      {
        type: child.nodeName,
        attrs: child.getAttributes(),
        content: readChildren(child, depth + 1),
      },
    ];
  });
}

function readText(text: Y.XmlText): unknown[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  return delta.map(({ insert, attributes = {} }) => ({
    type: 'text',
    text: insert,
    marks: Object.entries(attributes).map(([key, attrs]) => ({ type: markName(key), attrs })),
  }));
}

/**
 * Takes from JSON of unknown origin what the schema knows: other nodes, marks and attributes,
 * misplaced parts and links to anything but http, https and mailto are left out.
 */
export function cleanContent(json: unknown): ContentNode {
  const root = isRecord(json) ? json : {};
  return { type: 'doc', content: cleanChildren(root['content'], 'doc', 0) };
}

function cleanChildren(children: unknown, parent: string, depth: number): ContentNode[] {
  if (!Array.isArray(children) || depth > MAX_DEPTH) return [];
  return children.flatMap((child) => cleanNode(child, parent, depth) ?? []);
}

function cleanNode(node: unknown, parent: string, depth: number): ContentNode | null {
  if (!isRecord(node) || typeof node['type'] !== 'string' || node['type'] === 'doc') return null;
  const type = node['type'];
  const names = ownEntry(allowedNames.nodes, type);
  if (!names || !(ownEntry(PARENTS, type)?.includes(parent) ?? true)) return null;
  if (type === 'text') return cleanText(node);
  return {
    type,
    attrs: pickAttributes(node['attrs'], names),
    content: cleanChildren(node['content'], type, depth + 1),
  };
}

function cleanText(node: Record<string, unknown>): ContentNode | null {
  if (typeof node['text'] !== 'string' || node['text'] === '') return null;
  const marks = Array.isArray(node['marks'])
    ? node['marks'].flatMap((m) => cleanMark(m) ?? [])
    : [];
  return { type: 'text', text: node['text'], marks };
}

function cleanMark(mark: unknown): ContentMark | null {
  if (!isRecord(mark) || typeof mark['type'] !== 'string') return null;
  const names = ownEntry(allowedNames.marks, mark['type']);
  if (!names) return null;
  const attrs = pickAttributes(mark['attrs'], names);
  if (mark['type'] === 'link' && !isSafeHref(attrs['href'])) return null;
  return { type: mark['type'], attrs };
}

function pickAttributes(attrs: unknown, names: readonly string[]): Record<string, unknown> {
  if (!isRecord(attrs)) return {};
  return Object.fromEntries(names.filter((n) => Object.hasOwn(attrs, n)).map((n) => [n, attrs[n]]));
}

/** The words of a node and all below it, blocks apart by a space. */
export function textOf(node: ContentNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return ' ';
  const inline = node.content?.every(
    (child) => child.type === 'text' || child.type === 'hardBreak',
  );
  return (node.content ?? []).map(textOf).join(inline ? '' : ' ');
}

/** Unlike plain indexing, finds nothing under `constructor` or `__proto__`. */
function ownEntry<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
