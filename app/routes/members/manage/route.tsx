import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { authorizeModerator } from '../../../../server/access/authorize.ts';
import { findMember } from '../../../../server/membership/find-member.ts';
import { Notice } from '../../../components/notice.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { Section } from '../../../components/section.tsx';
import { notFound, orRefuse, requireAdmitted } from '../../../edge/context.ts';
import { type PersonId, parseId } from '../../../shared/ids.ts';
import { memberPath, membersPath } from '../../communities/paths.ts';
import { HistoryList } from '../../desk/file-history.tsx';
import { act } from './act.server.ts';
import { ChangeNotice } from './change-notice.tsx';
import { EndForm } from './end-form.tsx';
import { MemberFacts } from './member-facts.tsx';
import { NeedToKnowForm, RoleForm } from './role-forms.tsx';
import { ReinstateForm } from './reinstate-form.tsx';

async function authorise(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { db, app, viewer } = await requireAdmitted(args);
  const slug = args.params['community'] ?? '';
  const access = orRefuse(await authorizeModerator(db, viewer, slug, 'member.change'));
  const personId = parseId<PersonId>(args.params['personId']);
  if (!personId) throw notFound();
  return { db, app, access, personId };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, access, personId } = await authorise(args);
  const member = await findMember(db, access, personId);
  if (!member) throw notFound();
  const changed = new URL(args.request.url).searchParams.has('changed');
  const community = { slug: access.slug, name: access.communityName };
  return { community, member, own: personId === access.personId, changed };
}

export async function action(args: ActionFunctionArgs) {
  const { app, access, personId } = await authorise(args);
  const answer = await act(args.request, { app, access, personId });
  if (answer.kind === 'refused') return json(answer, { status: answer.status });
  switch (answer.outcome.kind) {
    case 'changed':
      return redirect(`${memberPath(access.slug, personId)}?changed`, 303);
    case 'not-found':
      throw notFound();
    case 'unchanged':
      return json(answer, { status: 200 });
    case 'own-case':
    case 'no-longer-moderator':
      return json(answer, { status: 403 });
    case 'not-possible':
      return json(answer, { status: 409 });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.member.name} · ${data.community.name} · Collegium` : 'Collegium' },
];

/** One member, as the moderators manage the membership. */
export default function ManageMemberRoute() {
  const { community, member, own, changed } = useLoaderData<typeof loader>();
  const { t } = useTranslation('community');
  const answer = useActionData<typeof action>();
  const { state } = member;
  const live = state === 'active' || state === 'revalidation_due';
  const reply = (form: string) =>
    answer?.kind === 'refused' && answer.form === form ? answer.reply : null;
  return (
    <div className="wrap">
      <PageHead
        title={member.name}
        crumb={[
          { label: t('members.title'), href: membersPath(community.slug) },
          { label: member.name },
        ]}
      />
      <ChangeNotice answer={answer} changed={changed} name={member.name} />
      <div className="columns-rail">
        <div>
          <MemberFacts member={member} />
          {own && <Notice>{t(member.lastModerator ? 'members.ownLast' : 'members.own')}</Notice>}
          {!own && live && (
            <>
              <RoleForm member={member} reply={reply('role')} />
              <NeedToKnowForm member={member} />
              <EndForm member={member} reply={reply('ending')} />
            </>
          )}
          {!own && state === 'suspended' && (
            <>
              <ReinstateForm />
              <EndForm member={member} reply={reply('ending')} />
            </>
          )}
          {(state === 'revoked' || state === 'left') && <Notice>{t('members.ended')}</Notice>}
        </div>
        <aside>
          <Section title={t('members.history')}>
            <HistoryList entries={member.history} />
          </Section>
        </aside>
      </div>
    </div>
  );
}
