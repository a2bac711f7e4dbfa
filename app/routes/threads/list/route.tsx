import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { authorizeCommunity } from '../../../../server/access/authorize.ts';
import { listThreads } from '../../../../server/discussions/threads.queries.ts';
import { LinkButton } from '../../../components/button.tsx';
import { Empty } from '../../../components/empty.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { Pagination } from '../../../components/pagination.tsx';
import { orRefuse, requireAdmitted } from '../../../edge/context.ts';
import { requestTexts } from '../../../edge/texts.ts';
import { isThreadCategory } from '../../../shared/discussion.ts';
import { newThreadPath, threadsPath } from '../paths.ts';
import { ThreadFilters } from './thread-filters.tsx';
import { ThreadTable } from './thread-table.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireAdmitted(args);
  const access = orRefuse(await authorizeCommunity(db, viewer, args.params['community'] ?? ''));
  const { searchParams } = new URL(args.request.url);
  const category = searchParams.get('category');
  const filter = {
    category: isThreadCategory(category) ? category : null,
    requests: searchParams.get('requests') === 'open',
    page: readPage(searchParams.get('page')) ?? 1,
  };
  const { threads, pages } = await listThreads(db, viewer, access, filter);
  // Beyond the last page, which may have moved since the link was made.
  if (threads.length === 0 && filter.page > 1) throw redirect(threadsPath(access.slug, filter));
  const t = (await requestTexts(args)).getFixedT(null, 'discussions');
  return {
    title: t('list.title'),
    community: { slug: access.slug, name: access.communityName },
    filter,
    threads,
    pages,
    now: new Date(),
  };
}

function readPage(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · ${data.community.name} · Collegium` : 'Collegium' },
];

/** The threads of a community by last activity. */
export default function ThreadsRoute() {
  const { title, community, filter, threads, pages, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('discussions');
  const { slug } = community;
  const begin = newThreadPath(slug, filter.category);
  const nothing = filter.category === null && !filter.requests ? 'empty' : 'emptyFilter';
  return (
    <div className="wrap">
      <PageHead
        title={title}
        lead={t('list.lead')}
        actions={
          <LinkButton kind="primary" icon={Plus} to={begin}>
            {t('list.new')}
          </LinkButton>
        }
      />
      <ThreadFilters slug={slug} filter={filter} />
      {threads.length > 0 ? (
        <ThreadTable slug={slug} threads={threads} now={now} />
      ) : (
        <Empty
          title={t(`${nothing}.title`)}
          actions={<LinkButton to={begin}>{t('list.new')}</LinkButton>}
        >
          {t(`${nothing}.next`)}
        </Empty>
      )}
      <Pagination
        page={filter.page}
        pages={pages}
        hrefOf={(page) => threadsPath(slug, { ...filter, page })}
      />
    </div>
  );
}
