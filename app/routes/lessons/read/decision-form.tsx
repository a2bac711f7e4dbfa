import { getFormProps } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button, SubmitButton } from '../../../components/button.tsx';
import { FormError } from '../../../components/error-summary.tsx';
import { TextArea } from '../../../components/field.tsx';
import { useZodForm } from '../../../components/use-zod-form.ts';
import type { Reply } from '../../../edge/form.ts';
import { lessonDecisionForm } from '../../../shared/forms/lesson.ts';
import type { LessonData } from './route.tsx';

const DECISIONS = [
  { value: 'observation', kind: 'primary' },
  { value: 'returned', kind: 'plain' },
  { value: 'rejected', kind: 'danger' },
] as const;

/** A moderator accepts, returns or rejects; the reason reaches the originator and stays on file. */
export function DecisionForm({ mine, lastResult }: LessonData & { lastResult: Reply | undefined }) {
  const { t } = useTranslation('lessons');
  const { state, formData } = useNavigation();
  const { form, fields, field, formError } = useZodForm(lessonDecisionForm, {
    id: 'decide-lesson',
    lastResult,
  });
  if (mine) {
    return (
      <div className="next-step no-print">
        <Button small reason={t('next.ownLesson')}>
          {t('next.decide.observation')}
        </Button>
      </div>
    );
  }
  return (
    <Form method="post" {...getFormProps(form)} className="next-step next-step-form no-print">
      <FormError>{formError}</FormError>
      <TextArea
        {...field(fields.reason)}
        label={t('next.reason')}
        hint={t('next.reasonHint')}
        rows={2}
      />
      <div className="row row-wrap">
        {DECISIONS.map(({ value, kind }) => (
          <SubmitButton
            key={value}
            name={fields.decision.name}
            value={value}
            kind={kind}
            busy={state === 'submitting' && formData?.get('decision') === value}
            busyLabel={t(`next.busy.${value}`)}
          >
            {t(`next.decide.${value}`)}
          </SubmitButton>
        ))}
      </div>
    </Form>
  );
}
