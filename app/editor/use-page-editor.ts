import type { Editor, Extension } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import CollaborationCaret from '@tiptap/extension-collaboration-caret';
import { Placeholder } from '@tiptap/extensions';
import { useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTENT_FRAGMENT, editorExtensions } from '../shared/editor-schema.ts';
import { createCarets } from './carets.ts';
import { freshSelection } from './fresh-selection.ts';
import { ownPlace } from './own-place.ts';
import { shortcuts } from './shortcuts.ts';
import type { PageEditorProps } from './page-editor.tsx';
import type { Room } from './room.ts';

export type PageEditorOptions = Pick<PageEditorProps, 'page' | 'person'> & {
  /** The open room, whose content has arrived. */
  room: Room;
  editable: boolean;
  /** The shortcut for links was pressed. */
  onLink: () => void;
};

/** The Tiptap editor of a page, bound to its room. Null on the first render. */
export function usePageEditor(options: PageEditorOptions): Editor | null {
  const { room, editable, page, person, onLink } = options;
  const { t } = useTranslation('documents');
  const openLink = useRef(onLink);
  openLink.current = onLink;
  const editor = useEditor(
    {
      immediatelyRender: false,
      editable: false,
      // Its base styles are in the application's stylesheet: the policy for styles needs no exception.
      injectCSS: false,
      extensions: [
        ...editorExtensions,
        Collaboration.configure({ document: room.doc, field: CONTENT_FRAGMENT }),
        caretExtension(room, person),
        freshSelection(room.provider),
        ownPlace,
        Placeholder.configure({ placeholder: t('edit.placeholder') }),
        shortcuts(() => openLink.current()),
      ],
      editorProps: {
        attributes: {
          class: 'prose',
          role: 'textbox',
          lang: page.language,
          'aria-label': t('edit.text', { title: page.title }),
          'aria-multiline': 'true',
        },
      },
    },
    [room],
  );
  useEffect(() => room.onUnknown(() => editor?.destroy()), [room, editor]);
  useEffect(() => {
    // The second argument: a change of rights is no change of content.
    editor?.setEditable(editable, false);
  }, [editor, editable]);
  return editor;
}

function caretExtension(room: Room, person: PageEditorProps['person']): Extension {
  const carets = createCarets();
  return CollaborationCaret.extend({
    onCreate() {
      const stop = carets.follow(room.provider.awareness, this.editor.view.dom);
      this.editor.on('destroy', stop);
    },
  }).configure({
    provider: room.provider,
    // The server replaces this with what the session says, and adds the colour.
    user: { id: person.id, name: person.name },
    render: carets.render,
    selectionRender: carets.selection,
  });
}
