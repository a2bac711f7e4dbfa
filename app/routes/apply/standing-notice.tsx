import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import type { Standing } from '../../../server/membership/find-standing.ts';
import { Notice, type NoticeKind } from '../../components/notice.tsx';
import { formatDate } from '../../i18n/dates.ts';

type Words = { kind: NoticeKind; head: string; quote?: string | null; next?: string };

/** How one stands to the community, where there is something to say about it. */
export function StandingNotice({ standing }: { standing: SerializeFrom<Standing> }) {
  const words = useStandingWords(standing);
  if (!words) return null;
  const { kind, head, quote, next } = words;
  return (
    <Notice kind={kind} className="mb-6 max-w-[44rem]">
      <p>{head}</p>
      {quote && <p className="strong whitespace-pre-line">{quote}</p>}
      {next && <p>{next}</p>}
    </Notice>
  );
}

function useStandingWords({ application, membership }: SerializeFrom<Standing>): Words | null {
  const { t, i18n } = useTranslation('community');
  if (membership?.state === 'suspended') {
    const next = t('apply.suspendedNext');
    return { kind: 'warn', head: t('apply.suspended'), quote: membership.reason, next };
  }
  const date = application ? formatDate(i18n, application.appliedAt, 'full') : '';
  switch (application?.state) {
    case 'applied':
      return { kind: 'info', head: t('apply.waiting', { date }), next: t('apply.waitingNext') };
    case 'info_requested':
      return { kind: 'warn', head: t('apply.waiting', { date }), next: t('apply.asked') };
    case 'declined': {
      const reason = application.exchange.findLast(({ kind }) => kind === 'declined')?.body;
      const next = t('apply.declinedNext');
      return { kind: 'bad', head: t('apply.declined', { date }), quote: reason, next };
    }
    case 'withdrawn':
      return { kind: 'plain', head: t('apply.withdrawn', { date }) };
    case 'approved':
    case undefined:
      break;
  }
  if (membership?.state === 'revoked') {
    const next = t('apply.former');
    return { kind: 'warn', head: t('apply.revoked'), quote: membership.reason, next };
  }
  return membership ? { kind: 'plain', head: t('apply.former') } : null;
}
