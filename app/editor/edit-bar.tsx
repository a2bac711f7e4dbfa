import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PresenceIndex } from '../components/avatar.tsx';
import { LinkButton } from '../components/button.tsx';
import { PresenceStack } from '../components/presence-stack.tsx';
import { SaveState } from '../components/save-state.tsx';
import { ContextTools } from './context-tools.tsx';
import { LineSign } from './line-sign.tsx';
import { LinkForm } from './link-form.tsx';
import type { PageEditorProps } from './page-editor.tsx';
import type { RoomSnapshot } from './room.ts';
import { useSaveStateValue } from './save-state-value.ts';
import { Toolbar } from './toolbar.tsx';

export type EditBarProps = Pick<PageEditorProps, 'page' | 'doneHref'> & {
  snapshot: RoomSnapshot;
  /** Null where there is nothing to write with: while opening, and without the right to edit. */
  editor: Editor | null;
  linkOpen: boolean;
  onLinkOpen: (open: boolean) => void;
  /** What has to stay in sight as well, in the place of the tools. */
  children?: ReactNode;
};

/** The bar that stays in sight: title, save state, who is here, tools. */
export function EditBar(props: EditBarProps) {
  const { page, doneHref, snapshot, editor, linkOpen, onLinkOpen } = props;
  const { t } = useTranslation('documents');
  const people = snapshot.present.map(({ id, name, colour }) => ({
    id,
    name,
    presence: colour as PresenceIndex,
  }));
  return (
    <div className="edit-bar noprint" role="region" aria-label={t('edit.bar')}>
      <div className="wrap edit-bar-title">
        <p className="title" lang={page.language}>
          {page.title}
        </p>
        <EditStatus snapshot={snapshot} />
        {snapshot.isByLine && <LineSign />}
        <span className="edit-bar-end push-end">
          <PresenceStack people={people} />
          <LinkButton small to={doneHref}>
            {t('edit.done')}
          </LinkButton>
        </span>
      </div>
      {editor && (
        <>
          <Toolbar
            editor={editor}
            marking={page.marking}
            linkOpen={linkOpen}
            onLink={() => onLinkOpen(!linkOpen)}
          />
          {linkOpen && <LinkForm editor={editor} onClose={() => onLinkOpen(false)} />}
          <ContextTools editor={editor} />
        </>
      )}
      {props.children}
    </div>
  );
}

/** Times of saving are those on the writer's own clock. */
const TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

function EditStatus({ snapshot }: { snapshot: RoomSnapshot }) {
  const { t } = useTranslation('documents');
  const value = useSaveStateValue(snapshot.save);
  if (!value) return <span className="muted">{t('edit.opening')}</span>;
  return <SaveState state={value} timeZone={TIME_ZONE} />;
}
