import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { authorizeAdministrator } from '../../../server/access/authorize.ts';
import { listOfficeHolders, readSetUpProgress } from '../../../server/accounts/platform.queries.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { orRefuse, requireAdmitted } from '../../edge/context.ts';
import { requestTexts } from '../../edge/texts.ts';
import { AppointForm } from './appoint-form.tsx';
import { Checklist } from './checklist.tsx';
import { answerIntent } from './intents.server.ts';
import { InviteForm } from './invite-form.tsx';
import { Offices } from './offices.tsx';

async function authorise(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { app, db, viewer } = await requireAdmitted(args);
  return { app, db, access: orRefuse(authorizeAdministrator(viewer)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { app, db, access } = await authorise(args);
  return {
    title: (await requestTexts(args)).getFixedT(null, 'setup')('platform.title'),
    holders: await listOfficeHolders(db, access),
    progress: await readSetUpProgress(db, access),
    mail: app.config.smtp
      ? ('smtp' as const)
      : app.config.demo
        ? ('demo' as const)
        : ('none' as const),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, access } = await authorise(args);
  const outcome = await answerIntent(args.request, app, access);
  return json(outcome, { status: outcome.reply ? 400 : 200 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Collegium` },
];

/** Who runs the platform, and what it still needs. */
export default function PlatformRoute() {
  const { title, holders, progress, mail } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation('setup');
  return (
    <div className="wrap">
      <PageHead title={title} lead={t('platform.lead')} />
      {outcome?.done && (
        <div role="status" className="mb-4">
          <Notice kind={outcome.good ? 'ok' : 'warn'}>
            {t(`platform.${outcome.done}`, { name: outcome.name })}
          </Notice>
        </div>
      )}
      <div className="columns-rail">
        <div>
          <Offices holders={holders} />
          {/* What was sent leaves the form empty; what was refused stays in it. */}
          <AppointForm
            key={`appoint-${holders.length}`}
            reply={outcome?.intent === 'appoint' ? outcome.reply : null}
          />
          <InviteForm
            key={`invite-${holders.length}`}
            reply={outcome?.intent === 'invite' ? outcome.reply : null}
          />
        </div>
        <aside>
          <Checklist progress={progress} mail={mail} />
        </aside>
      </div>
    </div>
  );
}
