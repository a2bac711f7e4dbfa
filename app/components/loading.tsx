import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const DELAY_MS = 300;

/** Still grey lines of the coming shape, shown only if it takes longer than 300 ms. */
export function Loading({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation('components');
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div className="loading" role="img" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="loading-line" />
      ))}
    </div>
  );
}
