import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../components/button.tsx';
import { Loading } from '../components/loading.tsx';
import { Notice } from '../components/notice.tsx';
import { PresenceStack } from '../components/presence-stack.tsx';
import { SaveState } from '../components/save-state.tsx';
import type { PresenceIndex } from '../components/avatar.tsx';
import type { Language } from '../shared/languages.ts';
import type { Marking } from '../shared/markings.ts';
import { Arrivals } from './arrivals.tsx';
import { ContextTools } from './context-tools.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { LinkForm } from './link-form.tsx';
import { probePage } from './probe-page.ts';
import type { RoomSnapshot } from './room.ts';
import { useSaveStateValue } from './save-state-value.ts';
import { Sheet } from './sheet.tsx';
import { Toolbar } from './toolbar.tsx';
import { useLeaveWarning, useRoom } from './use-room.ts';
import { usePageEditor } from './use-page-editor.ts';

export type PageEditorProps = {
  page: { id: string; title: string; language: Language; marking: Marking };
  person: { id: string; name: string };
  /** Address of the reading view. */
  doneHref: string;
  /** Beside the sheet: the tree of pages, wide screens only. */
  tree: ReactNode;
  /** Above the sheet: what readers see meanwhile. */
  draftLine: ReactNode;
  /** The rail at the right. */
  rail: ReactNode;
};

/** Times of saving are those on the writer's own clock. */
const TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The edit view: bar with save state and tools, tree, sheet, rail. Runs in the browser only. */
export function PageEditor({ page, person, doneHref, tree, draftLine, rail }: PageEditorProps) {
  const { t } = useTranslation('documents');
  const probe = useCallback(() => probePage(`${doneHref}/edit`), [doneHref]);
  const socketUrl = useMemo(() => location.origin.replace(/^http/, 'ws') + '/collab', []);
  const { room, snapshot } = useRoom({
    socketUrl,
    documentId: page.id,
    personId: person.id,
    probe,
  });
  const [linkOpen, setLinkOpen] = useState(false);
  const editor = usePageEditor({
    room: snapshot.ready ? room : null,
    editable: snapshot.canEdit,
    page,
    person,
    onLink: () => setLinkOpen(true),
  });
  const unsaved = countUnsaved(snapshot);
  useLeaveWarning(unsaved > 0);
  return (
    <>
      <div className="edit-bar noprint" role="region" aria-label={t('edit.bar')}>
        <div className="wrap edit-bar-title">
          <p className="title" lang={page.language}>
            {page.title}
          </p>
          <EditStatus snapshot={snapshot} />
          <span className="edit-bar-end push-end">
            <PresenceStack
              people={snapshot.present.map(({ id, name, colour }) => ({
                id,
                name,
                presence: colour as PresenceIndex,
              }))}
            />
            <LinkButton small to={doneHref}>
              {t('edit.done')}
            </LinkButton>
          </span>
        </div>
        {editor && snapshot.canEdit && (
          <>
            <Toolbar
              editor={editor}
              marking={page.marking}
              linkOpen={linkOpen}
              onLink={() => setLinkOpen(!linkOpen)}
            />
            {linkOpen && <LinkForm editor={editor} onClose={() => setLinkOpen(false)} />}
            <ContextTools editor={editor} />
          </>
        )}
      </div>
      <Troubles snapshot={snapshot} />
      <Arrivals present={snapshot.present} ready={snapshot.ready} />
      <div className="wrap edit-layout">
        {tree}
        <div>
          {draftLine}
          {editor ? <Sheet page={page} editor={editor} /> : <OpeningSheet />}
        </div>
        {rail}
      </div>
      <LeaveDialog unsaved={unsaved} />
    </>
  );
}

function EditStatus({ snapshot }: { snapshot: RoomSnapshot }) {
  const { t } = useTranslation('documents');
  const value = useSaveStateValue(snapshot.save);
  return value ? (
    <SaveState state={value} timeZone={TIME_ZONE} />
  ) : (
    <span className="muted">{t('edit.opening')}</span>
  );
}

function OpeningSheet() {
  return (
    <div className="sheet sheet-plain prose">
      <Loading lines={6} />
    </div>
  );
}

/** One notice under the bar for what the save state alone does not explain. */
function Troubles({ snapshot: { save, ready } }: { snapshot: RoomSnapshot }) {
  const { t } = useTranslation('documents');
  let words: string | null = null;
  if (save.kind === 'read-only' && save.unsent > 0)
    words = t('trouble.lost', { count: save.unsent });
  else if (save.kind === 'offline' && ready) words = t('trouble.offline');
  else if (save.kind === 'retrying')
    words = ready ? t('trouble.retrying') : t('trouble.unreachable');
  if (!words) return null;
  return (
    <div className="wrap edit-trouble">
      <Notice kind={save.kind === 'read-only' ? 'bad' : 'warn'}>{words}</Notice>
    </div>
  );
}

function countUnsaved({ save }: RoomSnapshot): number {
  if (save.kind === 'saving') return 1;
  return 'unsent' in save ? save.unsent : 0;
}
