import { useTranslation } from 'react-i18next';
import { Notice } from '../components/notice.tsx';
import type { RoomSnapshot } from './room.ts';

/** One notice under the bar for what the save state alone does not explain. */
export function Troubles({ snapshot }: { snapshot: RoomSnapshot }) {
  const words = useTroubleWords(snapshot);
  if (!words) return null;
  return (
    <div className="wrap edit-trouble">
      <Notice kind={snapshot.save.kind === 'read-only' ? 'bad' : 'warn'}>{words}</Notice>
    </div>
  );
}

function useTroubleWords({ save, ready }: RoomSnapshot): string | null {
  const { t } = useTranslation('documents');
  switch (save.kind) {
    case 'offline':
      return ready ? t('trouble.offline') : t('trouble.unreachable');
    case 'retrying':
      return ready ? t('trouble.retrying') : t('trouble.unreachable');
    case 'read-only':
      return save.unsent > 0 ? t('trouble.lost', { count: save.unsent }) : null;
    case 'opening':
    case 'saving':
    case 'saved':
      return null;
  }
}
