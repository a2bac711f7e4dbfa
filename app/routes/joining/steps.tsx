import { Circle, CircleCheckBig, CircleDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { Section } from '../../components/section.tsx';
import { Time } from '../../components/time.tsx';
import type { StandingData } from './standing-data.ts';

/** The four steps with their dates; the first that is missing is the present one. */
export function Steps({ standing }: { standing: StandingData }) {
  const { t } = useTranslation('joining');
  const steps = [
    { key: 'registered', at: standing.registeredAt },
    { key: 'verified', at: standing.verifiedAt },
    { key: 'sponsored', at: standing.sponsoredAt },
    { key: 'admitted', at: standing.admittedAt },
  ] as const;
  // Set-up admits without sponsors: what came before an admission is not missing.
  const isDone = (at: string | null) => at !== null || standing.admittedAt !== null;
  const present = steps.find(({ at }) => !isDone(at))?.key;
  return (
    <Section title={t('stand.steps')}>
      <ol className="checks">
        {steps.map(({ key, at }) => (
          <li key={key} aria-current={key === present ? 'step' : undefined}>
            <span className={isDone(at) ? 'tone-ok' : 'faint'}>
              <Icon of={isDone(at) ? CircleCheckBig : key === present ? CircleDot : Circle} />
            </span>
            <span>
              <span className={key === present ? 'strong' : undefined}>
                {t(`stand.step.${key}`)}
              </span>
              <span className="block muted">
                {at && <Time value={at} />}
                {!isDone(at) && t(key === present ? 'stand.now' : 'stand.notYet')}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
