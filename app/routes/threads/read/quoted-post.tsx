import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { postHref } from '../../../shared/discussion.ts';
import { plainText } from '../../../shared/light-text.ts';
import type { ThreadData } from './route.tsx';

type Quoted = NonNullable<ThreadData['posts'][number]['quoted']>;

/** The beginning of the post that a reply answers, with the way to the whole of it. */
export function QuotedPost({ data, quoted }: { data: ThreadData; quoted: Quoted }) {
  const { t } = useTranslation('discussions');
  const { community, thread } = data;
  return (
    <figure className="post-quote">
      <figcaption>
        <Link to={postHref(community.slug, thread.id, quoted.position, quoted.id)}>
          {t('post.wrote', { name: quoted.authorName })}
        </Link>
      </figcaption>
      <blockquote lang={quoted.language}>
        {plainText(quoted.body)}
        {quoted.cut && '…'}
      </blockquote>
    </figure>
  );
}
