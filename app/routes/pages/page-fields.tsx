import type { FieldMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../components/choice.tsx';
import { Field, Select } from '../../components/field.tsx';
import { markingKey } from '../../components/marking.tsx';
import { type Language, LANGUAGES } from '../../shared/languages.ts';
import type { Marking } from '../../shared/markings.ts';
import type { FieldReader } from './form-problems.ts';

export type ParentChoice = { id: string; title: string; language: Language; depth: number };

export type PageFieldsProps = {
  fields: Record<
    'title' | 'language' | 'marking' | 'parentId' | 'reviewBy',
    FieldMetadata<unknown>
  >;
  field: FieldReader;
  markings: readonly Marking[];
  parents: readonly ParentChoice[];
  /** Between the marking and what follows it: the reason for lowering it. */
  afterMarking?: ReactNode;
};

/** The facts of a page, for a new one and for one that exists. */
export function PageFields({ fields, field, markings, parents, afterMarking }: PageFieldsProps) {
  const { t } = useTranslation(['documents', 'common']);
  return (
    <>
      <Field {...field(fields.title)} label={t('form.title')} hint={t('form.titleHint')} />
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
      {afterMarking}
      <Select
        {...field(fields.parentId)}
        optional
        label={t('form.parent')}
        hint={t('form.parentHint')}
        placeholder={t('form.parentNone')}
        options={parents.map(({ id, title, language, depth }) => ({
          value: id,
          label: `${'\u2007\u2007'.repeat(depth)}${title}`,
          lang: language,
        }))}
      />
      <Field
        {...field(fields.reviewBy)}
        optional
        type="date"
        label={t('form.reviewBy')}
        hint={t('form.reviewByHint')}
      />
    </>
  );
}
