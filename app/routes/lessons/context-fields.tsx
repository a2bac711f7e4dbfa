import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { CheckboxGroup } from '../../components/choice.tsx';
import { Field, Select, TextArea } from '../../components/field.tsx';
import { COUNTRIES } from '../../shared/countries.ts';
import {
  AREAS,
  CRISES,
  CRISIS_FUNCTIONS,
  EVENT_KINDS,
  ORGANISATION_TYPES,
  PHASES,
  SOLUTION_TYPES,
} from '../../shared/vocabulary.ts';
import type { FieldOf } from './field-of.ts';

const SEVERAL = {
  functions: { words: 'crisisFunction', values: CRISIS_FUNCTIONS },
  areas: { words: 'area', values: AREAS },
  countries: { words: 'country', values: COUNTRIES },
  organisationTypes: { words: 'organisationType', values: ORGANISATION_TYPES },
  solutions: { words: 'solutionType', values: SOLUTION_TYPES },
  phases: { words: 'phase', values: PHASES },
} as const;
type Several = keyof typeof SEVERAL;

export type ContextFieldsProps = {
  fields: Record<
    'crisis' | 'eventKind' | 'eventFrom' | 'eventTo' | 'appliesIf' | Several,
    FieldMetadata<unknown>
  >;
  field: FieldOf;
};

/** The circumstances: what others will find the lesson by. */
export function ContextFields({ fields, field }: ContextFieldsProps) {
  const { t } = useTranslation(['lessons', 'common']);
  return (
    <>
      <h2>{t('read.context')}</h2>
      <Select
        {...field(fields.crisis)}
        label={t('context.crisis')}
        options={CRISES.map((value) => ({ value, label: t(`common:crisis.${value}`) }))}
      />
      <Select
        {...field(fields.eventKind)}
        label={t('context.event')}
        options={EVENT_KINDS.map((value) => ({ value, label: t(`common:eventKind.${value}`) }))}
      />
      <Field {...field(fields.eventFrom)} optional type="date" label={t('form.eventFrom')} />
      <Field {...field(fields.eventTo)} optional type="date" label={t('form.eventTo')} />
      {(Object.keys(SEVERAL) as Several[]).map((name) => (
        <Choices key={name} name={name} meta={fields[name]} field={field} />
      ))}
      <TextArea
        {...field(fields.appliesIf)}
        optional
        label={t('context.appliesIf')}
        hint={t('form.appliesIfHint')}
        rows={2}
      />
    </>
  );
}

interface ChoicesProps {
  name: Several;
  meta: FieldMetadata<unknown>;
  field: ContextFieldsProps['field'];
}

/** Folded away: most lessons need a few of these, no lesson all. */
function Choices({ name, meta, field }: ChoicesProps) {
  const { t } = useTranslation(['lessons', 'common']);
  const { words, values } = SEVERAL[name];
  const chosen = ([] as unknown[])
    .concat(meta.initialValue ?? [])
    .filter((each) => typeof each === 'string');
  const { id, error } = field(meta);
  const label = t(`form.${name}`);
  return (
    <details className="choices-fold" open={chosen.length > 0 || Boolean(error)}>
      <summary>{label}</summary>
      <CheckboxGroup
        id={id}
        name={meta.name}
        error={error}
        optional
        label={label}
        defaultValue={chosen}
        choices={values.map((value) => ({
          value,
          label: t(`common:${words}.${value}` as 'common:phase.prepare'),
        }))}
      />
    </details>
  );
}
