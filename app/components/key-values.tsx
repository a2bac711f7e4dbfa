import { Fragment, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface KeyValue {
  key: string;
  label: ReactNode;
  /** A line without a value is left out. */
  value: ReactNode;
}

/** Names and values, hairlines between. `narrow` for a rail. */
export function KeyValues({
  items,
  narrow = false,
}: {
  items: readonly KeyValue[];
  narrow?: boolean;
}) {
  const known = items.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl className={classNames('key-values', narrow && 'key-values-narrow')}>
      {known.map(({ key, label, value }) => (
        <Fragment key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
