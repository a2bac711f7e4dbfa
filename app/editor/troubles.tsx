import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { KeptNotice } from './kept-notice.tsx';
import type { RoomSnapshot } from './room.ts';
import type { SaveState } from './save-state.ts';

export type TroublesProps = {
  snapshot: RoomSnapshot;
  documentId: string;
  personId: string;
  /** Address of the reading view. */
  readHref: string;
};

/** Notices under the bar for what the save state alone does not explain. */
export function Troubles({ snapshot, documentId, personId, readHref }: TroublesProps) {
  const { save, apart } = snapshot;
  const words = useTroubleWords(snapshot);
  const next = apart ? 'apart' : save.kind === 'read-only' ? nextOfKept(save) : null;
  return (
    <>
      {words && (
        <div className="wrap edit-trouble">
          <Notice kind={save.kind === 'read-only' ? 'bad' : 'warn'}>
            <p>{words}</p>
            <WayOn save={save} readHref={readHref} />
          </Notice>
        </div>
      )}
      {next && (
        <KeptNotice
          // Read again when something more has been kept.
          key={String('kept' in save && save.kept)}
          documentId={documentId}
          personId={personId}
          next={next}
        />
      )}
    </>
  );
}

/** Says once that changes kept on this device have been added, to the eye and to the ear. */
export function Added({ count }: { count: number }) {
  const { t } = useTranslation('documents');
  return (
    <div role="status" className="wrap">
      {count > 0 && (
        <div className="edit-trouble">
          <Notice kind="ok">{t('kept.added', { count })}</Notice>
        </div>
      )}
    </div>
  );
}

/** What can be done about it, beside reading on. */
function WayOn({ save, readHref }: { save: SaveState; readHref: string }) {
  const { t } = useTranslation('documents');
  if (save.kind !== 'read-only') return null;
  if (save.reason !== 'outdated' && save.reason !== 'unknown-content') return null;
  return (
    <p className="row">
      <Button small onClick={() => location.reload()}>
        {t('trouble.reload')}
      </Button>
      {save.reason === 'unknown-content' && (
        <LinkButton small to={readHref}>
          {t('refused.read')}
        </LinkButton>
      )}
    </p>
  );
}

/** What becomes of what is kept on the device; null where nothing is kept any more. */
function nextOfKept({ reason }: Extract<SaveState, { kind: 'read-only' }>) {
  if (reason === 'access-lost' || reason === 'page-gone') return null;
  if (reason === 'signed-out') return 'afterSignIn';
  return reason === 'outdated' ? 'afterReload' : 'apart';
}

function useTroubleWords({ save, ready }: RoomSnapshot): string | null {
  const { t } = useTranslation('documents');
  switch (save.kind) {
    case 'offline':
    case 'retrying':
      if (!ready) return t('trouble.unreachable');
      if (save.kept) return t('trouble.kept');
      return t(save.kind === 'offline' ? 'trouble.offline' : 'trouble.retrying');
    case 'read-only':
      if (save.reason === 'outdated') return t('trouble.outdated');
      if (save.reason === 'newer-schema') return t('trouble.newer');
      if (save.reason === 'unknown-content') return t('trouble.unknown');
      return save.unsent > 0 && !save.kept ? t('trouble.lost', { count: save.unsent }) : null;
    case 'opening':
    case 'saving':
    case 'saved':
      return null;
  }
}
