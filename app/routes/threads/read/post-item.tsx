import { Link } from '@remix-run/react';
import { CircleCheckBig, Pencil, Quote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../components/avatar.tsx';
import { LinkButton } from '../../../components/button.tsx';
import { classNames } from '../../../components/class-names.ts';
import { Icon } from '../../../components/icon.tsx';
import { LightText } from '../../../components/light-text.tsx';
import { Time } from '../../../components/time.tsx';
import { postAnchor, postHref } from '../../../shared/discussion.ts';
import { AcceptForm } from './accept-form.tsx';
import { EditForm } from './edit-form.tsx';
import type { PostData } from './post-list.tsx';
import { QuotedPost } from './quoted-post.tsx';
import type { ThreadData } from './route.tsx';

/** One post: who, when, what, and what one may do with it. */
export function PostItem({ data, post }: { data: ThreadData; post: PostData }) {
  const { thread, me, edit } = data;
  const accepted = thread.acceptedPostId === post.id;
  const mine = post.author.id === me;
  const writable = data.refused === null && !thread.closedAt;
  return (
    <li className={classNames('post', accepted && 'post-accepted')} id={postAnchor(post.id)}>
      <Avatar name={post.author.name} />
      <article>
        <PostHead data={data} post={post} accepted={accepted} />
        {post.quoted && <QuotedPost data={data} quoted={post.quoted} />}
        {edit === post.id && mine && writable ? (
          <EditForm data={data} post={post} />
        ) : (
          <div className="post-body" lang={post.language}>
            <LightText text={post.body} />
          </div>
        )}
        <PostActions data={data} post={post} mayEdit={mine && writable && edit !== post.id} />
      </article>
    </li>
  );
}

type HeadProps = { data: ThreadData; post: PostData; accepted: boolean };

function PostHead({ data: { community, thread }, post, accepted }: HeadProps) {
  const { t } = useTranslation('discussions');
  const { author } = post;
  return (
    <header className="post-head">
      <h2 className="person-name">{author.name}</h2>
      <span className="muted">
        {author.organisation}, {author.country ?? t('union')}
      </span>
      <Link
        className="faint"
        to={postHref(community.slug, thread.id, post.position, post.id)}
        title={t('post.permalink')}
      >
        <Time value={post.createdAt} style="full-time" />
      </Link>
      {post.editedAt && (
        <span className="faint">
          {t('post.edited')} <Time value={post.editedAt} style="full-time" />
        </span>
      )}
      {accepted && (
        <b className="tone-ok">
          <Icon of={CircleCheckBig} small /> {t('post.accepted')}
        </b>
      )}
    </header>
  );
}

function PostActions({
  data,
  post,
  mayEdit,
}: {
  data: ThreadData;
  post: PostData;
  mayEdit: boolean;
}) {
  const { t } = useTranslation('discussions');
  const { thread, page } = data;
  const here = (name: string, anchor: string) =>
    `?${new URLSearchParams({ ...(page > 1 && { page: String(page) }), [name]: post.id })}#${anchor}`;
  if (data.refused !== null || thread.closedAt) return null;
  return (
    <div className="post-actions no-print">
      <LinkButton
        kind="quiet"
        small
        icon={Quote}
        to={here('quote', 'reply')}
        aria-label={t('post.quoteOf', { name: post.author.name })}
      >
        {t('post.quote')}
      </LinkButton>
      {mayEdit && (
        <LinkButton kind="quiet" small icon={Pencil} to={here('edit', postAnchor(post.id))}>
          {t('post.edit')}
        </LinkButton>
      )}
      {data.mayAccept && post.position > 0 && (
        <AcceptForm postId={post.id} accepted={thread.acceptedPostId === post.id} />
      )}
    </div>
  );
}
