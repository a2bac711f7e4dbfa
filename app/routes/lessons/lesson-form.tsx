import { getFormProps } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '../../components/button.tsx';
import { ErrorSummary, FormError } from '../../components/error-summary.tsx';
import { useZodForm } from '../../components/use-zod-form.ts';
import type { Reply } from '../../edge/form.ts';
import { lessonForm, type NewLessonMarking } from '../../shared/forms/lesson.ts';
import { problemsOf } from '../pages/form-problems.ts';
import { ContextFields } from './context-fields.tsx';
import { TextFields } from './text-fields.tsx';

export type LessonFormValues = Record<string, string | readonly string[]>;

export interface LessonFormProps {
  lastResult: Reply | undefined;
  values: LessonFormValues;
  /** Communities to choose from; one where the lesson has its place already. */
  communities: readonly { slug: string; name: string }[];
  markings: readonly NewLessonMarking[];
}

/** A lesson as its originator writes it. Saved as a draft, or handed to the moderators at once. */
export function LessonForm({ lastResult, values, communities, markings }: LessonFormProps) {
  const { t } = useTranslation('lessons');
  const { state, formData } = useNavigation();
  const { form, fields, field, formError } = useZodForm(lessonForm, {
    id: 'lesson',
    lastResult,
    defaultValue: values as never,
  });
  const busy = (intent: string) => state === 'submitting' && formData?.get('intent') === intent;
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <FormError>{formError}</FormError>
      <ErrorSummary problems={problemsOf(fields as never, field)} />
      <TextFields
        fields={fields as never}
        field={field}
        communities={communities}
        markings={markings}
      />
      <ContextFields fields={fields as never} field={field} />
      <div className="btn-group">
        <SubmitButton
          name="intent"
          value="submit"
          busy={busy('submit')}
          busyLabel={t('form.submitting')}
        >
          {t('form.submit')}
        </SubmitButton>
        <SubmitButton
          name="intent"
          value="save"
          kind="plain"
          busy={busy('save')}
          busyLabel={t('form.saving')}
        >
          {t('form.save')}
        </SubmitButton>
      </div>
    </Form>
  );
}
