import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { yCursorPluginKey } from '@tiptap/y-tiptap';
import type { WebsocketProvider } from 'y-websocket';
import { MESSAGE } from '../shared/collab-messages.ts';

/** What browsers report for a key that an input method or a phone's keyboard has taken. */
const KEY_OF_INPUT_METHOD = 229;

/**
 * Keeps the caret where the person has just put it. The browser moves the caret at once but says
 * so later, in an event of its own, and ProseMirror learns of it only then. What comes in between
 * works with the old place and, in drawing, puts the caret back there, so that the move is lost
 * and text lands where the caret was: an update by somebody else (y-prosemirror issue 146), a
 * caret of theirs that is redrawn, or simply the next key. On a busy machine this happens often.
 * So the caret is read before each of the three.
 */
export function freshSelection(provider: WebsocketProvider): Extension {
  return Extension.create({
    name: 'freshSelection',
    onCreate() {
      const { view } = this.editor;
      beforeUpdates(provider, () => readSelection(view));
    },
    // y-tiptap draws carets in a timer, so reading when their message arrives would be too early.
    dispatchTransaction({ transaction, next }) {
      const carets: unknown = transaction.getMeta(yCursorPluginKey);
      if (carets === undefined || transaction.docChanged) return next(transaction);
      const { view } = this.editor;
      readSelection(view);
      // Anew: the given transaction holds the selection of before.
      next(view.state.tr.setMeta(yCursorPluginKey, carets));
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: (view, event) => {
              if (event.keyCode !== KEY_OF_INPUT_METHOD) readSelection(view);
              return false;
            },
          },
        },
      }),
    ],
  });
}

/**
 * Has ProseMirror read the selection from the page now, by the event that the browser is about to
 * send: the same code then judges focus, nodes and tables, and the later event finds nothing new.
 * Not while characters are being composed: there the input method moves the caret, not the person.
 */
function readSelection(view: EditorView): void {
  if (view.isDestroyed || view.composing) return;
  view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
}

/**
 * Calls `read` before each message about the document, as long as the provider lives. Before the
 * message, not in Yjs' own `beforeAllTransactions`: reading may also find text just typed, and
 * within the transaction of somebody else that would be neither sent nor be one's own to undo.
 */
function beforeUpdates(provider: WebsocketProvider, read: () => void): void {
  const handle = provider.messageHandlers[MESSAGE.sync];
  if (!handle) return;
  provider.messageHandlers[MESSAGE.sync] = (...message) => {
    read();
    handle(...message);
  };
}
