import { useBlocker } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';

/** Asks before another page of this site opens while something is not saved. */
export function LeaveDialog({ unsaved }: { unsaved: number }) {
  const { t } = useTranslation('documents');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved > 0 && currentLocation.pathname !== nextLocation.pathname,
  );
  const stay = () => blocker.reset?.();
  return (
    <Dialog
      isOpen={blocker.state === 'blocked'}
      onOpenChange={(open) => !open && stay()}
      title={t('leave.title')}
      actions={
        <>
          <Button onClick={stay}>{t('leave.stay')}</Button>
          <Button kind="danger" onClick={() => blocker.proceed?.()}>
            {t('leave.leave')}
          </Button>
        </>
      }
    >
      <p>{t('leave.text', { count: unsaved })}</p>
    </Dialog>
  );
}
