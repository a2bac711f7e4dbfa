import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { authorizeApplicant } from '../../../server/access/authorize.ts';
import { findStanding } from '../../../server/membership/find-standing.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { orRefuse, requireAdmitted } from '../../edge/context.ts';
import { requestTexts } from '../../edge/texts.ts';
import { isOpen } from '../../shared/application-life.ts';
import { isLive } from '../../shared/membership-life.ts';
import { applyPath, communitiesPath, communityPath } from '../communities/paths.ts';
import { act } from './act.server.ts';
import { ApplicationForm } from './application-form.tsx';
import { OpenApplication } from './open-application.tsx';
import { StandingNotice } from './standing-notice.tsx';

async function authorise(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { db, app, viewer } = await requireAdmitted(args);
  const slug = args.params['community'] ?? '';
  return { db, app, access: orRefuse(await authorizeApplicant(db, viewer, slug)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, access } = await authorise(args);
  const standing = await findStanding(db, access);
  if (standing.membership && isLive(standing.membership.state)) {
    throw redirect(communityPath(access.slug));
  }
  const t = (await requestTexts(args)).getFixedT(null, 'community');
  return {
    title: t('apply.title', { community: access.communityName }),
    community: { slug: access.slug, name: access.communityName },
    standing,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, access } = await authorise(args);
  const result = await act(args.request, db, access);
  if (result.kind === 'refused') return json(result.reply, { status: result.status });
  return redirect(applyPath(access.slug), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Collegium` : 'Collegium' },
];

/** How one stands to a community: apply, wait, answer, withdraw, or read why not. */
export default function ApplyRoute() {
  const { title, community, standing } = useLoaderData<typeof loader>();
  const { t } = useTranslation('community');
  const { application, membership } = standing;
  const open = application !== null && isOpen(application.state);
  const suspended = membership?.state === 'suspended';
  return (
    <div className="wrap">
      <PageHead
        title={title}
        crumb={[{ label: t('list.title'), href: communitiesPath }, { label: community.name }]}
        lead={standing.community.purpose}
        facts={<span>{t('apply.howMany', { count: standing.community.approvals })}</span>}
      />
      <StandingNotice standing={standing} />
      {open && <OpenApplication application={application} />}
      {!open && !suspended && (
        <Section title={t('apply.questions')}>
          <ApplicationForm key={application?.id ?? 'first'} questions={standing.questions} />
        </Section>
      )}
    </div>
  );
}
