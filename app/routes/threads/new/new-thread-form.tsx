import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton, SubmitButton } from '../../../components/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../../components/choice.tsx';
import { ErrorSummary, FormError } from '../../../components/error-summary.tsx';
import { Field, Select, TextArea } from '../../../components/field.tsx';
import { markingKey } from '../../../components/marking.tsx';
import { useZodForm } from '../../../components/use-zod-form.ts';
import { POST_LENGTH, THREAD_CATEGORIES } from '../../../shared/discussion.ts';
import { newThreadForm } from '../../../shared/forms/discussion.ts';
import { LANGUAGES } from '../../../shared/languages.ts';
import { problemsOf } from '../../pages/form-problems.ts';
import { CaseWarning, useCaseWarning } from '../case-warning.tsx';
import type { NewThreadData } from './route.tsx';

export type NewThreadFormProps = {
  data: NewThreadData;
  lastResult: SubmissionResult<string[]> | undefined;
  cancel: string;
};

/** Title, kind, language, marking, answer-by date and text of a new thread. */
export function NewThreadForm({ data, lastResult, cancel }: NewThreadFormProps) {
  const { t } = useTranslation(['discussions', 'common']);
  const busy = useNavigation().state === 'submitting';
  const { form, fields, field, formError } = useZodForm(newThreadForm, {
    id: 'new-thread',
    lastResult,
    defaultValue: { ...data.start, submissionId: data.submissionId },
  });
  const warned = useCaseWarning(form, fields.warned);
  return (
    <Form method="post" {...getFormProps(form)} className="form new-thread">
      <input
        type="hidden"
        name={fields.submissionId.name}
        value={fields.submissionId.initialValue}
      />
      {warned ? <CaseWarning name={fields.warned.name} /> : <FormError>{formError}</FormError>}
      <ErrorSummary problems={problemsOf(fields, field)} />
      <Field {...field(fields.title)} label={t('form.title')} hint={t('form.titleHint')} />
      <Select
        {...field(fields.category)}
        label={t('form.category')}
        options={THREAD_CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
      />
      <TextArea
        {...field(fields.body)}
        label={t('form.body')}
        hint={t('form.bodyHint')}
        lang={fields.language.value}
        maxLength={POST_LENGTH}
        rows={10}
      />
      <Select
        {...field(fields.language)}
        label={t('form.language')}
        options={LANGUAGES.map((code) => ({ value: code, label: t(`common:language.${code}`) }))}
      />
      <Field
        {...field(fields.answerBy)}
        optional
        type="date"
        label={t('form.answerBy')}
        hint={t('form.answerByHint')}
      />
      <RadioGroup
        {...field(fields.marking)}
        label={t('form.marking')}
        hint={t('form.markingHint')}
        choices={data.markings.map((marking) => ({
          value: marking,
          label: marking,
          hint: t(`common:marking.${markingKey(marking)}`),
        }))}
      />
      <NamedReaders
        data={data}
        field={field(fields.readers)}
        chosen={fields.readers.initialValue}
      />
      <div className="btn-group">
        <SubmitButton busy={busy} busyLabel={t('new.busy')}>
          {warned ? t('caseNumber.send') : t('new.submit')}
        </SubmitButton>
        <LinkButton kind="quiet" to={cancel}>
          {t('common:word.cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}

type NamedReadersProps = {
  data: NewThreadData;
  field: { id: string; name: string; error?: string };
  chosen: unknown;
};

/** Who may read a TLP:RED thread. The stylesheet shows it when that marking is chosen. */
function NamedReaders({ data, field: { id, name, error }, chosen }: NamedReadersProps) {
  const { t } = useTranslation('discussions');
  return (
    <div className="named-readers">
      <CheckboxGroup
        id={id}
        name={name}
        error={error}
        label={t('form.readers')}
        hint={t('form.readersHint')}
        defaultValue={[chosen].flat().filter((value) => typeof value === 'string')}
        choices={data.readers.map((person) => ({
          value: person.id,
          label: person.name,
          hint: [person.organisation, person.country].filter(Boolean).join(', '),
        }))}
      />
    </div>
  );
}
