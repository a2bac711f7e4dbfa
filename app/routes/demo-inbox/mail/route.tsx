import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { findOutboxMail } from '../../../../server/notifications/inbox.queries.ts';
import { KeyValues } from '../../../components/key-values.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { Time } from '../../../components/time.tsx';
import { notFound } from '../../../edge/context.ts';
import { parseId, type PersonId } from '../../../shared/ids.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, config } = context.app;
  const id = parseId<PersonId>(params.mailId);
  const mail = config.demo && id ? await findOutboxMail(db, id) : null;
  if (!mail) throw notFound();
  return { mail, baseUrl: config.baseUrl };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.mail.subject ?? ''} · Collegium` },
];

/** One mail of the demo; lines that are links of this site can be followed. */
export default function DemoMailRoute() {
  const { mail, baseUrl } = useLoaderData<typeof loader>();
  const { t } = useTranslation('setup');
  return (
    <div className="wrap">
      <PageHead
        title={mail.subject}
        titleLang={mail.language}
        crumb={[{ label: t('inbox.title'), href: '/demo/inbox' }, { label: t('inbox.subject') }]}
      />
      <div className="panel">
        <KeyValues
          items={[
            { key: 'to', label: t('inbox.to'), value: mail.to },
            { key: 'at', label: t('inbox.at'), value: <Time value={mail.at} style="full-time" /> },
          ]}
        />
        <div className="mt-4 whitespace-pre-line break-words" lang={mail.language}>
          {mail.body.split('\n').map((line, index) => (
            <MailLine key={index} line={line} baseUrl={baseUrl} />
          ))}
        </div>
      </div>
    </div>
  );
}

/** A document load, as from a mail program: a link may lead to another account's session. */
function MailLine({ line, baseUrl }: { line: string; baseUrl: string }) {
  return (
    <div className="min-h-[1lh]">
      {line.startsWith(`${baseUrl}/`) ? <a href={line.slice(baseUrl.length)}>{line}</a> : line}
    </div>
  );
}
