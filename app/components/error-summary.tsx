import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from './error-text.ts';
import { Icon } from './icon.tsx';
import { Notice } from './notice.tsx';

export interface FieldProblem {
  /** Id of the field the link goes to. */
  id: string;
  /** Words, or a key of the catalogue `errors`. */
  message: string;
}

/**
 * All that is to be put right, with a link to each field. It shows from two problems on; with
 * scripts it takes the focus when it appears, so that it is read and seen first.
 */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }) {
  const { t } = useTranslation('components');
  const errorText = useErrorText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [problems]);
  if (problems.length < 2) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <Icon of={CircleAlert} />
        {t('form.errors', { count: problems.length })}
      </h2>
      <ul>
        {problems.map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`}>{errorText(message)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is wrong with the form as a whole. */
export function FormError({ children }: { children?: string | null }) {
  const errorText = useErrorText();
  if (!children) return null;
  return (
    <div role="alert">
      <Notice kind="bad">{errorText(children)}</Notice>
    </div>
  );
}
