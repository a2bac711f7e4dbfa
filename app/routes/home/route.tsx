import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { listSponsorRequests } from '../../../server/accounts/sponsoring.queries.ts';
import { listActiveThreads, listNewLessons } from '../../../server/communities/latest.queries.ts';
import { listOwnCommunities } from '../../../server/communities/own-communities.queries.ts';
import { listWaiting } from '../../../server/communities/waiting.queries.ts';
import { LinkButton } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { requireAdmitted } from '../../edge/context.ts';
import { requestTexts } from '../../edge/texts.ts';
import { LessonCards } from '../community/lesson-cards.tsx';
import { ActiveThreads } from './active-threads.tsx';
import { OwnCommunities } from './own-communities.tsx';

const THREADS = 6;
const LESSONS = 3;

/** Signed out → sign-in; not yet admitted → where one stands (both by requireAdmitted). */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireAdmitted(args);
  const own = await listOwnCommunities(db, viewer);
  const ids = own.map(({ id }) => id);
  const [waiting, sponsoring, threads, lessons] = await Promise.all([
    listWaiting(db, viewer),
    listSponsorRequests(db, viewer),
    listActiveThreads(db, viewer, ids, THREADS),
    listNewLessons(db, viewer, ids, LESSONS),
  ]);
  const t = (await requestTexts(args)).getFixedT(null, 'shell');
  return {
    title: t('start.title'),
    communities: own.map(({ slug, name, role }) => ({ slug, name, role })),
    waiting,
    sponsoring: sponsoring.filter(({ written }) => written === null).length,
    threads,
    lessons,
  };
}

export type StartData = ReturnType<typeof useLoaderData<typeof loader>>;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Collegium` : 'Collegium' },
];

/** The start page: one's communities with what waits in each, and what is new in all of them. */
export default function StartRoute() {
  const data = useLoaderData<typeof loader>();
  const { t } = useTranslation('shell');
  if (data.communities.length === 0) return <NoCommunity data={data} />;
  return (
    <div className="wrap">
      <PageHead title={data.title} />
      <OwnCommunities data={data} />
      <ActiveThreads threads={data.threads} />
      <Section title={t('start.lessons')} link={{ href: '/lessons', label: t('start.allLessons') }}>
        {data.lessons.length > 0 ? (
          <LessonCards lessons={data.lessons} />
        ) : (
          <p className="muted">{t('start.noLessons')}</p>
        )}
      </Section>
    </div>
  );
}

/** Admitted, and in no community yet: the next step is to apply to one. */
function NoCommunity({ data }: { data: StartData }) {
  const { t } = useTranslation('shell');
  return (
    <div className="wrap">
      <PageHead title={data.title} />
      <OwnCommunities data={data} />
      <Empty
        title={t('start.none')}
        actions={
          <LinkButton kind="primary" to="/communities">
            {t('start.find')}
          </LinkButton>
        }
      >
        {t('start.noneNext')}
      </Empty>
    </div>
  );
}
