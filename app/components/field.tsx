import { ChevronDown } from 'lucide-react';
import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react';
import { classNames } from './class-names.ts';
import { describedBy, FieldFrame, type FieldCommon } from './field-frame.tsx';
import { Icon } from './icon.tsx';

type Native<Attributes> = Omit<Attributes, 'id' | 'name' | 'className'>;

export interface FieldProps extends FieldCommon, Native<InputHTMLAttributes<HTMLInputElement>> {
  /** At the right of the label: a link such as “Forgotten?”. */
  beside?: ReactNode;
}

/** One line of text, a date, an address: a native input with its label. */
export function Field({ label, hint, error, optional, beside, ...input }: FieldProps) {
  const common = { id: input.id, name: input.name, label, hint, error, optional };
  return (
    <FieldFrame {...common} beside={beside}>
      <input type="text" {...input} {...describedBy(common)} className="input" />
    </FieldFrame>
  );
}

export interface TextAreaProps
  extends FieldCommon, Native<TextareaHTMLAttributes<HTMLTextAreaElement>> {}

/** Several lines of text. */
export function TextArea({ label, hint, error, optional, ...input }: TextAreaProps) {
  const common = { id: input.id, name: input.name, label, hint, error, optional };
  return (
    <FieldFrame {...common}>
      <textarea rows={4} {...input} {...describedBy(common)} className="input" />
    </FieldFrame>
  );
}

export interface SelectOption {
  value: string;
  label: string;
  lang?: string;
}

export interface SelectProps extends FieldCommon, Native<SelectHTMLAttributes<HTMLSelectElement>> {
  options: readonly SelectOption[];
  /** First entry without a value, “Choose”. */
  placeholder?: string;
}

/** One of a list, as the device shows lists. */
export function Select(props: SelectProps) {
  const { label, hint, error, optional, options, placeholder, ...input } = props;
  const common = { id: input.id, name: input.name, label, hint, error, optional };
  return (
    <FieldFrame {...common}>
      <BareSelect {...input} {...describedBy(common)} options={options} placeholder={placeholder} />
    </FieldFrame>
  );
}

export interface BareSelectProps extends Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  'className'
> {
  options: readonly SelectOption[];
  placeholder?: string;
  small?: boolean;
}

/** The list alone, for a place where the label stands elsewhere (sort order, language). */
export function BareSelect({ options, placeholder, small, ...input }: BareSelectProps) {
  return (
    <span className="select">
      <select {...input} className={classNames('input', small && 'input-small')}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(({ value, label, lang }) => (
          <option key={value} value={value} lang={lang}>
            {label}
          </option>
        ))}
      </select>
      <Icon of={ChevronDown} small />
    </span>
  );
}
