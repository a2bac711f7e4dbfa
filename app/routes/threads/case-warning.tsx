import type { FieldMetadata } from '@conform-to/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
import { CASE_NUMBER } from '../../shared/forms/discussion.ts';

/**
 * Whether the form has warned of a case number. Once it has, it goes on saying so: the warning
 * must not vanish with the next letter, nor come a second time.
 */
export function useCaseWarning(
  form: { errors?: readonly string[] },
  warned: FieldMetadata<unknown>,
): boolean {
  const now = form.errors?.includes(CASE_NUMBER) ?? false;
  const [before, setBefore] = useState(now || warned.initialValue === 'yes');
  if (now && !before) setBefore(true);
  return now || before;
}

/** The warning, and the mark that lets the same text pass when it is sent once more. */
export function CaseWarning({ name }: { name: string }) {
  const { t } = useTranslation('discussions');
  return (
    <div role="alert">
      <Notice kind="warn">
        <p>
          <b>{t('caseNumber.title')}</b> {t('caseNumber.why')}
        </p>
        <p>{t('caseNumber.next')}</p>
      </Notice>
      <input type="hidden" name={name} value="yes" />
    </div>
  );
}
