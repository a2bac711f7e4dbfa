import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import { admissionWord } from '../../../shared/admission-life.ts';
import type { OutcomeData } from '../desk-data.ts';

/** What became of a decision; one that came late is told what is true now. */
export function OutcomeNotice({ outcome }: { outcome: OutcomeData }) {
  const words = useOutcomeWords(outcome);
  return (
    <div role="status" className="mt-3">
      <Notice kind={outcome.kind === 'decided' ? 'ok' : 'warn'}>{words}</Notice>
    </div>
  );
}

const DONE = { admit: 'desk.doneAdmit', ask: 'desk.doneAsk', reject: 'desk.doneReject' } as const;

function useOutcomeWords(outcome: OutcomeData): string {
  const { t } = useTranslation(['joining', 'common', 'errors']);
  switch (outcome.kind) {
    case 'decided':
      return t(DONE[outcome.decision], { name: outcome.name });
    case 'already-decided': {
      const state = t(`common:admissionState.${admissionWord(outcome.state)}`);
      return outcome.by ? t('desk.lateBy', { name: outcome.by, state }) : t('desk.late', { state });
    }
    case 'waiting-for-answer':
      return t('desk.waitingForAnswer');
    case 'not-sponsored':
      return t('desk.notSponsored', { count: outcome.missing });
    case 'needs-reason':
      return t('errors:needsReason');
    case 'own-case':
      return t('desk.ownCase');
  }
}
