import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { authorizeCommunity } from '../../../../server/access/authorize.ts';
import { listMembers } from '../../../../server/membership/list-members.ts';
import { PageHead } from '../../../components/page-head.tsx';
import { Pagination } from '../../../components/pagination.tsx';
import { Section } from '../../../components/section.tsx';
import { orRefuse, requestLanguage, requireAdmitted } from '../../../edge/context.ts';
import { requestTexts } from '../../../edge/texts.ts';
import { communitiesPath, membersPath } from '../../communities/paths.ts';
import { act } from './act.server.ts';
import { filterPath, readFilter } from './filter.ts';
import { Filters } from './filters.tsx';
import { InviteForm } from './invite-form.tsx';
import { LeaveForm } from './leave-form.tsx';
import { Chips, MemberSearch, ResultsHead } from './list-head.tsx';
import { MemberTable } from './member-table.tsx';

async function authorise(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { db, app, viewer } = await requireAdmitted(args);
  const slug = args.params['community'] ?? '';
  const access = orRefuse(await authorizeCommunity(db, viewer, slug, 'member.list'));
  return { db, app, viewer, access };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, access } = await authorise(args);
  const filter = readFilter(new URL(args.request.url).searchParams);
  const language = await requestLanguage(args);
  const t = (await requestTexts(args)).getFixedT(null, 'community');
  return {
    title: t('members.title'),
    community: { slug: access.slug, name: access.communityName },
    moderates: access.role === 'moderator',
    you: access.personId,
    filter,
    directory: await listMembers(db, access, filter, language),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, app, viewer, access } = await authorise(args);
  const result = await act(args.request, { db, app, viewer, access });
  if (result.kind === 'left') return redirect(communitiesPath, 303);
  return json(result, { status: result.kind === 'invited' ? 200 : result.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · ${data.community.name} · Collegium` : 'Collegium' },
];

/** The directory of a community. */
export default function MembersRoute() {
  const { title, community, moderates, you, filter, directory } = useLoaderData<typeof loader>();
  const { t } = useTranslation('community');
  const answer = useActionData<typeof action>();
  const base = membersPath(community.slug);
  return (
    <div className="wrap">
      <PageHead title={title} lead={t('members.lead')} />
      <MemberSearch filter={filter} base={base} />
      <Chips filter={filter} base={base} />
      <div className="library-layout pt-0">
        <Filters filter={filter} facets={directory.facets} base={base} />
        <div className="results">
          <ResultsHead filter={filter} count={directory.count} base={base} moderates={moderates} />
          <MemberTable
            directory={directory}
            moderates={moderates}
            slug={community.slug}
            you={you}
          />
          <Pagination
            page={filter.page}
            pages={directory.pages}
            hrefOf={(page) => filterPath(base, filter, page)}
          />
        </div>
      </div>
      {moderates && (
        <Section title={t('members.inviteTitle')}>
          <InviteForm slug={community.slug} answer={answer} />
        </Section>
      )}
      <Section title={t('members.leave')}>
        <LeaveForm community={community.name} refused={answer?.kind === 'not-left'} />
      </Section>
    </div>
  );
}
