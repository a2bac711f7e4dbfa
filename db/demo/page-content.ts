import type { JSONContent } from '@tiptap/core';
import type { DemoBlock } from './types.ts';

/** A page of the demo as the editor's JSON (app/shared/editor-schema.ts). */
export function pageContent(blocks: DemoBlock[]): JSONContent {
  return { type: 'doc', content: blocks.map(toNode) };
}

/** The words of a page, for the search index. */
export function pageText(node: JSONContent): string {
  if (node.type === 'text') return node.text ?? '';
  const inline = node.content?.every((child) => child.type === 'text') ?? false;
  return (node.content ?? []).map(pageText).join(inline ? '' : '\n');
}

function toNode(block: DemoBlock): JSONContent {
  if ('h' in block) return { type: 'heading', attrs: { level: 2 }, content: inline(block.h) };
  if ('h3' in block) return { type: 'heading', attrs: { level: 3 }, content: inline(block.h3) };
  if ('p' in block) return paragraph(block.p);
  if ('lead' in block) return { type: 'lead', content: inline(block.lead) };
  if ('ul' in block) return { type: 'bulletList', content: block.ul.map(item) };
  if ('ol' in block) return { type: 'orderedList', content: block.ol.map(item) };
  if ('quote' in block) return { type: 'blockquote', content: [paragraph(block.quote)] };
  if ('callout' in block) {
    return {
      type: 'callout',
      attrs: { kind: block.kind },
      content: [{ type: 'calloutTitle', content: inline(block.callout) }, paragraph(block.text)],
    };
  }
  return {
    type: 'table',
    content: [
      { type: 'tableRow', content: block.table.head.map((text) => cell('tableHeader', text)) },
      ...block.table.rows.map((row) => ({
        type: 'tableRow',
        content: row.map((text) => cell('tableCell', text)),
      })),
    ],
  };
}

const paragraph = (text: string): JSONContent => ({ type: 'paragraph', content: inline(text) });
const item = (text: string): JSONContent => ({ type: 'listItem', content: [paragraph(text)] });
const cell = (type: string, text: string): JSONContent => ({ type, content: [paragraph(text)] });

/** Text with `**bold**` and `_italic_`. */
function inline(text: string): JSONContent[] {
  return text
    .split(/(\*\*[^*]+\*\*|(?<!\w)_[^_]+_(?!\w))/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('**'))
        return { type: 'text', text: part.slice(2, -2), marks: [{ type: 'bold' }] };
      if (/^_.+_$/.test(part))
        return { type: 'text', text: part.slice(1, -1), marks: [{ type: 'italic' }] };
      return { type: 'text', text: part };
    });
}
