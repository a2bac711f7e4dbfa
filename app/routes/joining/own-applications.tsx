import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Section } from '../../components/section.tsx';
import { Time } from '../../components/time.tsx';
import type { ApplicationData } from './standing-data.ts';

type Word = 'applied' | 'approved' | 'declined' | 'info-requested' | 'withdrawn';

/** My applications to communities, with their states and what the moderators said. */
export function OwnApplications({
  applications,
  admitted,
}: {
  applications: ApplicationData[];
  admitted: boolean;
}) {
  const { t } = useTranslation(['joining', 'common']);
  if (applications.length === 0 && !admitted) return null;
  const columns = (['community', 'state', 'applied', 'word'] as const).map((key) => ({
    key,
    label: t(`stand.${key}`),
  }));
  return (
    <Section
      title={t('stand.applications')}
      link={{ href: '/communities', label: t('stand.open') }}
    >
      {applications.length === 0 ? (
        <Empty
          title={t('stand.noApplications')}
          actions={<LinkButton to="/communities">{t('stand.open')}</LinkButton>}
        >
          {t('stand.noApplicationsWhy')}
        </Empty>
      ) : (
        <DataTable name={t('stand.applicationsTable')} columns={columns} stack>
          {applications.map((application) => (
            <ApplicationRow
              key={`${application.slug}-${application.appliedAt}`}
              application={application}
            />
          ))}
        </DataTable>
      )}
    </Section>
  );
}

function ApplicationRow({ application }: { application: ApplicationData }) {
  const { t } = useTranslation(['joining', 'common']);
  const { slug, community, state, appliedAt, word } = application;
  const base = `/c/${slug}`;
  return (
    <tr>
      <th scope="row">
        <Link to={state === 'approved' ? base : `${base}/apply`}>{community}</Link>
      </th>
      <td data-label={t('stand.state')}>
        {t(`common:membershipState.${state.replace('_', '-') as Word}`)}
      </td>
      <td data-label={t('stand.applied')} className="keep">
        <Time value={appliedAt} style="short-year" />
      </td>
      <td data-label={t('stand.word')} className="whitespace-pre-line">
        <span>
          {word}{' '}
          {state === 'info_requested' && <Link to={`${base}/apply`}>{t('stand.toAnswer')}</Link>}
        </span>
      </td>
    </tr>
  );
}
