import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describedBy, FieldFrame } from './field-frame.tsx';
import type { FieldProps } from './field.tsx';
import { useHydrated } from './use-hydrated.ts';

/** A password that can be shown while it is typed; without scripts it stays hidden. */
export function PasswordField({ label, hint, error, optional, beside, ...input }: FieldProps) {
  const { t } = useTranslation('components');
  const hydrated = useHydrated();
  const [shown, setShown] = useState(false);
  const common = { id: input.id, name: input.name, label, hint, error, optional };
  const control = (
    <input
      {...input}
      {...describedBy(common)}
      className="input"
      type={shown ? 'text' : 'password'}
    />
  );
  return (
    <FieldFrame {...common} beside={beside}>
      {hydrated ? (
        <div className="input-group">
          {control}
          <button
            type="button"
            className="btn"
            aria-label={shown ? t('form.hidePassword') : t('form.showPassword')}
            onClick={() => setShown(!shown)}
          >
            {shown ? t('form.hide') : t('form.show')}
          </button>
        </div>
      ) : (
        control
      )}
    </FieldFrame>
  );
}
