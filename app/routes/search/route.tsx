import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAdmitted } from '../../edge/context.ts';
import { requestTexts } from '../../edge/texts.ts';
import { loadSearch } from './search-data.server.ts';
import { SearchView } from './search-view.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const who = await requireAdmitted(args);
  const t = (await requestTexts(args)).getFixedT(null, 'search');
  return { title: t('title'), ...(await loadSearch(args, who, {})) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${[data.query.text, data.title].filter(Boolean).join(' · ')} · Collegium`
      : 'Collegium',
  },
];

/** Lessons, pages and threads of all that the person may read, in one box. */
export default function SearchRoute() {
  const data = useLoaderData<typeof loader>();
  const { t } = useTranslation('search');
  return <SearchView {...data} label={t('label')} lessonsOnly={false} showCommunity />;
}
