import { getFormProps } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { SubmitButton } from '../../components/button.tsx';
import { FormError } from '../../components/error-summary.tsx';
import { TextArea } from '../../components/field.tsx';
import { useZodForm } from '../../components/use-zod-form.ts';
import type { answerForm, appealForm } from '../../shared/forms/admission.ts';
import type { OutcomeData } from './standing-data.ts';

export type SpeakFormProps = {
  intent: 'answer' | 'appeal';
  schema: typeof answerForm | typeof appealForm;
  reply: NonNullable<OutcomeData>['reply'];
  label: string;
  hint?: string;
  submit: string;
  busyLabel: string;
};

/** One text to the decider. */
export function SpeakForm({
  intent,
  schema,
  reply,
  label,
  hint,
  submit,
  busyLabel,
}: SpeakFormProps) {
  const busy = useNavigation().formData?.get('intent') === intent;
  const { form, fields, field, formError } = useZodForm(schema, { id: intent, lastResult: reply });
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <FormError>{formError}</FormError>
      <input type="hidden" name="intent" value={intent} />
      <TextArea {...field(fields.body)} rows={6} label={label} hint={hint} />
      <div>
        <SubmitButton busy={busy} busyLabel={busyLabel}>
          {submit}
        </SubmitButton>
      </div>
    </Form>
  );
}
