import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { findCommunityFrame } from '../../../server/communities/own-communities.queries.ts';
import { requireAdmitted } from '../../edge/context.ts';

/**
 * Data for the community bar. Null where the person may not know of the community: the page below
 * answers for itself, and a page at TLP:CLEAR may be read without the bar.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireAdmitted(args);
  return { community: await findCommunityFrame(db, viewer, args.params.community ?? '') };
}

export default function CommunityLayout() {
  return <Outlet />;
}
