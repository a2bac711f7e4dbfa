import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { getStanding, listOwnApplications } from '../../../server/accounts/standing.queries.ts';
import { LinkButton } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { requireViewer } from '../../edge/context.ts';
import { requestTexts } from '../../edge/texts.ts';
import { admissionWord } from '../../shared/admission-life.ts';
import { answerIntent } from './intents.server.ts';
import { NextStep } from './next-step.tsx';
import { OwnApplications } from './own-applications.tsx';
import { Sponsors } from './sponsors.tsx';
import { Steps } from './steps.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const t = (await requestTexts(args)).getFixedT(null, 'joining');
  return {
    title: t('stand.title'),
    email: viewer.email,
    country: viewer.country,
    standing: await getStanding(db, viewer),
    applications: await listOwnApplications(db, viewer),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, viewer } = await requireViewer(args);
  const outcome = await answerIntent(args.request, app, viewer);
  return json(outcome, { status: outcome.reply ? 400 : 200 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Collegium` },
];

/** Where I stand on the way in, what is missing, and who must act. */
export default function JoiningRoute() {
  const { title, email, country, standing, applications } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation('joining');
  const word = admissionWord(standing.state);
  const missing =
    standing.statementsNeeded - standing.sponsors.filter(({ spokenAt }) => spokenAt).length;
  return (
    <div className="wrap">
      <PageHead
        title={title}
        lead={
          word === 'email-verified'
            ? t('stand.lead.email-verified', { count: missing })
            : t(`stand.lead.${word}`)
        }
        actions={
          standing.state === 'admitted' && (
            <LinkButton to="/" kind="primary">
              {t('stand.toStart')}
            </LinkButton>
          )
        }
      />
      {outcome?.done && (
        <div role="status" className="mb-4">
          <Notice kind={outcome.done === 'late' ? 'warn' : 'ok'}>
            {t(`stand.${outcome.done}`, { email })}
          </Notice>
        </div>
      )}
      <div className="columns-rail">
        <div>
          <NextStep
            standing={standing}
            email={email}
            country={country}
            missing={missing}
            outcome={outcome}
          />
          <OwnApplications applications={applications} admitted={standing.state === 'admitted'} />
        </div>
        <aside>
          <Steps standing={standing} />
          <Sponsors standing={standing} outcome={outcome} />
        </aside>
      </div>
    </div>
  );
}
