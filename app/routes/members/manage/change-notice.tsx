import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import { dashed } from '../../../i18n/dashed.ts';
import type { ManageAnswer } from './act.server.ts';

type ChangeNoticeProps = {
  answer?: SerializeFrom<ManageAnswer>;
  /** The last change was carried out. */
  changed: boolean;
  name: string;
};

/** What came of the last change. */
export function ChangeNotice({ answer, changed, name }: ChangeNoticeProps) {
  const { t } = useTranslation('community');
  const refused = useRefusal(answer);
  if (!refused && (!changed || answer)) return null;
  return (
    <div role="status" className="mb-6">
      {refused ? (
        <Notice kind="warn">{refused}</Notice>
      ) : (
        <Notice kind="ok">{t('members.changed', { name })}</Notice>
      )}
    </div>
  );
}

function useRefusal(answer?: SerializeFrom<ManageAnswer>): string | null {
  const { t } = useTranslation(['community', 'common']);
  if (answer?.kind !== 'outcome') return null;
  switch (answer.outcome.kind) {
    case 'unchanged':
      return t('members.unchanged');
    case 'own-case':
      return t('members.own');
    case 'no-longer-moderator':
      return t('members.noLongerModerator');
    case 'not-possible': {
      const state = t(`common:membershipState.${dashed(answer.outcome.state)}`);
      return t('members.notPossible', { state });
    }
    case 'changed':
    case 'not-found':
      return null;
  }
}
