import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table.tsx';
import { TlpChip } from '../../../components/marking.tsx';
import { PageState, type PageStateName } from '../../../components/page-state.tsx';
import { Time } from '../../../components/time.tsx';
import type { Language } from '../../../shared/languages.ts';
import type { Marking } from '../../../shared/markings.ts';
import { pagePath } from '../paths.ts';

/** A page of the tree, as far as the list shows it. */
export type ListedPage = {
  id: string;
  title: string;
  language: Language;
  marking: Marking;
  state: PageStateName;
  reviewBy: string | null;
  owner: { name: string; organisation: string; country: string | null };
  children: ListedPage[];
};

/** The tree as rows: pages below another one are set in. */
export function PageTable({ community, tree }: { community: string; tree: ListedPage[] }) {
  const { t } = useTranslation('documents');
  const columns = (['page', 'state', 'marking', 'language', 'owner', 'review'] as const).map(
    (key) => ({ key, label: t(`column.${key}`) }),
  );
  return (
    <DataTable name={t('list.title')} columns={columns} stack>
      {flatten(tree).map(({ page, depth }) => (
        <PageRow key={page.id} community={community} page={page} depth={depth} />
      ))}
    </DataTable>
  );
}

function PageRow(props: { community: string; page: ListedPage; depth: number }) {
  const { community, page, depth } = props;
  const { t } = useTranslation(['documents', 'common']);
  const { owner } = page;
  return (
    <tr>
      <td className="page-title" data-depth={Math.min(depth, 5)}>
        {depth > 0 && <span className="sr-only">{t('list.level', { level: depth + 1 })} </span>}
        <Link to={pagePath(community, page.id)} lang={page.language}>
          {page.title}
        </Link>
      </td>
      <td className="keep" data-label={t('column.state')}>
        <PageState state={page.state} />
      </td>
      <td className="keep" data-label={t('column.marking')}>
        <span>
          <TlpChip marking={page.marking} />
        </span>
      </td>
      <td data-label={t('column.language')}>{t(`common:language.${page.language}`)}</td>
      <td data-label={t('column.owner')}>
        <span>
          {owner.name}
          <span className="person-post">
            {owner.organisation}
            {owner.country && `, ${owner.country}`}
          </span>
        </span>
      </td>
      <td className="keep" data-label={t('column.review')}>
        {page.reviewBy ? <Time value={page.reviewBy} style="short-year" /> : t('list.noReview')}
      </td>
    </tr>
  );
}

function flatten(tree: ListedPage[], depth = 0): { page: ListedPage; depth: number }[] {
  return tree.flatMap((page) => [{ page, depth }, ...flatten(page.children, depth + 1)]);
}
