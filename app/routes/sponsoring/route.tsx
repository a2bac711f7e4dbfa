import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { listSponsorRequests } from '../../../server/accounts/sponsoring.queries.ts';
import { findSponsorDate } from '../../../server/access/sponsor-date.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Time } from '../../components/time.tsx';
import { requireAdmitted } from '../../edge/context.ts';
import { requestTexts } from '../../edge/texts.ts';
import { formatDate } from '../../i18n/dates.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireAdmitted(args);
  const i18n = await requestTexts(args);
  const from = await findSponsorDate(db, viewer.personId);
  return {
    title: i18n.getFixedT(null, 'joining')('sponsoring.title'),
    /** Set while the viewer has not been here for long enough. */
    from: from && from > new Date() ? formatDate(i18n, from) : null,
    requests: await listSponsorRequests(db, viewer),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Collegium` },
];

/** People who named me as sponsor and whose admission is open. */
export default function SponsoringRoute() {
  const { title, from, requests } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['joining', 'common']);
  const columns = (['person', 'organisation', 'named', 'state'] as const).map((key) => ({
    key,
    label: t(`sponsoring.${key}`),
  }));
  return (
    <div className="wrap">
      <PageHead title={title} lead={t('sponsoring.lead')} />
      {from && <Notice className="mb-4">{t('sponsoring.tooEarly', { date: from })}</Notice>}
      {requests.length === 0 ? (
        <Empty title={t('sponsoring.empty')}>{t('sponsoring.emptyWhy')}</Empty>
      ) : (
        <DataTable name={title} columns={columns} stack>
          {requests.map(({ personId, name, organisation, country, requestedAt, written }) => (
            <tr key={personId}>
              <th scope="row">
                {from ? name : <Link to={`/sponsoring/${personId}`}>{name}</Link>}
              </th>
              <td data-label={t('sponsoring.organisation')}>
                <span>
                  <b>{country}</b> {organisation}
                </span>
              </td>
              <td data-label={t('sponsoring.named')} className="keep">
                <Time value={requestedAt} style="short-year" />
              </td>
              <td data-label={t('sponsoring.state')}>{t(`sponsoring.${written ?? 'waiting'}`)}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </div>
  );
}
