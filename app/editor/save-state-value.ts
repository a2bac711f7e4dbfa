import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveStateValue } from '../components/save-state.tsx';
import { refusalKey } from './refusal-key.ts';
import type { SaveState } from './save-state.ts';

/** The save state as the component shows it; null while the page is still opening. */
export function useSaveStateValue(state: SaveState): SaveStateValue | null {
  const { t } = useTranslation('documents');
  const seconds = useSecondsUntil(state.kind === 'retrying' ? state.retryAt : 0);
  switch (state.kind) {
    case 'opening':
      return null;
    case 'saving':
      return { kind: 'saving' };
    case 'saved':
      return { kind: 'saved', at: new Date(state.at) };
    case 'offline':
      return { kind: 'offline', unsent: state.unsent, kept: state.kept };
    case 'retrying':
      // Nothing typed, nothing unsaved: then it is only the connection that is missing.
      if (state.unsent === 0) return { kind: 'offline', unsent: 0, kept: false };
      if (state.kept) return { kind: 'offline', unsent: state.unsent, kept: true };
      return { kind: 'failed', retryInSeconds: seconds };
    case 'read-only':
      return { kind: 'read-only', reason: t(`refusal.${refusalKey(state.reason)}`) };
  }
}

/** Whole seconds until a moment, counted down; null once it has passed. */
function useSecondsUntil(moment: number): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (moment === 0) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [moment]);
  const seconds = Math.ceil((moment - now) / 1000);
  return seconds > 0 ? seconds : null;
}
