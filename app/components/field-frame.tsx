import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from './error-text.ts';
import { Icon } from './icon.tsx';

/** What every field is told. The ids of hint and error follow those that conform gives. */
export interface FieldCommon {
  id: string;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to put it right: words, or a key of the catalogue `errors`. */
  error?: string | null;
  /** Writes “(optional)” behind the label; required fields bear no star. */
  optional?: boolean;
}

/** Attributes that tie a control to its hint and error. */
export function describedBy({ id, hint, error }: Pick<FieldCommon, 'id' | 'hint' | 'error'>) {
  const ids = [hint && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': ids || undefined,
  };
}

/** “(optional)” behind a label. */
export function Optional() {
  const { t } = useTranslation('common');
  return <span className="field-optional">{t('word.optional')}</span>;
}

/** The hint under a label. */
export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="field-hint" id={`${id}-description`}>
      {children}
    </p>
  );
}

/** The error of one field, between hint and control. */
export function FieldError({ id, children }: { id: string; children: string }) {
  const { t } = useTranslation('components');
  const errorText = useErrorText();
  return (
    <p className="field-error" id={`${id}-error`}>
      <Icon of={CircleAlert} small />
      <span>
        <span className="sr-only">{t('form.error')} </span>
        {errorText(children)}
      </span>
    </p>
  );
}

/** Label above, hint under the label, error under the hint, then the control. */
export function FieldFrame(props: FieldCommon & { beside?: ReactNode; children: ReactNode }) {
  const { id, label, hint, error, optional, beside, children } = props;
  const title = (
    <label className="field-label" htmlFor={id}>
      {label} {optional && <Optional />}
    </label>
  );
  return (
    <div className="field">
      {beside ? (
        <div className="field-head">
          {title}
          <span className="small">{beside}</span>
        </div>
      ) : (
        title
      )}
      {hint && <Hint id={id}>{hint}</Hint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </div>
  );
}
