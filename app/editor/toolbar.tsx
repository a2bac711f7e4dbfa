import { type Editor, useEditorState } from '@tiptap/react';
import {
  Bold,
  Ellipsis,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Redo2,
  SquarePilcrow,
  Table2,
  Undo2,
} from 'lucide-react';
import { useState } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classNames } from '../components/class-names.ts';
import { Icon } from '../components/icon.tsx';
import { TlpChip } from '../components/marking.tsx';
import type { Marking } from '../shared/markings.ts';
import { BlockTypeSelect } from './block-type-select.tsx';
import { insertCallout, insertTable } from './commands.ts';

export type ToolbarProps = {
  editor: Editor;
  marking: Marking;
  linkOpen: boolean;
  onLink: () => void;
};

/**
 * Tools for the text. One stop of the Tab key; arrow keys go from tool to tool, and Alt+F10 comes
 * here from the text (WAI-ARIA, toolbar pattern).
 */
export function Toolbar({ editor, marking, linkOpen, onLink }: ToolbarProps) {
  const { t } = useTranslation('documents');
  const [more, setMore] = useState(false);
  const active = useEditorState({
    editor,
    selector: ({ editor }) => ({
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      link: editor.isActive('link'),
      bulletList: editor.isActive('bulletList'),
      orderedList: editor.isActive('orderedList'),
    }),
  });
  const run = () => editor.chain().focus();
  return (
    <div className={classNames('edit-tools', more && 'edit-tools-all')}>
      <AriaToolbar className="wrap" aria-label={t('tools.label')} data-editor-toolbar>
        <Tool
          icon={Undo2}
          name={t('tools.undo')}
          onPress={() => editor.chain().focus().undo().run()}
        />
        <Tool
          rare
          icon={Redo2}
          name={t('tools.redo')}
          onPress={() => editor.chain().focus().redo().run()}
        />
        <Rule />
        <BlockTypeSelect editor={editor} />
        <Rule />
        <Tool
          icon={Bold}
          name={t('tools.bold')}
          pressed={active.bold}
          onPress={() => run().toggleBold().run()}
        />
        <Tool
          icon={Italic}
          name={t('tools.italic')}
          pressed={active.italic}
          onPress={() => run().toggleItalic().run()}
        />
        <Tool
          icon={Link}
          name={t('tools.link')}
          pressed={active.link || linkOpen}
          onPress={onLink}
        />
        <Rule />
        <Tool
          icon={List}
          name={t('tools.bulletList')}
          pressed={active.bulletList}
          onPress={() => run().toggleBulletList().run()}
        />
        <Tool
          rare
          icon={ListOrdered}
          name={t('tools.orderedList')}
          pressed={active.orderedList}
          onPress={() => run().toggleOrderedList().run()}
        />
        <Tool rare icon={Table2} name={t('tools.table')} onPress={() => insertTable(editor)} />
        <Tool
          rare
          icon={SquarePilcrow}
          name={t('tools.callout')}
          onPress={() => insertCallout(editor)}
        />
        <Tool
          className="tool-more"
          icon={Ellipsis}
          name={t('tools.more')}
          expanded={more}
          onPress={() => setMore(!more)}
        />
        <span className="push-end">
          <span className="wide-only">
            <TlpChip marking={marking} />
          </span>
        </span>
      </AriaToolbar>
    </div>
  );
}

type ToolProps = {
  icon: LucideIcon;
  name: string;
  /** For tools that are on or off where the caret is. */
  pressed?: boolean;
  expanded?: boolean;
  /** On a narrow screen shown only after "More tools". */
  rare?: boolean;
  className?: string;
  onPress: () => void;
};

function Tool({ icon, name, pressed, expanded, rare, className, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className={classNames('tool', rare && 'tool-rare', className)}
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      aria-expanded={expanded}
      // The selection in the text stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Icon of={icon} />
    </button>
  );
}

function Rule() {
  return <span className="tool-rule" />;
}
