import { useTranslation } from 'react-i18next';
import { PersonLine } from '../../../components/avatar.tsx';
import { BarPlot } from '../../../components/bar-plot.tsx';
import { TlpChip } from '../../../components/marking.tsx';
import { Section } from '../../../components/section.tsx';
import { LESSON_STEPS, type LessonState } from '../../../shared/lesson-life.ts';
import type { MemberHomeData } from './route.tsx';

/** The steps of a lesson from the last to the first; a good practice stands beside the identified. */
const ROWS: readonly LessonState[] = [...LESSON_STEPS]
  .filter((state) => state !== 'submitted')
  .reverse()
  .flatMap((state) =>
    state === 'lesson-identified' ? [state, 'good-practice' as const] : [state],
  );

/** What the community is made of: its lessons by state, its people, its marking. */
export function HomeAside({ data }: { data: MemberHomeData }) {
  const { t } = useTranslation('community');
  const { community, facts } = data;
  const members = t('home.people.members', { count: facts.members });
  const states = t('home.people.states', { count: facts.states });
  return (
    <aside aria-label={t('home.aside')}>
      <LessonsByState data={data} />
      <Section
        title={t('home.people.moderators')}
        link={{ href: `/c/${community.slug}/members`, label: `${members}, ${states}` }}
      >
        <ul className="people-list">
          {facts.moderators.map(({ id, name, unit, country }) => (
            <li key={id}>
              <PersonLine name={name} post={[unit, country].filter(Boolean).join(', ')} />
            </li>
          ))}
        </ul>
        <p className="row row-wrap small muted mt-2">
          {t('home.startsAs')} <TlpChip marking={facts.defaultMarking} />
        </p>
      </Section>
    </aside>
  );
}

function LessonsByState({ data: { counts, community } }: { data: MemberHomeData }) {
  const { t } = useTranslation(['community', 'common']);
  const total = counts.byState.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const countOf = (state: LessonState) =>
    counts.byState.find((entry) => entry.state === state)?.count ?? 0;
  const bars = ROWS.filter((state) => state !== 'good-practice' || countOf(state) > 0).map(
    (state) => ({
      key: state,
      label: t(`common:lessonState.${state}`),
      value: countOf(state),
      emphasis: state === 'lesson-learned',
      href: `/c/${community.slug}/lessons?state=${state}`,
    }),
  );
  const learned = t('home.byState.learned', { count: countOf('lesson-learned'), total });
  const median = counts.medianMonths;
  return (
    <Section title={t('home.byState.title')}>
      <BarPlot
        bars={bars}
        finding={
          median === null ? learned : `${learned} ${t('home.byState.median', { count: median })}`
        }
      />
    </Section>
  );
}
