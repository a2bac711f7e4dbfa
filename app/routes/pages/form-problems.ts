import type { FieldMetadata } from '@conform-to/react';
import type { FieldProblem } from '../../components/error-summary.tsx';

/** Turns the state of a field into the props of its control, as `useZodForm` does. */
export type FieldReader = (meta: FieldMetadata<unknown>) => {
  id: string;
  name: string;
  defaultValue?: string;
  error?: string;
  required?: boolean;
  maxLength?: number;
};

/** What is wrong with each field of a form, in the order of the fields. */
export function problemsOf(
  fields: Record<string, FieldMetadata<unknown>>,
  field: FieldReader,
): FieldProblem[] {
  return Object.values(fields).flatMap((meta) => {
    const { id, error } = field(meta);
    return error ? [{ id, message: error }] : [];
  });
}
