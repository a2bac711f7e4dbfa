import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { listSubmitted } from '../../../../server/lessons/lessons.queries.ts';
import { requireAdmitted } from '../../../edge/context.ts';
import { requestTexts } from '../../../edge/texts.ts';
import { loadSearch } from '../../search/search-data.server.ts';
import { SearchView } from '../../search/search-view.tsx';
import { SubmitLink, WaitingNotice } from '../library-parts.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const who = await requireAdmitted(args);
  const t = (await requestTexts(args)).getFixedT(null, 'lessons');
  const [found, waiting] = await Promise.all([
    loadSearch(args, who, { kind: 'lesson' }),
    listSubmitted(who.db, who.viewer),
  ]);
  return { title: t('library.title'), waiting, ...found };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Collegium` : 'Collegium' },
];

/** The lessons library over all communities. */
export default function LibraryRoute() {
  const { waiting, ...data } = useLoaderData<typeof loader>();
  const { t } = useTranslation('lessons');
  return (
    <SearchView
      {...data}
      label={t('library.label')}
      lessonsOnly
      showCommunity
      actions={<SubmitLink />}
      notice={<WaitingNotice waiting={waiting} />}
    />
  );
}
