import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { editorExtensions } from '../shared/editor-schema.ts';
import { keepOwnPlace } from './own-place.ts';

/** An editor without a browser: the binding of y-tiptap with a view that only keeps the state. */
function openEditor(doc: Y.Doc, correct: boolean) {
  const fragment = doc.getXmlFragment('default');
  const schema = getSchema(editorExtensions);
  const view = {
    state: EditorState.create({ schema, plugins: [ySyncPlugin(fragment)] }),
    hasFocus: () => false,
    dispatch(transaction: Transaction) {
      if (correct) keepOwnPlace(view.state, transaction);
      view.state = view.state.apply(transaction);
    },
  };
  const { binding } = ySyncPluginKey.getState(view.state) as {
    binding: { initView(view: unknown): void; _forceRerender(): void };
  };
  binding.initView(view);
  binding._forceRerender();
  return view;
}

/** A page with these paragraphs, and a second replica of it. */
function pages(...paragraphs: string[]): { mine: Y.Doc; theirs: Y.Doc } {
  const mine = new Y.Doc();
  for (const words of paragraphs) addParagraph(mine, mine.getXmlFragment('default').length, words);
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
  return { mine, theirs };
}

function addParagraph(doc: Y.Doc, index: number, words: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  doc.getXmlFragment('default').insert(index, [paragraph]);
  if (words) paragraph.insert(0, [new Y.XmlText(words)]);
}

/** Number of the paragraph in which the caret stands. */
const placeOf = (view: { state: EditorState }) => view.state.selection.$head.index(0);

function caretIn(view: ReturnType<typeof openEditor>, paragraph: number): void {
  const { state } = view;
  let start = 0;
  for (let i = 0; i < paragraph; i += 1) start += state.doc.child(i).nodeSize;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, start + 1)));
}

describe.each([
  ['an empty paragraph', ''],
  ['a paragraph like the new one', 'Again'],
])('the caret at the beginning of %s', (_name, words) => {
  /** Somebody else makes a paragraph of the same words just above. */
  function afterTheirs(correct: boolean): number {
    const { mine, theirs } = pages('Duty', words);
    const view = openEditor(mine, correct);
    caretIn(view, 1);
    addParagraph(theirs, 1, words);
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs), 'theirs');
    expect(view.state.doc.childCount).toBe(3);
    return placeOf(view);
  }

  it('stays in its own paragraph when somebody makes the same above it', () => {
    expect(afterTheirs(true)).toBe(2);
  });

  it('would be taken to theirs by the binding alone', () => {
    // If this fails, the binding has been mended and keepOwnPlace can go.
    expect(afterTheirs(false)).toBe(1);
  });
});

it('leaves the caret to the binding where its paragraph is gone', () => {
  const { mine, theirs } = pages('Duty', '', 'End');
  const view = openEditor(mine, true);
  caretIn(view, 1);
  theirs.getXmlFragment('default').delete(1, 1);
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs), 'theirs');
  expect(view.state.doc.childCount).toBe(2);
  expect(view.state.selection.$head.parent.isTextblock).toBe(true);
});
