import type { InputHTMLAttributes, ReactNode } from 'react';
import { describedBy, FieldError, Hint, Optional, type FieldCommon } from './field-frame.tsx';

export interface CheckboxProps
  extends FieldCommon, Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'type'> {}

/** One statement to agree to. The hint stands under its words, the error above. */
export function Checkbox({ label, hint, error, optional, ...input }: CheckboxProps) {
  const { id } = input;
  return (
    <div className="field">
      {error && <FieldError id={id}>{error}</FieldError>}
      <label className="check">
        <input {...input} {...describedBy({ id, hint, error })} type="checkbox" />
        <span>
          {label} {optional && <Optional />}
          {hint && (
            <span className="check-hint" id={`${id}-description`}>
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  lang?: string;
}

interface ChoicesProps extends FieldCommon {
  choices: readonly Choice[];
}

export interface RadioGroupProps extends ChoicesProps {
  defaultValue?: string;
}

/** One of a few, all in sight. */
export function RadioGroup({ choices, defaultValue, ...common }: RadioGroupProps) {
  return (
    <ChoiceFrame {...common}>
      {choices.map((choice, index) => (
        <ChoiceLine
          key={choice.value}
          {...choice}
          type="radio"
          name={common.name}
          // The error summary links to the id of the field: the first choice bears it.
          id={index === 0 ? common.id : `${common.id}-${choice.value}`}
          invalid={Boolean(common.error)}
          checked={choice.value === defaultValue}
        />
      ))}
    </ChoiceFrame>
  );
}

export interface CheckboxGroupProps extends ChoicesProps {
  defaultValue?: readonly string[];
}

/** Any number of a few; each is sent under the same name. */
export function CheckboxGroup({ choices, defaultValue = [], ...common }: CheckboxGroupProps) {
  return (
    <ChoiceFrame {...common}>
      {choices.map((choice, index) => (
        <ChoiceLine
          key={choice.value}
          {...choice}
          type="checkbox"
          name={common.name}
          id={index === 0 ? common.id : `${common.id}-${choice.value}`}
          invalid={Boolean(common.error)}
          checked={defaultValue.includes(choice.value)}
        />
      ))}
    </ChoiceFrame>
  );
}

function ChoiceFrame(props: FieldCommon & { children: ReactNode }) {
  const { id, label, hint, error, optional, children } = props;
  const { 'aria-describedby': described } = describedBy({ id, hint, error });
  return (
    <fieldset className="field choices" aria-describedby={described}>
      <legend className="field-label">
        {label} {optional && <Optional />}
      </legend>
      {hint && <Hint id={id}>{hint}</Hint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </fieldset>
  );
}

interface ChoiceLineProps extends Choice {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  invalid: boolean;
  checked: boolean;
}

function ChoiceLine({
  type,
  id,
  name,
  invalid,
  checked,
  value,
  label,
  hint,
  lang,
}: ChoiceLineProps) {
  return (
    <label className="check">
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-invalid={invalid || undefined}
      />
      <span lang={lang}>
        {label}
        {hint && <span className="check-hint">{hint}</span>}
      </span>
    </label>
  );
}
