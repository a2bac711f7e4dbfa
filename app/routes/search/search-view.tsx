import { Form, useSubmit } from '@remix-run/react';
import { Search } from 'lucide-react';
import { type ChangeEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BareSelect } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { SEARCH_SORTS, searchParams } from '../../shared/search-query.ts';
import { Facets } from './facets.tsx';
import { FilterChips } from './filter-chips.tsx';
import { HitItem } from './hit-item.tsx';
import { NoHits } from './no-hits.tsx';
import type { SearchData } from './search-data.server.ts';

export interface SearchViewProps extends SearchData {
  title: string;
  /** Name of the box. */
  label: string;
  /** Only lessons: then the kinds are no filter. */
  lessonsOnly: boolean;
  /** Whether the hits name their community. */
  showCommunity: boolean;
  /** At the right of the title. */
  actions?: ReactNode;
  /** Between the box and the results. */
  notice?: ReactNode;
}

/** Box, filters and results in one GET form: each search has an address that can be linked. */
export function SearchView(props: SearchViewProps) {
  const { title, label, query, result, lessonsOnly, actions, notice } = props;
  const { t } = useTranslation('search');
  const { form, onChange } = useInstantFilters(searchParams(query));
  // Words that nothing holds leave nothing to filter either, unless a filter is on.
  const hasFacets = [...Object.values(result.facets), ...Object.values(query.filters)].some(
    (values) => values.length > 0,
  );
  return (
    <Form method="get" className="wrap library-layout" ref={form} onChange={onChange}>
      <div className="library-search" role="search" aria-label={label}>
        <div className="row row-wrap row-between library-title">
          <h1 className="title-plain">{title}</h1>
          {actions}
        </div>
        <div className="search-form">
          <label className="sr-only" htmlFor="search-box">
            {label}
          </label>
          <input
            key={query.text}
            id="search-box"
            className="input"
            type="search"
            name="q"
            defaultValue={query.text}
            aria-describedby="search-hint"
            enterKeyHint="search"
          />
          <button type="submit" className="btn btn-primary">
            <Icon of={Search} />
            {t('submit')}
          </button>
        </div>
        <p className="search-hint" id="search-hint">
          {t('hint')}
        </p>
        <FilterChips {...props} hasFacets={hasFacets} />
        {notice}
      </div>
      {hasFacets && <Facets {...props} withKinds={!lessonsOnly} />}
      <Results {...props} />
    </Form>
  );
}

function Results(props: SearchViewProps) {
  const { query, result, path, lessonsOnly, showCommunity } = props;
  const { t } = useTranslation(['search', 'components']);
  return (
    <div className="results">
      <div className="results-head">
        <h2>
          <span role="status">
            {result.more
              ? t('moreThan', { count: result.total })
              : t('components:filter.results', { count: result.total })}
          </span>
        </h2>
        {!lessonsOnly && <KindCounts {...props} />}
        <div className="row push-end">
          <label htmlFor="search-sort" className="small">
            {t('sort.label')}
          </label>
          <BareSelect
            key={query.sort}
            id="search-sort"
            name="sort"
            small
            defaultValue={query.sort}
            options={SEARCH_SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
          />
        </div>
      </div>
      {result.hits.length === 0 ? (
        <NoHits {...props} />
      ) : (
        <ol>
          {result.hits.map((hit) => (
            <HitItem key={hit.id} hit={hit} showCommunity={showCommunity} />
          ))}
        </ol>
      )}
      <Pagination
        page={query.page}
        pages={result.pages}
        hrefOf={(page) => path + searchParams({ ...query, page })}
      />
    </div>
  );
}

/** “18 lessons, 3 pages, 2 threads”: what the results are, whichever kind is chosen. */
function KindCounts({ result }: SearchViewProps) {
  const { t } = useTranslation('search');
  const parts = result.facets.kind.map(({ value, count }) =>
    t(`count.${value as 'lesson' | 'document' | 'thread'}`, { count }),
  );
  return <span className="small muted">{parts.join(', ')}</span>;
}

/** With scripts a filter or the sort order acts at once, and the focus stays where it was. */
function useInstantFilters(address: string) {
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const touched = useRef<{ name: string; value: string } | null>(null);
  useEffect(() => {
    if (!touched.current || !form.current) return;
    const { name, value } = touched.current;
    touched.current = null;
    const fields = [...form.current.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)];
    const again = fields.find((field) => field.type !== 'checkbox' || field.value === value);
    if (again && document.activeElement === document.body) again.focus({ preventScroll: true });
  }, [address]);
  const onChange = (event: ChangeEvent<HTMLFormElement>) => {
    const { name, value } = event.target as unknown as HTMLInputElement;
    if (name === 'q') return;
    touched.current = { name, value };
    submit(event.currentTarget, { preventScrollReset: true });
  };
  return { form, onChange };
}
