import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Marking } from '../shared/markings.ts';
import { classNames } from './class-names.ts';

const KEYS = {
  'TLP:CLEAR': 'clear',
  'TLP:GREEN': 'green',
  'TLP:AMBER': 'amber',
  'TLP:AMBER+STRICT': 'amber-strict',
  'TLP:RED': 'red',
} as const satisfies Record<Marking, string>;

/** Name of a marking in class names and catalogue keys, where `:` and `+` cannot stand. */
export function markingKey(marking: Marking): (typeof KEYS)[Marking] {
  return KEYS[marking];
}

/** The label as TLP 2.0 writes it, unbroken and untranslated; its meaning is the tooltip. */
export function TlpChip({ marking, large = false }: { marking: Marking; large?: boolean }) {
  const { t } = useTranslation('common');
  const key = markingKey(marking);
  return (
    <span
      className={classNames('tlp', `tlp-${key}`, large && 'tlp-large')}
      title={t(`marking.${key}`)}
      translate="no"
    >
      {marking}
    </span>
  );
}

/** Head or foot of a document: what it is at the left, the marking at the right, 12 pt or more. */
export function MarkingLine({
  marking,
  foot = false,
  children,
}: {
  marking: Marking;
  foot?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={classNames('marking-line', foot && 'marking-foot')}>
      {children !== undefined && <span>{children}</span>}
      <TlpChip marking={marking} large />
    </div>
  );
}
