import { type Editor, Extension } from '@tiptap/core';

/**
 * Keys that the extensions of the schema do not bring along.
 *
 * @param openLink opens the form for a link's address
 */
export function shortcuts(openLink: () => void): Extension {
  return Extension.create({
    name: 'shortcuts',
    // Before the editor's own meaning of Enter.
    priority: 1000,
    addKeyboardShortcuts: () => ({
      // Ctrl/Cmd+K alone opens the palette of the application.
      'Mod-Shift-k': () => {
        openLink();
        return true;
      },
      'Alt-F10': () => {
        document.querySelector<HTMLElement>('[data-editor-toolbar] button')?.focus();
        return true;
      },
      Enter: ({ editor }) => leaveCalloutTitle(editor),
    }),
  });
}

/** From the title of a box one goes on to its text, not to a second title. */
function leaveCalloutTitle(editor: Editor): boolean {
  if (!editor.isActive('calloutTitle')) return false;
  const { $from, empty } = editor.state.selection;
  const behind = $from.after();
  const next = editor.state.doc.resolve(behind).nodeAfter;
  if (empty && $from.parentOffset === $from.parent.content.size && next?.isTextblock) {
    return editor.commands.setTextSelection(behind + 1);
  }
  return editor.chain().splitBlock().setNode('paragraph').run();
}
