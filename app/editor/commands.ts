import type { Editor } from '@tiptap/core';
import type { CalloutKind } from '../shared/editor-schema.ts';

/** What a block of text can be turned into from the toolbar. */
export const BLOCK_TYPES = ['body', 'lead', 'heading', 'subheading', 'quotation'] as const;
export type BlockType = (typeof BLOCK_TYPES)[number];

/** The type of the block in which the selection begins. */
export function blockTypeOf(editor: Editor): BlockType {
  if (editor.isActive('lead')) return 'lead';
  if (editor.isActive('heading', { level: 2 })) return 'heading';
  if (editor.isActive('heading')) return 'subheading';
  return editor.isActive('blockquote') ? 'quotation' : 'body';
}

/** Turns the selected blocks into another type. */
export function setBlockType(editor: Editor, type: BlockType): void {
  const chain = editor.chain().focus();
  if (editor.isActive('blockquote')) chain.lift('blockquote');
  switch (type) {
    case 'body':
      return void chain.setNode('paragraph').run();
    case 'lead':
      return void chain.setNode('lead').run();
    case 'heading':
      return void chain.setNode('heading', { level: 2 }).run();
    case 'subheading':
      return void chain.setNode('heading', { level: 3 }).run();
    case 'quotation':
      return void chain.setNode('paragraph').wrapIn('blockquote').run();
  }
}

/** Inserts an empty box with room to write on below it. */
export function insertCallout(editor: Editor): void {
  const callout = {
    type: 'callout',
    attrs: { kind: 'note' },
    content: [{ type: 'calloutTitle' }, { type: 'paragraph' }],
  };
  const at = editor.state.selection.$to.after(1);
  editor
    .chain()
    .insertContentAt(at, [callout, { type: 'paragraph' }])
    // Into the title: past the boundaries of the box and of its first line.
    .setTextSelection(at + 2)
    .focus()
    .run();
}

/** Changes what kind of box the selection is in. */
export function setCalloutKind(editor: Editor, kind: CalloutKind): void {
  editor.chain().focus().updateAttributes('callout', { kind }).run();
}

/** Inserts a table with a header row, and room to write on below it. */
export function insertTable(editor: Editor): void {
  const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] });
  const row = (type: string) => ({
    type: 'tableRow',
    content: [cell(type), cell(type), cell(type)],
  });
  const table = {
    type: 'table',
    content: [row('tableHeader'), row('tableCell'), row('tableCell')],
  };
  const at = editor.state.selection.$to.after(1);
  editor
    .chain()
    .insertContentAt(at, [table, { type: 'paragraph' }])
    // Into the first cell: past table, row, cell and paragraph.
    .setTextSelection(at + 4)
    .focus()
    .run();
}

/**
 * Reads an address as people type it: without a scheme it gets https, with an @ and no scheme
 * mailto.
 */
export function completeAddress(typed: string): string {
  const address = typed.trim();
  if (address === '' || /^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return /^[^\s/@]+@[^\s/@]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
}

/** Links the selection, or the word of a link that the caret is in. */
export function setLink(editor: Editor, href: string): void {
  const chain = editor.chain().focus().extendMarkRange('link');
  if (editor.state.selection.empty && !editor.isActive('link')) {
    chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] });
  } else {
    chain.setLink({ href });
  }
  chain.run();
}
