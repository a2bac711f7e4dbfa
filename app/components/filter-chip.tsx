import { Link } from '@remix-run/react';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';

export interface FilterChipProps {
  /** “State”, “Country”. */
  name: string;
  value: ReactNode;
  /** The same page without this filter. */
  removeHref: string;
}

/** A filter in force, with a way to take it off. */
export function FilterChip({ name, value, removeHref }: FilterChipProps) {
  const { t } = useTranslation('components');
  return (
    <span className="filter-chip">
      <span>
        <b>{name}:</b> {value}
      </span>
      <Link
        className="filter-chip-remove"
        to={removeHref}
        aria-label={t('filter.remove', { name })}
        preventScrollReset
      >
        <Icon of={X} small />
      </Link>
    </span>
  );
}
