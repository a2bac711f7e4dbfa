import { getFormProps } from '@conform-to/react';
import { Form, useActionData, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '../../components/button.tsx';
import { ErrorSummary, FormError } from '../../components/error-summary.tsx';
import { TextArea } from '../../components/field.tsx';
import { useZodForm } from '../../components/use-zod-form.ts';
import { answerField, applicationForm } from '../../shared/forms/membership.ts';
import type { action } from './route.tsx';

/** The questions of a community, each with room for an answer. */
export function ApplicationForm({ questions }: { questions: { id: string; body: string }[] }) {
  const { t } = useTranslation('community');
  const busy = useNavigation().state === 'submitting';
  const { form, fields, field, formError } = useZodForm(
    applicationForm(questions.map(({ id }) => id)),
    { id: 'application', lastResult: useActionData<typeof action>() },
  );
  const inputs = questions.flatMap(({ id, body }) => {
    const meta = fields[answerField(id)];
    return meta ? [{ ...field(meta), label: body }] : [];
  });
  const problems = inputs.flatMap(({ id, error }) => (error ? [{ id, message: error }] : []));
  return (
    <Form method="post" action="?do=apply" {...getFormProps(form)} className="form">
      <FormError>{formError}</FormError>
      <ErrorSummary problems={problems} />
      {inputs.map((input) => (
        <TextArea key={input.name} {...input} />
      ))}
      <p className="field-hint">{t('apply.whoReads')}</p>
      <div>
        <SubmitButton busy={busy} busyLabel={t('apply.sending')}>
          {t('apply.send')}
        </SubmitButton>
      </div>
    </Form>
  );
}
