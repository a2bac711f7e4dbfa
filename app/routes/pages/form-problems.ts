import type { FieldMetadata } from '@conform-to/react';
import type { FieldProblem } from '../../components/error-summary.tsx';
import type { useZodForm } from '../../components/use-zod-form.ts';

/** What is wrong with each field of a form, in the order of the fields. */
export function problemsOf(
  fields: Record<string, FieldMetadata<unknown>>,
  field: ReturnType<typeof useZodForm>['field'],
): FieldProblem[] {
  return Object.values(fields).flatMap((meta) => {
    const { id, error } = field(meta);
    return error ? [{ id, message: error }] : [];
  });
}
