import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Present } from './present.ts';

/** Tells screen readers once of each person who comes after oneself; moves of carets stay silent. */
export function Arrivals({ present, ready }: { present: readonly Present[]; ready: boolean }) {
  const { t } = useTranslation('documents');
  const known = useRef<Set<string> | null>(null);
  const [told, setTold] = useState('');
  useEffect(() => {
    if (!ready) return;
    // Who is here at the beginning stands in the list of those present.
    known.current ??= new Set(present.map(({ id }) => id));
    const arrived = present.filter(({ id }) => !known.current?.has(id));
    if (arrived.length === 0) return;
    arrived.forEach(({ id }) => known.current?.add(id));
    setTold(arrived.map(({ name }) => t('edit.arrived', { name })).join(' '));
  }, [present, ready, t]);
  return (
    <div role="status" className="sr-only">
      {told}
    </div>
  );
}
