import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { FacetGroup } from '../../components/facet-group.tsx';
import { useHydrated } from '../../components/use-hydrated.ts';
import type { FilterName } from '../../shared/search-query.ts';
import type { SearchData } from './search-data.server.ts';
import { useFacetOptions } from './facet-labels.ts';

const LESSON_FACETS = [
  'state',
  'function',
  'crisis',
  'area',
  'country',
  'type',
  'language',
  'marking',
  'year',
  'led',
] as const satisfies readonly FilterName[];

/** The filters with their counts. Without scripts a button applies them. */
export function Facets({
  query,
  result,
  withKinds,
}: Pick<SearchData, 'query' | 'result'> & { withKinds: boolean }) {
  const { t } = useTranslation(['search', 'components']);
  const hydrated = useHydrated();
  const optionsOf = useFacetOptions();
  const names: readonly FilterName[] = withKinds ? ['kind', ...LESSON_FACETS] : LESSON_FACETS;
  return (
    <aside className="facets" id="filters" aria-label={t('components:filter.title')}>
      <h2>{t('components:filter.title')}</h2>
      {names.map((name) => {
        const options = optionsOf(name, result.facets, query.filters);
        if (options.length === 0) return null;
        return (
          <FacetGroup
            key={`${name} ${query.filters[name].join()}`}
            legend={t(`filter.${name}`)}
            name={name}
            options={options}
            moreLabel={t('allOf', { count: options.length })}
          />
        );
      })}
      {!hydrated && (
        <Button type="submit" small>
          {t('components:filter.apply')}
        </Button>
      )}
    </aside>
  );
}
