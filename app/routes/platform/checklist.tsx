import { Link } from '@remix-run/react';
import { Circle, CircleCheckBig } from 'lucide-react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { SetUpProgress } from '../../../server/accounts/platform.queries.ts';
import { Icon } from '../../components/icon.tsx';
import { Section } from '../../components/section.tsx';
import { COUNTRIES } from '../../shared/countries.ts';

/** What a platform needs before the first member can come in, and what it has of it. */
export function Checklist({
  progress,
  mail,
}: {
  progress: SetUpProgress;
  mail: 'smtp' | 'demo' | 'none';
}) {
  const { t } = useTranslation('setup');
  return (
    <Section title={t('platform.checklist')}>
      <ul className="checks">
        <Item done={mail !== 'none'} title={t('platform.mail')}>
          {mail === 'smtp' && t('platform.mailSet')}
          {mail === 'none' && t('platform.mailMissing')}
          {mail === 'demo' && (
            <Trans
              t={t}
              i18nKey="platform.mailDemo"
              components={{ inbox: <Link to="/demo/inbox" /> }}
            />
          )}
        </Item>
        <Item done={progress.managers > 0} title={t('platform.managers')}>
          {t('platform.managersWhy')}
        </Item>
        <Item
          done={progress.contactPoints === COUNTRIES.length}
          title={t('platform.contactPoints')}
        >
          {t('platform.contactPointsWhy', { count: progress.contactPoints, all: COUNTRIES.length })}
        </Item>
        <Item done={progress.auditors > 0} title={t('platform.auditors')}>
          {t('platform.auditorsWhy')}
        </Item>
        <Item done={progress.communities > 0} title={t('platform.communities')}>
          {t('platform.communitiesWhy', { count: progress.communities })}
        </Item>
      </ul>
    </Section>
  );
}

function Item({ done, title, children }: { done: boolean; title: string; children: ReactNode }) {
  const { t } = useTranslation('setup');
  return (
    <li>
      <span className={done ? 'tone-ok' : 'faint'}>
        <Icon of={done ? CircleCheckBig : Circle} />
        <span className="sr-only">{t(done ? 'platform.done' : 'platform.open')}</span>
      </span>
      <span>
        <b>{title}</b>
        <span className="block muted">{children}</span>
      </span>
    </li>
  );
}
