import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { PostItem } from './post-item.tsx';
import type { ThreadData } from './route.tsx';

export type PostData = ThreadData['posts'][number];

/** The posts of this page, oldest first, with a line where the new ones begin. */
export function PostList({ data }: { data: ThreadData }) {
  const { t } = useTranslation('discussions');
  const firstUnread = data.posts.find(({ unread, position }) => unread && position > 0);
  // On the first visit everything is new, and no line says so.
  const line = data.posts[0]?.unread ? undefined : firstUnread?.id;
  return (
    <ol className="posts" start={(data.posts[0]?.position ?? 0) + 1} aria-label={t('read.posts')}>
      {data.posts.map((post) => (
        <Fragment key={post.id}>
          {post.id === line && <li className="post-unread">{t('read.newSince')}</li>}
          <PostItem data={data} post={post} />
        </Fragment>
      ))}
    </ol>
  );
}
