import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import type { PaletteEntry } from './palette-types.ts';

export interface ShortcutsDialogProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  /** Those with a letter are listed. */
  entries: readonly PaletteEntry[];
  singleKeys: boolean;
}

/** All shortcuts, and where single keys are switched off or on. */
export function ShortcutsDialog(props: ShortcutsDialogProps) {
  const { isOpen, onOpenChange, entries, singleKeys } = props;
  const { t } = useTranslation('components');
  const places = entries.filter(({ goKey }) => goKey);
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t('shortcuts.title')} wide>
      {!singleKeys && <p>{t('shortcuts.off')}</p>}
      <dl className="shortcut-list">
        <Line
          keys={[
            ['Ctrl', 'K'],
            ['⌘', 'K'],
          ]}
          words={t('shortcuts.palette')}
        />
        {singleKeys && (
          <>
            <Line keys={[['/']]} words={t('shortcuts.search')} />
            <Line keys={[['?']]} words={t('shortcuts.help')} />
            {places.map(({ id, label, goKey = '' }) => (
              <Line key={id} keys={[['g', goKey]]} words={t('shortcuts.go', { place: label })} />
            ))}
          </>
        )}
        <Line keys={[['Esc']]} words={t('shortcuts.close')} />
      </dl>
      <p className="mt-4">
        <Link to="/profile" onClick={() => onOpenChange(false)}>
          {t('shortcuts.settings')}
        </Link>
      </p>
    </Dialog>
  );
}

/** One line; each inner list is one way of pressing it. */
function Line({ keys, words }: { keys: readonly (readonly string[])[]; words: string }) {
  return (
    <>
      <dt>
        {keys.map((way, index) => (
          <Fragment key={way.join('+')}>
            {index > 0 && ' / '}
            {way.map((key) => (
              <Fragment key={key}>
                <kbd>{key}</kbd>{' '}
              </Fragment>
            ))}
          </Fragment>
        ))}
      </dt>
      <dd>{words}</dd>
    </>
  );
}
