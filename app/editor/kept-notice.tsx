import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { type DeviceStore, openDeviceStore } from './device-store.ts';

export type KeptNoticeProps = {
  personId: string;
  documentId: string;
  /** What becomes of it: added after signing in or reloading, or left to the person. */
  next: 'afterSignIn' | 'afterReload' | 'apart';
};

/** Says what of a person is kept on this device and is not part of the page; nothing where nothing is. */
export function KeptNotice({ personId, documentId, next }: KeptNoticeProps) {
  const { t } = useTranslation('documents');
  const [store, setStore] = useState<DeviceStore | null>(null);
  const [updates, setUpdates] = useState<readonly Uint8Array[]>([]);
  useEffect(() => {
    const opened = openDeviceStore(personId, documentId);
    setStore(opened);
    void opened
      ?.read()
      .then((kept) => setUpdates([...kept.values()].flat().map(({ update }) => update)))
      // Where the device does not say, nothing is claimed.
      .catch(() => undefined);
  }, [personId, documentId]);
  const discard = useCallback(() => {
    // Anew, so that the words are gone from the sheet as well.
    void store?.clear().then(() => location.reload());
  }, [store]);
  if (updates.length === 0) return null;
  return (
    <div className="wrap edit-trouble">
      <Notice kind="warn">
        <p>
          {t('kept.here', { count: updates.length })} {t(`kept.${next}`)}
        </p>
        {next === 'apart' && <KeptWords updates={updates} onDiscard={discard} />}
      </Notice>
    </div>
  );
}

/** The words to copy out, and the way to be rid of them. */
function KeptWords(props: { updates: readonly Uint8Array[]; onDiscard: () => void }) {
  const { updates, onDiscard } = props;
  const { t } = useTranslation('documents');
  const [words, setWords] = useState('');
  const [copied, setCopied] = useState(false);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    // Only here is Yjs needed on a page without the editor.
    void import('./kept-changes.ts').then(({ wordsIn }) => setWords(wordsIn(updates)));
  }, [updates]);
  const copy = () =>
    void navigator.clipboard.writeText(words).then(
      () => setCopied(true),
      // The text stands there to be copied by hand.
      () => setCopied(false),
    );
  return (
    <>
      <textarea
        className="kept-words"
        aria-label={t('kept.words')}
        rows={Math.min(8, words.split('\n').length + 1)}
        readOnly
        value={words}
      />
      <p className="row">
        <Button small onClick={copy}>
          {t('kept.copy')}
        </Button>
        <Button small kind="danger" onClick={() => setAsking(true)}>
          {t('kept.discard')}
        </Button>
        <span role="status">{copied && t('kept.copied')}</span>
      </p>
      <Dialog
        isOpen={asking}
        onOpenChange={setAsking}
        title={t('kept.discardTitle')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('kept.keep')}</Button>
            <Button kind="danger" onClick={onDiscard}>
              {t('kept.discard')}
            </Button>
          </>
        }
      >
        <p>{t('kept.discardText')}</p>
      </Dialog>
    </>
  );
}
