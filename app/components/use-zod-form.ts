import { type FieldMetadata, type SubmissionResult, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';

/** Gives the props that Field, TextArea and Select take of a form field. */
export type FieldOf = (meta: FieldMetadata<unknown>) => {
  id: string;
  name: string;
  defaultValue: string | undefined;
  error: string | undefined;
  required: boolean | undefined;
  maxLength: number | undefined;
};

type Values<S extends z.ZodType> = z.input<S> extends Record<string, unknown> ? z.input<S> : never;

/**
 * Joins a form to its schema: the reply of the server without scripts, the same checks at once
 * with them. Messages are keys of the catalogue `errors`.
 *
 * @param options.lastResult the reply of the action (`useActionData`)
 * @param options.defaultValue what the fields hold at first
 */
export function useZodForm<S extends z.ZodType>(
  schema: S,
  options: {
    id: string;
    lastResult?: SubmissionResult<string[]> | null;
    defaultValue?: Partial<Values<S>>;
  },
) {
  const { t } = useTranslation('errors');
  const [form, fields] = useForm<Values<S>>({
    id: options.id,
    lastResult: options.lastResult ?? null,
    defaultValue: options.defaultValue as never,
    constraint: getZodConstraint(schema) as never,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema }) as never,
  });
  const words = (keys: string[] | undefined) =>
    keys?.[0] && t(keys[0] as never, { defaultValue: keys[0] });
  return {
    form,
    fields,
    /** Message for the whole form. */
    formError: words(form.errors),
    /** Props for Field, TextArea and Select. */
    field: ((meta) => ({
      id: meta.id,
      name: meta.name,
      defaultValue: typeof meta.initialValue === 'string' ? meta.initialValue : undefined,
      error: words(meta.errors),
      required: meta.required,
      maxLength: meta.maxLength,
    })) satisfies FieldOf,
  };
}
