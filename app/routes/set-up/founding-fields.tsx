import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { Field, Select } from '../../components/field.tsx';
import { COUNTRIES } from '../../shared/countries.ts';
import { ORGANISATION_TYPES } from '../../shared/vocabulary.ts';
import type { FieldReader } from '../pages/form-problems.ts';

export type FoundingFieldsProps = {
  fields: Record<
    'name' | 'email' | 'organisation' | 'organisationType' | 'country',
    FieldMetadata<unknown>
  >;
  field: FieldReader;
};

/** What is asked of a person whom set-up admits. */
export function FoundingFields({ fields, field }: FoundingFieldsProps) {
  const { t } = useTranslation(['setup', 'common', 'components']);
  const choose = t('components:form.choose');
  return (
    <>
      <Field {...field(fields.name)} autoComplete="off" label={t('first.name')} />
      <Field {...field(fields.email)} type="email" autoComplete="off" label={t('first.email')} />
      <Field {...field(fields.organisation)} autoComplete="off" label={t('first.organisation')} />
      <Select
        {...field(fields.organisationType)}
        label={t('first.organisationType')}
        placeholder={choose}
        options={ORGANISATION_TYPES.map((type) => ({
          value: type,
          label: t(`common:organisationType.${type}`),
        }))}
      />
      <Select
        {...field(fields.country)}
        label={t('first.country')}
        placeholder={choose}
        options={COUNTRIES.map((code) => ({ value: code, label: t(`common:country.${code}`) }))}
      />
    </>
  );
}
