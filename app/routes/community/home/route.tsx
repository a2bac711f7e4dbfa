import type { LoaderFunctionArgs, MetaFunction, SerializeFrom } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import {
  authorizeApplicant,
  authorizeCommunity,
  type MemberAccess,
} from '../../../../server/access/authorize.ts';
import type { Viewer } from '../../../../server/access/viewer.ts';
import { listSponsorRequests } from '../../../../server/accounts/sponsoring.queries.ts';
import type { App } from '../../../../server/app.ts';
import { getHomeFacts, getVisitorFacts } from '../../../../server/communities/home.queries.ts';
import {
  countLessons,
  listNewLessons,
  listRequests,
} from '../../../../server/communities/latest.queries.ts';
import { listWaiting } from '../../../../server/communities/waiting.queries.ts';
import { orRefuse, requireAdmitted } from '../../../edge/context.ts';
import { MemberHome } from './member-home.tsx';
import { VisitorHome } from './visitor-home.tsx';

const REQUESTS = 5;
const LESSONS = 3;

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireAdmitted(args);
  const slug = args.params['community'] ?? '';
  const member = await authorizeCommunity(db, viewer, slug);
  if (member.kind === 'granted') return loadMemberHome(db, viewer, member.access);
  const access = orRefuse(await authorizeApplicant(db, viewer, slug));
  return {
    kind: 'visitor' as const,
    community: { slug: access.slug, name: access.communityName },
    facts: await getVisitorFacts(db, access),
  };
}

async function loadMemberHome(db: App['db'], viewer: Viewer, access: MemberAccess) {
  const { communityId, slug, communityName } = access;
  const [facts, waiting, sponsoring, requests, lessons, counts] = await Promise.all([
    getHomeFacts(db, access),
    listWaiting(db, viewer, [communityId]),
    listSponsorRequests(db, viewer),
    listRequests(db, viewer, communityId, REQUESTS),
    listNewLessons(db, viewer, [communityId], LESSONS),
    countLessons(db, viewer, communityId),
  ]);
  return {
    kind: 'member' as const,
    community: { slug, name: communityName },
    facts,
    waiting,
    sponsoring: sponsoring.filter(({ written }) => written === null).length,
    ...requests,
    lessons,
    counts,
    now: new Date(),
  };
}

type HomeData = SerializeFrom<typeof loader>;
export type MemberHomeData = Extract<HomeData, { kind: 'member' }>;
export type VisitorHomeData = Extract<HomeData, { kind: 'visitor' }>;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.community.name} · Collegium` : 'Collegium' },
];

/** A community's first page: to its members what goes on, to others what it is for. */
export default function CommunityHomeRoute() {
  const data = useLoaderData<typeof loader>();
  return data.kind === 'member' ? <MemberHome data={data} /> : <VisitorHome data={data} />;
}
