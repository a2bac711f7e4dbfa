import { Form } from '@remix-run/react';
import { Check, X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';

const SHOWN_MS = 8000;

export interface ToastProps {
  /** What has been done: “Declined. Réka Somlai has been told.” */
  children: ReactNode;
  /** Where Undo is sent, and with which fields. */
  undo?: { action: string; fields: Readonly<Record<string, string>> };
  onDismiss?: () => void;
}

/**
 * A finished act, with a way to take it back. It goes after eight seconds, but stays while the
 * pointer or the focus is on it. Without scripts it simply stays.
 */
export function Toast({ children, undo, onDismiss }: ToastProps) {
  const { t } = useTranslation('components');
  const [held, setHeld] = useState(false);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    if (held || gone) return;
    const timer = setTimeout(() => {
      setGone(true);
      onDismiss?.();
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, gone, onDismiss]);
  if (gone) return null;
  return (
    <section className="toast-region" aria-label={t('toast.region')}>
      <div
        className="toast"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <Icon of={Check} small />
        <span role="status">{children}</span>
        <span className="toast-actions">
          {undo && <Undo {...undo} label={t('toast.undo')} />}
          <button
            type="button"
            className="icon-button"
            aria-label={t('toast.dismiss')}
            onClick={() => setGone(true)}
          >
            <Icon of={X} small />
          </button>
        </span>
      </div>
    </section>
  );
}

function Undo({ action, fields, label }: NonNullable<ToastProps['undo']> & { label: string }) {
  return (
    <Form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="btn btn-small btn-quiet">
        {label}
      </button>
    </Form>
  );
}
