import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { Toolbar } from 'react-aria-components';
import { CALLOUT_KINDS, isCalloutKind } from '../shared/editor-schema.ts';
import { setCalloutKind } from './commands.ts';

/** A second row of tools while the caret is in a table or a box, in words. */
export function ContextTools({ editor }: { editor: Editor }) {
  const place = useEditorState({
    editor,
    selector: ({ editor }) => ({
      table: editor.isActive('table'),
      callout: editor.isActive('callout') ? String(editor.getAttributes('callout')['kind']) : null,
    }),
  });
  if (place.table) return <TableTools editor={editor} />;
  return place.callout === null ? null : <CalloutTools editor={editor} kind={place.callout} />;
}

function TableTools({ editor }: { editor: Editor }) {
  const { t } = useTranslation('documents');
  const run = () => editor.chain().focus();
  return (
    <Toolbar className="wrap edit-line" aria-label={t('table.label')}>
      <WordTool onPress={() => run().addRowAfter().run()}>{t('table.addRow')}</WordTool>
      <WordTool onPress={() => run().addColumnAfter().run()}>{t('table.addColumn')}</WordTool>
      <WordTool onPress={() => run().deleteRow().run()}>{t('table.removeRow')}</WordTool>
      <WordTool onPress={() => run().deleteColumn().run()}>{t('table.removeColumn')}</WordTool>
      <WordTool onPress={() => run().deleteTable().run()}>{t('table.remove')}</WordTool>
    </Toolbar>
  );
}

function CalloutTools({ editor, kind }: { editor: Editor; kind: string }) {
  const { t } = useTranslation('documents');
  const current = isCalloutKind(kind) ? kind : 'note';
  return (
    <Toolbar className="wrap edit-line" aria-label={t('callout.label')}>
      {CALLOUT_KINDS.map((value) => (
        <WordTool
          key={value}
          pressed={value === current}
          onPress={() => setCalloutKind(editor, value)}
        >
          {t(`callout.${value}`)}
        </WordTool>
      ))}
      <WordTool onPress={() => editor.chain().focus().deleteNode('callout').run()}>
        {t('callout.remove')}
      </WordTool>
    </Toolbar>
  );
}

function WordTool(props: { children: string; pressed?: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      className="tool"
      aria-pressed={props.pressed}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}
