import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../components/choice.tsx';
import { Field, Select, TextArea } from '../../components/field.tsx';
import { markingKey } from '../../components/marking.tsx';
import { LANGUAGES } from '../../shared/languages.ts';
import { LESSON_TYPES } from '../../shared/vocabulary.ts';
import type { FieldOf } from './field-of.ts';
import type { LessonFormProps } from './lesson-form.tsx';

type TextField =
  | 'community'
  | 'title'
  | 'type'
  | 'language'
  | 'marking'
  | 'observation'
  | 'discussion'
  | 'rootCause'
  | 'conclusion'
  | 'recommendation';

export type TextFieldsProps = Pick<LessonFormProps, 'communities' | 'markings'> & {
  fields: Record<TextField, FieldMetadata<unknown>>;
  field: FieldOf;
};

/** Where it belongs, how it is marked, and what happened. */
export function TextFields({ fields, field, communities, markings }: TextFieldsProps) {
  const { t } = useTranslation(['lessons', 'common']);
  const text = (name: 'discussion' | 'rootCause' | 'conclusion' | 'recommendation') => (
    <TextArea
      {...field(fields[name])}
      optional
      label={t(`read.${name}`)}
      hint={t(`form.${name}Hint`)}
      rows={4}
    />
  );
  return (
    <>
      <Select
        {...field(fields.community)}
        label={t('form.community')}
        hint={t('form.communityHint')}
        options={communities.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <Field {...field(fields.title)} label={t('form.title')} hint={t('form.titleHint')} />
      <RadioGroup
        {...field(fields.type)}
        label={t('form.type')}
        choices={LESSON_TYPES.map((value) => ({
          value,
          label: t(`common:lessonType.${value}`),
          hint: t(`form.typeHint.${value}`),
        }))}
      />
      <Select
        {...field(fields.language)}
        label={t('form.language')}
        hint={t('form.languageHint')}
        options={LANGUAGES.map((code) => ({ value: code, label: t(`common:language.${code}`) }))}
      />
      <RadioGroup
        {...field(fields.marking)}
        label={t('form.marking')}
        hint={t('form.markingHint')}
        choices={markings.map((marking) => ({
          value: marking,
          label: marking,
          hint: t(`common:marking.${markingKey(marking)}`),
        }))}
      />
      <TextArea
        {...field(fields.observation)}
        required={false}
        label={t('read.observation')}
        hint={t('form.observationHint')}
        rows={7}
      />
      {text('discussion')}
      {text('rootCause')}
      {text('conclusion')}
      {text('recommendation')}
    </>
  );
}
