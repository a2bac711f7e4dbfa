import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface Column {
  key: string;
  label: ReactNode;
  /** Numbers stand right. */
  right?: boolean;
}

export interface DataTableProps {
  /** Name of the table, for the ear and for the region that scrolls. */
  name: string;
  columns?: readonly Column[];
  /**
   * Below 816 px each row becomes a block; its cells carry `data-label`, the first is the title.
   */
  stack?: boolean;
  /** Rows: `<tr>` with `<td>`; classes `right` (numbers) and `keep` (no line break) are there. */
  children: ReactNode;
}

/** A table in a frame that scrolls sideways and can be reached with the keyboard for that. */
export function DataTable({ name, columns, stack = false, children }: DataTableProps) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region takes keys
    <div className="table-wrap" role="region" aria-label={name} tabIndex={0}>
      <table className={classNames('table', stack && 'table-stack', !columns && 'table-head-none')}>
        <caption className="sr-only">{name}</caption>
        {columns && (
          <thead>
            <tr>
              {columns.map(({ key, label, right }) => (
                <th key={key} scope="col" className={right ? 'right' : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
