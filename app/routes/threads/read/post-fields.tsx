import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { Select, TextArea } from '../../../components/field.tsx';
import type { FieldOf } from '../../../components/use-zod-form.ts';
import { POST_LENGTH } from '../../../shared/discussion.ts';
import { isLanguage, LANGUAGES } from '../../../shared/languages.ts';

export type PostFieldsProps = {
  label: string;
  fields: Record<'body' | 'language', FieldMetadata<unknown>>;
  field: FieldOf;
};

/** Text of a post and the language it is written in. */
export function PostFields({ label, fields, field }: PostFieldsProps) {
  const { t } = useTranslation(['discussions', 'common']);
  const language = typeof fields.language.value === 'string' ? fields.language.value : '';
  return (
    <>
      <TextArea
        {...field(fields.body)}
        label={label}
        hint={t('form.bodyHint')}
        lang={isLanguage(language) ? language : undefined}
        maxLength={POST_LENGTH}
        rows={6}
      />
      <Select
        {...field(fields.language)}
        label={t('form.language')}
        options={LANGUAGES.map((code) => ({ value: code, label: t(`common:language.${code}`) }))}
      />
    </>
  );
}
