import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { authorizeReply } from '../../../../server/access/authorize.ts';
import { openThread } from '../../../../server/discussions/open-thread.ts';
import { MarkingLine } from '../../../components/marking.tsx';
import { Pagination } from '../../../components/pagination.tsx';
import { Paper } from '../../../components/paper.tsx';
import { parseId, type PostId } from '../../../shared/ids.ts';
import { requireThread } from '../thread-access.server.ts';
import { About } from './about.tsx';
import { Composer } from './composer.tsx';
import { PostList } from './post-list.tsx';
import { actOnThread } from './thread-actions.server.ts';
import { ThreadHead } from './thread-head.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, access } = await requireThread(args);
  const { searchParams } = new URL(args.request.url);
  const page = searchParams.get('page');
  const wanted = page !== null && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : null;
  const view = await openThread(db, viewer, access, wanted);
  const reply = await authorizeReply(db, viewer, access.threadId);
  return {
    ...view,
    community: { slug: access.slug, name: access.communityName, member: access.role !== null },
    me: viewer.personId,
    mayAccept:
      reply.kind === 'granted' &&
      (view.thread.authorId === viewer.personId || access.role === 'moderator'),
    /** Why the person cannot write here; null where he can. */
    refused: reply.kind === 'granted' ? null : reply.reason,
    quote: parseId<PostId>(searchParams.get('quote')),
    edit: parseId<PostId>(searchParams.get('edit')),
    submissionId: randomUUID(),
    now: new Date(),
  };
}

export type ThreadData = ReturnType<typeof useLoaderData<typeof loader>>;

export async function action(args: ActionFunctionArgs) {
  return actOnThread(args);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.thread.title} · ${data.community.name} · Collegium` : 'Collegium' },
];

/** A thread: its posts, and the form for a reply. */
export default function ThreadRoute() {
  const data = useLoaderData<typeof loader>();
  const { t } = useTranslation('discussions');
  const { thread, page, pages } = data;
  return (
    <Paper marking={thread.marking}>
      <ThreadHead data={data} />
      <About about={data.about} />
      <PostList data={data} />
      <Pagination page={page} pages={pages} hrefOf={(number) => `?page=${number}`} />
      <Composer data={data} />
      <MarkingLine marking={thread.marking} foot>
        {t('read.foot', { title: thread.title })}
      </MarkingLine>
    </Paper>
  );
}
