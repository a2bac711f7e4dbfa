import { getFormProps } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '../../components/button.tsx';
import { FormError } from '../../components/error-summary.tsx';
import { Field, Select } from '../../components/field.tsx';
import { Section } from '../../components/section.tsx';
import { useZodForm } from '../../components/use-zod-form.ts';
import type { Reply } from '../../edge/form.ts';
import { COUNTRIES } from '../../shared/countries.ts';
import { appointForm } from '../../shared/forms/setup.ts';
import { RoleSelect } from './role-select.tsx';

/** Gives an office to somebody who is here already. */
export function AppointForm({ reply }: { reply: Reply | null }) {
  const { t } = useTranslation(['setup', 'common', 'components']);
  const busy = useNavigation().formData?.get('intent') === 'appoint';
  const { form, fields, field, formError } = useZodForm(appointForm, {
    id: 'appoint',
    lastResult: reply,
  });
  return (
    <Section title={t('platform.appoint')} note={t('platform.appointHint')}>
      <Form method="post" {...getFormProps(form)} className="form">
        <FormError>{formError}</FormError>
        <input type="hidden" name="intent" value="appoint" />
        <Field {...field(fields.email)} type="email" autoComplete="off" label={t('first.email')} />
        <RoleSelect {...field(fields.role)} />
        <Select
          {...field(fields.country)}
          label={t('platform.countryOfOffice')}
          hint={t('platform.countryOfOfficeHint')}
          optional
          placeholder={t('components:form.choose')}
          options={COUNTRIES.map((code) => ({ value: code, label: t(`common:country.${code}`) }))}
        />
        <div>
          <SubmitButton busy={busy} busyLabel={t('platform.appointBusy')}>
            {t('platform.appointSubmit')}
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
