import {
  CircleCheckBig,
  CircleDashed,
  CirclePause,
  CirclePlay,
  ClockAlert,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Section } from '../../../components/section.tsx';
import { Time } from '../../../components/time.tsx';
import type { ActionStatus } from '../../../shared/vocabulary.ts';
import type { LessonData } from './route.tsx';

type Action = LessonData['lesson']['actions'][number];

const LOOK: Record<ActionStatus, { icon: LucideIcon; tone?: string }> = {
  'not-started': { icon: CircleDashed },
  ongoing: { icon: CirclePlay },
  delayed: { icon: ClockAlert, tone: 'tone-bad' },
  standby: { icon: CirclePause, tone: 'tone-warn' },
  finished: { icon: CircleCheckBig, tone: 'tone-ok' },
};
const COLUMNS = ['what', 'body', 'owner', 'due', 'status', 'evidence'] as const;

/** What is done about the lesson, by whom and until when. */
export function ActionsTable({ actions }: { actions: readonly Action[] }) {
  const { t } = useTranslation('lessons');
  if (actions.length === 0) return null;
  const finished = actions.filter(({ status }) => status === 'finished').length;
  return (
    <Section
      title={t('actions.title')}
      note={t('actions.finished', { finished, count: actions.length })}
    >
      <DataTable
        name={t('actions.table')}
        stack
        columns={COLUMNS.map((key) => ({ key, label: t(`actions.${key}`) }))}
      >
        {actions.map((action) => (
          <ActionRow key={action.id} action={action} />
        ))}
      </DataTable>
    </Section>
  );
}

function ActionRow({ action }: { action: Action }) {
  const { t } = useTranslation(['lessons', 'common']);
  const { icon, tone } = LOOK[action.status];
  return (
    <tr>
      <td>{action.what}</td>
      <td data-label={t('actions.body')}>
        {[action.body, action.bodyCountry].filter(Boolean).join(', ')}
      </td>
      <td data-label={t('actions.owner')}>{action.owner}</td>
      <td data-label={t('actions.due')} className="keep">
        <Time value={action.due} style="short-year" />
      </td>
      <td data-label={t('actions.status')} className="keep">
        <span className={tone}>
          <Icon of={icon} small /> {t(`common:actionStatus.${action.status}`)}
        </span>
      </td>
      <td data-label={t('actions.evidence')}>
        {action.overdueDays > 0 && (
          <span className="tone-bad">{t('actions.overdue', { count: action.overdueDays })}</span>
        )}
        {action.overdueDays > 0 && action.evidence && '. '}
        {action.evidence}
      </td>
    </tr>
  );
}
