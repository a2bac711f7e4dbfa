import { CircleAlert, CircleCheckBig, CloudOff, LoaderCircle, Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { formatDate } from '../i18n/dates.ts';
import { Icon } from './icon.tsx';

/** The five states of what has been typed. “Saved” means that the server has it on disk. */
export type SaveStateValue =
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date | string }
  | { kind: 'offline'; unsent: number; kept: boolean }
  | { kind: 'failed'; retryInSeconds: number | null }
  | { kind: 'read-only'; reason: string };

const ICONS = {
  saving: LoaderCircle,
  saved: CircleCheckBig,
  offline: CloudOff,
  failed: CircleAlert,
  'read-only': Lock,
} as const satisfies Record<SaveStateValue['kind'], unknown>;

/**
 * The save state in words, at the left of the presence stack, always in sight. Counts and seconds
 * change quietly: a screen reader hears only that the kind has changed, and saving and saved are
 * one kind to it, since they alternate with every pause in typing.
 */
export function SaveState({ state, timeZone }: { state: SaveStateValue; timeZone?: string }) {
  const text = useSaveText(state, timeZone);
  const kind = state.kind === 'saving' ? 'saved' : state.kind;
  const [said, setSaid] = useState({ kind, text: '' });
  if (said.kind !== kind) setSaid({ kind, text });
  return (
    <>
      <span className={classNames('save-state', `save-state-${state.kind}`)}>
        <Icon
          of={ICONS[state.kind]}
          small
          className={state.kind === 'saving' ? 'spinner' : undefined}
        />
        {text}
      </span>
      <span role="status" className="sr-only">
        {said.text}
      </span>
    </>
  );
}

function useSaveText(state: SaveStateValue, timeZone?: string): string {
  const { t, i18n } = useTranslation('components');
  switch (state.kind) {
    case 'saving':
      return t('save.saving');
    case 'saved':
      return t('save.saved', { time: formatDate(i18n, state.at, 'time', timeZone) });
    case 'offline':
      return t(state.kept ? 'save.kept' : 'save.offline', { count: state.unsent });
    case 'failed':
      return state.retryInSeconds === null
        ? t('save.failed')
        : t('save.retrying', { seconds: state.retryInSeconds });
    case 'read-only':
      return t('save.readOnly', { reason: state.reason });
  }
}
