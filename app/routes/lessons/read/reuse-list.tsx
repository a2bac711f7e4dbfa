import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/section.tsx';
import { Time } from '../../../components/time.tsx';
import type { LessonData } from './route.tsx';

/** Who applied the lesson elsewhere, and what came of it. */
export function ReuseList({ reuse }: Pick<LessonData['lesson'], 'reuse'>) {
  const { t } = useTranslation('lessons');
  if (reuse.length === 0) return null;
  return (
    <Section title={t('read.reuse')}>
      <ul className="ruled-list small">
        {reuse.map(({ id, country, place, outcome, on }) => (
          <li key={id}>
            <b>{country}</b> {place}: {outcome}{' '}
            <Time value={on} style="short-year" className="num faint" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
