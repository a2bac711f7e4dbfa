import { Ban, ShieldCheck, UsersRound } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';

const POINTS = [
  { key: 'vetted', icon: UsersRound },
  { key: 'marked', icon: ShieldCheck },
  { key: 'siena', icon: Ban },
] as const;

/** What the place is, beside the form that leads into it. */
export function Purpose() {
  const { t } = useTranslation('account');
  return (
    <div className="statement-of-purpose">
      <h2>{t('about.title')}</h2>
      <p className="lead">{t('about.lead')}</p>
      <ul>
        {POINTS.map(({ key, icon }) => (
          <li key={key}>
            <Icon of={icon} />
            <span>
              <Trans t={t} i18nKey={`about.${key}`} components={{ b: <b /> }} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
