import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import type { DecisionOutcome } from '../../../server/membership/decide-application.ts';
import { Notice } from '../../components/notice.tsx';
import { formatDate } from '../../i18n/dates.ts';
import type { Desk } from './desk-page.tsx';

type OutcomeNoticeProps = {
  done: Desk['done'];
  outcome?: SerializeFrom<DecisionOutcome> | null;
};

/** What the last decision came to: done, or what is true instead. */
export function OutcomeNotice({ done, outcome }: OutcomeNoticeProps) {
  const { t } = useTranslation('desk');
  const refused = useRefusalWords(outcome ?? null);
  if (!refused && !done) return null;
  return (
    <div role="status" className="mb-4">
      {refused ? (
        <Notice kind="warn">{refused}</Notice>
      ) : (
        done && <Notice kind="ok">{t(`outcome.${done.kind}`, { name: done.name })}</Notice>
      )}
    </div>
  );
}

function useRefusalWords(outcome: SerializeFrom<DecisionOutcome> | null): string | null {
  const { t, i18n } = useTranslation('desk');
  switch (outcome?.kind) {
    case 'already-decided': {
      const { state, approvedByYou, decided } = outcome.now;
      if (!decided) return t(approvedByYou ? 'outcome.approvedByYou' : 'outcome.already');
      const words = { by: decided.by, date: formatDate(i18n, decided.at, 'full-time') };
      return t(state === 'approved' ? 'outcome.alreadyApproved' : 'outcome.alreadyDeclined', words);
    }
    case 'withdrawn':
      return t('outcome.withdrawn');
    case 'own-case':
      return t('outcome.ownCase');
    case 'not-admitted':
      return t('outcome.notAdmitted');
    case 'accepted':
    case 'needs-reason':
    case 'not-found':
    case undefined:
      return null;
  }
}
