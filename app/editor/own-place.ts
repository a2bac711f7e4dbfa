import { Extension } from '@tiptap/core';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** What y-tiptap's binding holds while it draws an update of somebody else. */
type Binding = {
  doc: Y.Doc;
  type: Y.XmlFragment;
  mapping: Map<Y.AbstractType<unknown>, unknown>;
  beforeTransactionSelection: {
    type: string;
    anchor: Y.RelativePosition;
    head: Y.RelativePosition;
  } | null;
};

/**
 * Keeps the caret at the beginning of its own paragraph when others change the page. There
 * y-tiptap 3.0.9 looks for a paragraph of the same words in the same place in their order, meaning
 * to follow a block that was moved: of two empty ones it takes the first, which may just have been
 * made by somebody else, and the next letter lands there. Where the caret's paragraph still exists,
 * Yjs knows it by its id, and nothing has to be looked for.
 */
export function keepOwnPlace(state: EditorState, transaction: Transaction): void {
  const sync = ySyncPluginKey.getState(state) as { binding?: Binding } | undefined;
  const binding = sync?.binding;
  const before = binding?.beforeTransactionSelection;
  const change = transaction.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined;
  if (!binding || !before || !change?.isChangeOrigin || !transaction.docChanged) return;
  if (before.type !== 'text') return;
  const { anchor, head } = transaction.selection;
  const places = [placeIn(binding, before.anchor) ?? anchor, placeIn(binding, before.head) ?? head];
  const [from = anchor, to = head] = places;
  if (from === anchor && to === head) return;
  const { doc } = transaction;
  transaction.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to)));
}

/** The editor's part of `keepOwnPlace`. */
export const ownPlace = Extension.create({
  name: 'ownPlace',
  dispatchTransaction({ transaction, next }) {
    keepOwnPlace(this.editor.view.state, transaction);
    next(transaction);
  },
});

/** Where a position at the beginning of a paragraph or text is now; null for any other, or if it is gone. */
function placeIn({ doc, type, mapping }: Binding, place: Y.RelativePosition): number | null {
  if (place.item || !place.type) return null;
  const absolute = Y.createAbsolutePositionFromRelativePosition(place, doc);
  if (!absolute || absolute.type._item?.deleted !== false) return null;
  return relativePositionToAbsolutePosition(doc, type, place, mapping as never);
}
