import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../components/choice.tsx';
import { Field, TextArea } from '../../../components/field.tsx';
import { markingKey } from '../../../components/marking.tsx';
import { DEFAULT_MARKINGS, QUESTION_FIELDS } from '../../../shared/forms/membership.ts';
import type { FieldReader } from '../../pages/form-problems.ts';

/** The fields in the order in which they stand. */
export const COMMUNITY_FIELDS = [
  'name',
  'slug',
  'purpose',
  'visibility',
  'defaultMarking',
  'approvals',
  'quorum',
  ...QUESTION_FIELDS,
  'moderator',
] as const;

type Name = (typeof COMMUNITY_FIELDS)[number];

export type CommunityFieldsProps = {
  fields: Record<Name, FieldMetadata<unknown>>;
  field: FieldReader;
};

/** What a community is and how it decides. */
export function CommunityFields({ fields, field }: CommunityFieldsProps) {
  const { t } = useTranslation(['community', 'common']);
  return (
    <>
      <Field {...field(fields.name)} label={t('create.name')} />
      <Field
        {...field(fields.slug)}
        optional
        label={t('create.slug')}
        hint={t('create.slugHint')}
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextArea
        {...field(fields.purpose)}
        label={t('create.purpose')}
        hint={t('create.purposeHint')}
      />
      <RadioGroup
        {...field(fields.visibility)}
        label={t('create.visibility')}
        choices={(['listed', 'unlisted'] as const).map((value) => ({
          value,
          label: t(`common:visibility.${value}`),
          hint: t(`create.${value}`),
        }))}
      />
      <RadioGroup
        {...field(fields.defaultMarking)}
        label={t('create.marking')}
        choices={DEFAULT_MARKINGS.map((value) => ({
          value,
          label: value,
          hint: t(`common:marking.${markingKey(value)}`),
        }))}
      />
      <DecidingFields fields={fields} field={field} />
    </>
  );
}

function DecidingFields({ fields, field }: CommunityFieldsProps) {
  const { t } = useTranslation('community');
  return (
    <>
      <RadioGroup
        {...field(fields.approvals)}
        label={t('create.approvals')}
        choices={[
          { value: '1', label: t('create.approvalsOne') },
          { value: '2', label: t('create.approvalsTwo'), hint: t('create.approvalsTwoHint') },
        ]}
      />
      <Field
        {...field(fields.quorum)}
        label={t('create.quorum')}
        hint={t('create.quorumHint')}
        inputMode="numeric"
      />
      <fieldset className="field flex flex-col gap-[1.125rem]">
        <legend className="field-label">{t('create.questions')}</legend>
        <p className="field-hint">{t('create.questionsHint')}</p>
        {QUESTION_FIELDS.map((name, index) => (
          <TextArea
            key={name}
            {...field(fields[name])}
            rows={2}
            optional={index > 0}
            label={t('create.question', { number: index + 1 })}
          />
        ))}
      </fieldset>
      <Field
        {...field(fields.moderator)}
        type="email"
        label={t('create.moderator')}
        hint={t('create.moderatorHint')}
        autoComplete="off"
      />
    </>
  );
}
