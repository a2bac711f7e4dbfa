import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { THREAD_CATEGORIES } from '../../../shared/discussion.ts';
import { type ThreadListQuery, threadsPath } from '../paths.ts';

/** Which threads the list shows: all, one category, or the open requests. */
export function ThreadFilters({ slug, filter }: { slug: string; filter: ThreadListQuery }) {
  const { t } = useTranslation('discussions');
  const all = !filter.category && !filter.requests;
  const entries = [
    { label: t('list.all'), query: {}, current: all },
    { label: t('list.requests'), query: { requests: true }, current: filter.requests },
    ...THREAD_CATEGORIES.map((category) => ({
      label: t(`category.${category}`),
      query: { category },
      current: filter.category === category,
    })),
  ];
  return (
    <nav aria-label={t('list.filter')}>
      <ul className="filter-links">
        {entries.map(({ label, query, current }) => (
          <li key={label}>
            <Link to={threadsPath(slug, query)} aria-current={current ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
