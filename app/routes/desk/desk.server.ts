import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { authorizeModerator, type ModeratorAccess } from '../../../server/access/authorize.ts';
import type { App } from '../../../server/app.ts';
import { findOwnAct } from '../../../server/membership/find-own-act.ts';
import { findApplicationFile } from '../../../server/membership/get-application-file.ts';
import { listClosed, listQueue } from '../../../server/membership/list-queue.ts';
import { notFound, orRefuse, requireAdmitted } from '../../edge/context.ts';
import { requestTexts } from '../../edge/texts.ts';
import { type ApplicationId, parseId } from '../../shared/ids.ts';

/** Which list stands at the left. */
export type DeskView = 'waiting' | 'closed';

/** The proof that a page of the desk needs. */
export async function authoriseDesk(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { db, app, viewer } = await requireAdmitted(args);
  const slug = args.params['community'] ?? '';
  const access = orRefuse(await authorizeModerator(db, viewer, slug, 'application.decide'));
  return { db, app, viewer, access };
}

/**
 * What both pages of the desk show: the lists, one file, and what was done last.
 *
 * @param wanted the application in the address; without one the first of the list lies open
 */
export async function loadDesk(args: LoaderFunctionArgs, wanted: ApplicationId | null) {
  const { db, viewer, access } = await authoriseDesk(args);
  const query = new URL(args.request.url).searchParams;
  const [queue, closed] = await Promise.all([listQueue(db, access), listClosed(db, access)]);
  const asked: DeskView = query.get('view') === 'closed' ? 'closed' : 'waiting';
  const first = asked === 'closed' ? closed[0]?.id : queue.entries[0]?.id;
  const id = wanted ?? first ?? null;
  const file = id && (await findApplicationFile(db, access, id));
  if (wanted && !file) throw notFound();
  const view: DeskView = file && wanted ? (file.open ? 'waiting' : 'closed') : asked;
  const t = (await requestTexts(args)).getFixedT(null, 'desk');
  return {
    title: wanted && file ? t('file', { name: file.name }) : t('title'),
    community: { slug: access.slug, name: access.communityName },
    queue,
    closed,
    view,
    file,
    done: await findDone(db, access, query.get('after')),
    singleKeys: viewer.singleKeyShortcuts,
  };
}

/** The decision that led here, read back from the file: an address cannot make one up. */
async function findDone(db: App['db'], access: ModeratorAccess, after: string | null) {
  const id = parseId<ApplicationId>(after);
  return id ? findOwnAct(db, access, id) : null;
}
