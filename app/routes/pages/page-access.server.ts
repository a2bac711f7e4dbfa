import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { authorizeEdit, authorizeRead, type ReadAccess } from '../../../server/access/authorize.ts';
import { notFound, orRefuse, requireAdmitted } from '../../edge/context.ts';
import { type DocumentId, parseId } from '../../shared/ids.ts';
import { pagePath } from './paths.ts';

type Args = Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>;

/** The page an address names, for somebody who may read it; 404 for all others. */
export async function requirePage(args: Args) {
  const { db, viewer } = await requireAdmitted(args);
  const documentId = requireDocumentId(args);
  const access = orRefuse(await authorizeRead(db, viewer, documentId));
  requireOwnAddress(args, access);
  return { db, viewer, access };
}

/** As requirePage, with the proof of an edit, or the reason why there is none. */
export async function requirePageForEdit(args: Args) {
  const page = await requirePage(args);
  const edit = await authorizeEdit(page.db, page.viewer, page.access.documentId);
  return { ...page, edit };
}

function requireDocumentId({ params }: Args): DocumentId {
  const id = parseId<DocumentId>(params['documentId']);
  if (!id) throw notFound();
  return id;
}

/** A page has one address; under another community's it is sent on, once reading is proven. */
function requireOwnAddress({ params, request }: Args, access: ReadAccess): void {
  if (params['community'] === access.slug) return;
  const rest = new URL(request.url).pathname.split('/').slice(5);
  throw redirect([pagePath(access.slug, access.documentId), ...rest].join('/'), 301);
}
