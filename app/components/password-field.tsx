import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { describedBy, FieldFrame } from './field-frame.tsx';
import type { FieldProps } from './field.tsx';
import { useHydrated } from './use-hydrated.ts';

/** A password that can be shown while it is typed; without scripts it stays hidden. */
export function PasswordField({ label, hint, error, optional, beside, ...input }: FieldProps) {
  const { t } = useTranslation('components');
  const hydrated = useHydrated();
  const [shown, setShown] = useState(false);
  const common = { id: input.id, name: input.name, label, hint, error, optional };
  return (
    <FieldFrame {...common} beside={beside}>
      <div className="input-group">
        <input
          {...input}
          {...describedBy(common)}
          className="input"
          type={shown ? 'text' : 'password'}
        />
        <button
          type="button"
          // It works with scripts only. Its place is kept: a field that is made anew when they
          // begin to run would lose what somebody is typing.
          className={classNames('btn', !hydrated && 'invisible')}
          aria-label={shown ? t('form.hidePassword') : t('form.showPassword')}
          onClick={() => setShown(!shown)}
        >
          {shown ? t('form.hide') : t('form.show')}
        </button>
      </div>
    </FieldFrame>
  );
}
