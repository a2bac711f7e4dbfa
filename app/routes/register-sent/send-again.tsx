import { getFormProps } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '../../components/button.tsx';
import { FormError } from '../../components/error-summary.tsx';
import { Field } from '../../components/field.tsx';
import { useZodForm } from '../../components/use-zod-form.ts';
import { addressForm } from '../../shared/forms/account.ts';

type Reply = Parameters<typeof useZodForm>[1]['lastResult'];

/** Asks for the confirmation link once more; /register/sent answers alike for every address. */
export function SendAgain({ reply, email = '' }: { reply?: Reply; email?: string }) {
  const { t } = useTranslation('account');
  const busy = useNavigation().state !== 'idle';
  const { form, fields, field, formError } = useZodForm(addressForm, {
    id: 'send-again',
    lastResult: reply,
    defaultValue: { email },
  });
  return (
    <Form method="post" action="/register/sent" {...getFormProps(form)} className="form">
      <FormError>{formError}</FormError>
      <Field
        {...field(fields.email)}
        type="email"
        autoComplete="username"
        label={t('sent.email')}
      />
      <SubmitButton wide kind="plain" busy={busy} busyLabel={t('sent.busy')}>
        {t('sent.again')}
      </SubmitButton>
    </Form>
  );
}
