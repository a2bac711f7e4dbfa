import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { authorizeThread, type ThreadAccess } from '../../../server/access/authorize.ts';
import { notFound, orRefuse, requireAdmitted } from '../../edge/context.ts';
import { threadHref } from '../../shared/discussion.ts';
import { parseId, type ThreadId } from '../../shared/ids.ts';

type Args = Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>;

/** The thread an address names, for somebody who may read it; 404 for all others. */
export async function requireThread(args: Args) {
  const { db, viewer } = await requireAdmitted(args);
  const threadId = parseId<ThreadId>(args.params['threadId']);
  if (!threadId) throw notFound();
  const access = orRefuse(await authorizeThread(db, viewer, threadId));
  requireOwnAddress(args, access);
  return { db, viewer, access };
}

/** A thread has one address; under another community's it is sent on, once reading is proven. */
function requireOwnAddress({ params, request }: Args, access: ThreadAccess): void {
  if (params['community'] === access.slug) return;
  if (request.method !== 'GET') throw notFound();
  throw redirect(threadHref(access.slug, access.threadId), 301);
}
