import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { listOutbox } from '../../../server/notifications/inbox.queries.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Field } from '../../components/field.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Time } from '../../components/time.tsx';
import { notFound } from '../../edge/context.ts';
import { requestTexts } from '../../edge/texts.ts';

/** Exists in the demo only: it shows everybody's mail to everybody. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, config } = args.context.app;
  if (!config.demo) throw notFound();
  const address = new URL(args.request.url).searchParams.get('to')?.trim().toLowerCase() ?? '';
  return {
    title: (await requestTexts(args)).getFixedT(null, 'setup')('inbox.title'),
    address,
    mails: await listOutbox(db, address || null),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Collegium` },
];

/** The mail of everybody, newest first. */
export default function DemoInboxRoute() {
  const { title, address, mails } = useLoaderData<typeof loader>();
  const { t } = useTranslation('setup');
  const columns = (['subject', 'to', 'at'] as const).map((key) => ({
    key,
    label: t(`inbox.${key}`),
  }));
  return (
    <div className="wrap">
      <PageHead title={title} lead={t('inbox.lead')} />
      <Form className="row row-wrap items-end mb-4">
        <Field
          key={address}
          id="to"
          name="to"
          type="email"
          defaultValue={address}
          autoComplete="off"
          label={t('inbox.address')}
        />
        <Button type="submit">{t('inbox.filter')}</Button>
        {address && <Link to="/demo/inbox">{t('inbox.all')}</Link>}
      </Form>
      {mails.length === 0 ? (
        <Empty title={address ? t('inbox.emptyFor', { address }) : t('inbox.empty')}>
          {t('inbox.emptyWhy')}
        </Empty>
      ) : (
        <DataTable name={title} columns={columns} stack>
          {mails.map(({ id, subject, to, at, language }) => (
            <tr key={id}>
              <th scope="row" lang={language}>
                <Link to={`/demo/inbox/${id}`}>{subject}</Link>
              </th>
              <td data-label={t('inbox.to')}>{to}</td>
              <td data-label={t('inbox.at')} className="keep">
                <Time value={at} style="full-time" />
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </div>
  );
}
