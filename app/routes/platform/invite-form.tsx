import { getFormProps } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '../../components/button.tsx';
import { FormError } from '../../components/error-summary.tsx';
import { Section } from '../../components/section.tsx';
import { useZodForm } from '../../components/use-zod-form.ts';
import type { Reply } from '../../edge/form.ts';
import { inviteForm } from '../../shared/forms/setup.ts';
import { FoundingFields } from '../set-up/founding-fields.tsx';
import { RoleSelect } from './role-select.tsx';

/** Admits one of the first people into an office. */
export function InviteForm({ reply }: { reply: Reply | null }) {
  const { t } = useTranslation('setup');
  const busy = useNavigation().formData?.get('intent') === 'invite';
  const { form, fields, field, formError } = useZodForm(inviteForm, {
    id: 'invite',
    lastResult: reply,
  });
  return (
    <Section title={t('platform.invite')}>
      <p className="small muted mb-4">{t('platform.inviteHint')}</p>
      <Form method="post" {...getFormProps(form)} className="form mb-8">
        <FormError>{formError}</FormError>
        <input type="hidden" name="intent" value="invite" />
        <FoundingFields fields={fields} field={field} />
        <RoleSelect {...field(fields.role)} />
        <div>
          <SubmitButton kind="plain" busy={busy} busyLabel={t('platform.inviteBusy')}>
            {t('platform.inviteSubmit')}
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
