import { Link } from '@remix-run/react';
import { ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FilterChip } from '../../components/filter-chip.tsx';
import { Icon } from '../../components/icon.tsx';
import {
  emptyFilters,
  FILTER_NAMES,
  searchParams,
  withoutFilter,
} from '../../shared/search-query.ts';
import type { SearchData } from './search-data.server.ts';
import { useChosenLabel } from './facet-labels.ts';

/** The filters in force, each with a way to take it off; on a small screen also the way to them. */
export function FilterChips({
  query,
  path,
  hasFacets,
}: Pick<SearchData, 'query' | 'path'> & { hasFacets: boolean }) {
  const { t } = useTranslation(['search', 'components']);
  const chosen = useChosenLabel();
  const active = FILTER_NAMES.filter((name) => query.filters[name].length > 0);
  return (
    <div className="filter-chips">
      {active.map((name) => (
        <FilterChip
          key={name}
          name={t(`filter.${name}`)}
          value={chosen(name, query.filters[name])}
          removeHref={path + searchParams(withoutFilter(query, name))}
        />
      ))}
      {active.length > 0 && (
        <Link
          className="small"
          to={path + searchParams({ ...query, page: 1, filters: emptyFilters() })}
        >
          {t('components:filter.clear')}
        </Link>
      )}
      {hasFacets && (
        <span className="narrow-only">
          <a className="btn btn-small push-end" href="#filters">
            <Icon of={ListFilter} small />
            {t('components:filter.title')}
          </a>
        </span>
      )}
    </div>
  );
}
