import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { FILTER_NAMES, searchParams, withoutFilter } from '../../shared/search-query.ts';
import type { SearchData } from './search-data.server.ts';
import { useChosenLabel } from './facet-labels.ts';

/** Nothing found: which filter to take off and what there would be, or what else to do. */
export function NoHits({ query, result, path }: SearchData) {
  const { t } = useTranslation('search');
  const chosen = useChosenLabel();
  const filtered = FILTER_NAMES.some((name) => query.filters[name].length > 0);
  const title = filtered ? t('none.filtered') : query.text ? t('none.words') : t('none.empty');
  const advice = !filtered && (query.text ? t('none.fewerWords') : t('none.firstLesson'));
  const everything = query.text || filtered;
  return (
    <Empty
      title={title}
      actions={everything && <LinkButton to={path}>{t('none.showAll')}</LinkButton>}
    >
      {advice}
      {result.without.map(({ name, count }) => (
        <span key={name} className="block">
          <Link to={path + searchParams(withoutFilter(query, name))}>
            {t('none.without', {
              filter: `${t(`filter.${name}`)}: ${chosen(name, query.filters[name])}`,
              count,
            })}
          </Link>
        </span>
      ))}
    </Empty>
  );
}
