import { type ActionFunctionArgs, json, redirect } from '@remix-run/node';
import { authorizeReply, type ReplyAccess } from '../../../../server/access/authorize.ts';
import { acceptAnswer } from '../../../../server/discussions/accept-answer.ts';
import { editPost } from '../../../../server/discussions/edit-post.ts';
import { replyToThread } from '../../../../server/discussions/reply.ts';
import type { App } from '../../../../server/app.ts';
import { forbidden, notFound, orRefuse } from '../../../edge/context.ts';
import { orStorageReply, parseForm, readFields, type Reply } from '../../../edge/form.ts';
import { postHref, threadHref } from '../../../shared/discussion.ts';
import { acceptForm, editPostForm, replyForm } from '../../../shared/forms/discussion.ts';
import type { PostId } from '../../../shared/ids.ts';
import { requireThread } from '../thread-access.server.ts';

/** The answer to a form that could not be done; it says which of the forms it was. */
type ThreadReply = { intent: 'reply' | 'edit' | 'accept'; reply: Reply };

type Work = { db: App['db']; access: ReplyAccess; request: Request };

/** Answers the three forms of a thread's page, told apart by their hidden field `intent`. */
export async function actOnThread(args: ActionFunctionArgs) {
  const { db, viewer, access: reading } = await requireThread(args);
  const access = orRefuse(await authorizeReply(db, viewer, reading.threadId));
  const { request } = args;
  const intent = (await readFields(request.clone())).get('intent');
  switch (intent) {
    case 'reply':
      return reply({ db, access, request });
    case 'edit':
      return edit({ db, access, request });
    case 'accept':
      return accept({ db, access, request });
    default:
      throw new Response(null, { status: 400 });
  }
}

async function reply({ db, access, request }: Work) {
  const form = await parseForm(request, replyForm);
  const intent = 'reply' as const;
  if (!form.ok) return refused({ intent, reply: form.reply });
  const { quotedPostId = null, ...value } = form.value;
  const stored = await orStorageReply(form, () =>
    replyToThread(db, access, { ...value, quotedPostId }),
  );
  if (!stored.done) return refused({ intent, reply: stored.reply }, 503);
  const { result } = stored;
  switch (result.kind) {
    case 'posted':
    case 'already-posted':
      return toPost(access, result.position, result.postId);
    case 'closed':
      return refused({ intent, reply: form.refuse({ '': ['threadClosed'] }) });
    case 'unknown-quote':
    case 'foreign-submission':
      throw new Response(null, { status: 400 });
  }
}

async function edit({ db, access, request }: Work) {
  const form = await parseForm(request, editPostForm);
  const intent = 'edit' as const;
  if (!form.ok) return refused({ intent, reply: form.reply });
  const stored = await orStorageReply(form, () => editPost(db, access, form.value));
  if (!stored.done) return refused({ intent, reply: stored.reply }, 503);
  const { result } = stored;
  switch (result.kind) {
    case 'edited':
    case 'unchanged':
      return toPost(access, result.position, result.postId);
    case 'closed':
      return refused({ intent, reply: form.refuse({ '': ['threadClosed'] }) });
    case 'not-yours':
      throw notFound();
  }
}

async function accept({ db, access, request }: Work) {
  const form = await parseForm(request, acceptForm);
  const intent = 'accept' as const;
  if (!form.ok) return refused({ intent, reply: form.reply });
  const stored = await orStorageReply(form, () =>
    acceptAnswer(db, access, form.value.postId ?? null),
  );
  if (!stored.done) return refused({ intent, reply: stored.reply }, 503);
  const { result } = stored;
  switch (result.kind) {
    case 'accepted':
      return toPost(access, result.position, result.postId);
    case 'withdrawn':
      return redirect(threadHref(access.slug, access.threadId), 303);
    case 'not-yours':
      throw forbidden('needs-moderator');
    case 'no-answer':
      throw notFound();
  }
}

function refused(answer: ThreadReply, status = 400) {
  return json(answer, { status });
}

function toPost({ slug, threadId }: ReplyAccess, position: number, postId: PostId) {
  return redirect(postHref(slug, threadId, position, postId), 303);
}
