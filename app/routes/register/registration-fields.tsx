import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { Checkbox, CheckboxGroup } from '../../components/choice.tsx';
import { Field, Select, TextArea } from '../../components/field.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { Section } from '../../components/section.tsx';
import { COUNTRIES } from '../../shared/countries.ts';
import type { registrationForm } from '../../shared/forms/admission.ts';
import { LANGUAGES } from '../../shared/languages.ts';
import { ORGANISATION_TYPES } from '../../shared/vocabulary.ts';
import type { FieldReader } from '../pages/form-problems.ts';

type Fields = {
  fields: Record<keyof z.input<typeof registrationForm>, FieldMetadata<unknown>>;
  field: FieldReader;
};

/** Who somebody is and which post he holds. */
export function PersonFields({
  fields,
  field,
  organisations,
}: Fields & { organisations: readonly string[] }) {
  const { t } = useTranslation(['account', 'common', 'components']);
  return (
    <Section title={t('register.person')}>
      <div className="form">
        <Field
          {...field(fields.name)}
          autoComplete="name"
          label={t('register.name')}
          hint={t('register.nameHint')}
        />
        <Field
          {...field(fields.email)}
          type="email"
          autoComplete="email"
          label={t('register.email')}
          hint={t('register.emailHint')}
        />
        <Field
          {...field(fields.phone)}
          type="tel"
          autoComplete="tel"
          label={t('register.phone')}
          hint={t('register.phoneHint')}
        />
        <Field
          {...field(fields.organisation)}
          autoComplete="organization"
          list="known-organisations"
          label={t('register.organisation')}
          hint={t('register.organisationHint')}
        />
        <datalist id="known-organisations">
          {organisations.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Select
          {...field(fields.organisationType)}
          label={t('register.organisationType')}
          placeholder={t('components:form.choose')}
          options={ORGANISATION_TYPES.map((type) => ({
            value: type,
            label: t(`common:organisationType.${type}`),
          }))}
        />
        <Field {...field(fields.unit)} label={t('register.unit')} />
        <Select
          {...field(fields.country)}
          autoComplete="country"
          label={t('register.country')}
          placeholder={t('components:form.choose')}
          options={COUNTRIES.map((code) => ({ value: code, label: t(`common:country.${code}`) }))}
        />
        <Field
          {...field(fields.supervisor)}
          label={t('register.supervisor')}
          hint={t('register.supervisorHint')}
        />
      </div>
    </Section>
  );
}

/** What somebody works on and why he comes. */
export function WorkFields({
  fields,
  field,
  chosenLanguages,
}: Fields & { chosenLanguages: readonly string[] }) {
  const { t } = useTranslation(['account', 'common', 'components']);
  return (
    <Section title={t('register.work')}>
      <div className="form">
        <Field
          {...field(fields.expertise)}
          label={t('register.expertise')}
          hint={t('register.expertiseHint')}
        />
        <div className="choices-columns">
          <CheckboxGroup
            {...field(fields.languages)}
            defaultValue={chosenLanguages}
            label={t('register.languages')}
            choices={LANGUAGES.map((code) => ({
              value: code,
              label: t(`common:language.${code}`),
            }))}
          />
        </div>
        <TextArea
          {...field(fields.reason)}
          rows={5}
          label={t('register.reason')}
          hint={t('register.reasonHint')}
        />
      </div>
    </Section>
  );
}

/** Who speaks for somebody, and how he signs in. */
export function AccessFields({ fields, field, twoSponsors }: Fields & { twoSponsors: boolean }) {
  const { t } = useTranslation('account');
  return (
    <>
      <Section title={t('register.sponsors')}>
        <div className="form">
          <Field
            {...field(fields.sponsor)}
            type="email"
            label={t('register.sponsor')}
            hint={t('register.sponsorHint')}
          />
          <Field
            {...field(fields.secondSponsor)}
            type="email"
            optional={!twoSponsors}
            label={t('register.secondSponsor')}
            hint={t('register.secondSponsorHint')}
          />
        </div>
      </Section>
      <Section title={t('register.access')}>
        <div className="form">
          <PasswordField
            {...field(fields.newPassword)}
            autoComplete="new-password"
            label={t('register.password')}
            hint={t('register.passwordHint')}
          />
          <Checkbox
            {...field(fields.terms)}
            defaultValue="on"
            defaultChecked={fields.terms.initialValue === 'on'}
            label={t('register.terms')}
          />
        </div>
      </Section>
    </>
  );
}
