import { Link } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';

export interface PaginationProps {
  /** Page shown, from 1. */
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}

/** First, last and the neighbours of this page; nothing at all where there is only one. */
export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  const { t } = useTranslation('components');
  if (pages < 2) return null;
  return (
    <nav className="pagination" aria-label={t('pages.label')}>
      {page > 1 && (
        <Link className="btn btn-small" to={hrefOf(page - 1)} rel="prev">
          <Icon of={ChevronLeft} small />
          {t('pages.previous')}
        </Link>
      )}
      {pagesInSight(page, pages).map((number, index) =>
        number === null ? (
          <span key={`gap-${index}`} className="pagination-gap">
            …
          </span>
        ) : (
          <Link
            key={number}
            className={number === page ? 'btn btn-small btn-primary' : 'btn btn-small'}
            to={hrefOf(number)}
            aria-current={number === page ? 'page' : undefined}
            aria-label={t('pages.page', { page: number })}
          >
            {number}
          </Link>
        ),
      )}
      {page < pages && (
        <Link className="btn btn-small" to={hrefOf(page + 1)} rel="next">
          {t('pages.next')}
          <Icon of={ChevronRight} small />
        </Link>
      )}
    </nav>
  );
}

/** The numbers to show; null where some are left out. */
export function pagesInSight(page: number, pages: number): (number | null)[] {
  const near = new Set([1, page - 1, page, page + 1, pages]);
  const numbers = [...near].filter((n) => n >= 1 && n <= pages).sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1] ?? 0;
    if (number - before === 2) return [number - 1, number]; // a gap of one is shown, not hidden
    return number - before > 2 ? [null, number] : [number];
  });
}
