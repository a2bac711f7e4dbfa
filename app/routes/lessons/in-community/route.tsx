import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { authorizeCommunity } from '../../../../server/access/authorize.ts';
import { listSubmitted } from '../../../../server/lessons/lessons.queries.ts';
import { orRefuse, requireAdmitted } from '../../../edge/context.ts';
import { requestTexts } from '../../../edge/texts.ts';
import { loadSearch } from '../../search/search-data.server.ts';
import { SearchView } from '../../search/search-view.tsx';
import { SubmitLink, WaitingNotice } from '../library-parts.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const who = await requireAdmitted(args);
  const slug = args.params['community'] ?? '';
  const access = orRefuse(await authorizeCommunity(who.db, who.viewer, slug));
  const t = (await requestTexts(args)).getFixedT(null, 'lessons');
  const [found, waiting] = await Promise.all([
    loadSearch(args, who, { kind: 'lesson', communityId: access.communityId }),
    listSubmitted(who.db, who.viewer, access.communityId),
  ]);
  return { title: t('library.title'), community: access.communityName, slug, waiting, ...found };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · ${data.community} · Collegium` : 'Collegium' },
];

/** The lessons of one community. */
export default function CommunityLibraryRoute() {
  const { waiting, slug, ...data } = useLoaderData<typeof loader>();
  const { t } = useTranslation('lessons');
  return (
    <SearchView
      {...data}
      label={t('library.labelHere')}
      lessonsOnly
      showCommunity={false}
      actions={<SubmitLink community={slug} />}
      notice={<WaitingNotice waiting={waiting} />}
    />
  );
}
