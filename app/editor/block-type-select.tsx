import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { BLOCK_TYPES, type BlockType, blockTypeOf, setBlockType } from './commands.ts';

/** What the block at the caret is: body text, heading, quotation. */
export function BlockTypeSelect({ editor }: { editor: Editor }) {
  const { t } = useTranslation('documents');
  const type = useEditorState({ editor, selector: ({ editor }) => blockTypeOf(editor) });
  return (
    <select
      className="tool tool-select tool-rare"
      aria-label={t('tools.blockType')}
      value={type}
      onChange={(event) => setBlockType(editor, event.target.value as BlockType)}
    >
      {BLOCK_TYPES.map((value) => (
        <option key={value} value={value}>
          {t(`blockType.${value}`)}
        </option>
      ))}
    </select>
  );
}
