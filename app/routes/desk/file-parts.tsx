import { Link } from '@remix-run/react';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { Tag } from '../../components/tag.tsx';
import { formatDate } from '../../i18n/dates.ts';
import { communityPath } from '../communities/paths.ts';
import type { ApplicationFile } from './file.tsx';

/** One block of the file. */
export function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="file-block">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Who it is and what post the application rests on. */
export function Person({ file }: { file: ApplicationFile }) {
  const { t } = useTranslation(['desk', 'common']);
  const row = (key: 'email' | 'phone' | 'unit' | 'supervisor', value: string) => ({
    key,
    label: t(`person.${key}`),
    value,
  });
  const languages = file.languages.map((code) => t(`common:language.${code}`)).join(', ');
  return (
    <Block title={t('person.title')}>
      <KeyValues
        items={[
          row('email', file.email),
          row('phone', file.phone),
          row('unit', file.unit),
          row('supervisor', file.supervisor),
          { key: 'expertise', label: t('person.expertise'), value: file.expertise.join(', ') },
          { key: 'languages', label: t('person.languages'), value: languages },
        ]}
      />
    </Block>
  );
}

/** The answers to the community's own questions. */
export function Answers({ file }: { file: ApplicationFile }) {
  const { t } = useTranslation('desk');
  return (
    <Block title={t('answers.title')}>
      {file.answers.length === 0 && <p className="small muted">{t('answers.none')}</p>}
      <dl className="answers">
        {file.answers.map(({ question, answer }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd className="whitespace-pre-line">{answer}</dd>
          </div>
        ))}
      </dl>
    </Block>
  );
}

/** What sponsors wrote; a concern says so first. */
export function Statements({ file }: { file: ApplicationFile }) {
  const { t, i18n } = useTranslation('desk');
  const given = file.statements.filter(({ kind }) => kind === 'statement').length;
  return (
    <Block title={t('statements.title')}>
      {file.statements.length === 0 && <p className="small muted">{t('statements.none')}</p>}
      {file.statements.map(({ id, kind, body, sponsor, organisation, country, sponsorSince }) => (
        <div key={id} className="statement">
          {kind === 'concern' && (
            <p>
              <Tag>{t('statements.concern')}</Tag>
            </p>
          )}
          <p className="whitespace-pre-line">{body}</p>
          <footer>
            {t('statements.by', { name: sponsor, organisation, country })}{' '}
            {sponsorSince &&
              t('statements.since', { date: formatDate(i18n, sponsorSince, 'month') })}
          </footer>
        </div>
      ))}
      {given < file.statementsNeeded && file.statementsNeeded > 1 && (
        <p className="row small tone-warn">
          <Icon of={TriangleAlert} small />
          <span>{t('statements.missing', { given })}</span>
        </p>
      )}
    </Block>
  );
}

/** Where else the applicant is, as far as the moderator may know of it. */
export function OtherCommunities({ file }: { file: ApplicationFile }) {
  const { t, i18n } = useTranslation(['desk', 'common']);
  return (
    <Block title={t('others.title')}>
      {file.others.length === 0 && <p className="small muted">{t('others.none')}</p>}
      <ul className="small">
        {file.others.map(({ slug, name, membership, since, applicationOpen }) => (
          <li key={slug} className="py-1">
            <Link to={communityPath(slug)}>{name}</Link>{' '}
            <span className="muted">
              {membership === 'active' || membership === 'revalidation_due'
                ? t('others.member', { date: since ? formatDate(i18n, since, 'month') : '' })
                : membership && t(`common:membershipState.${membership}`)}
              {applicationOpen && t('others.waiting')}
            </span>
          </li>
        ))}
      </ul>
    </Block>
  );
}
