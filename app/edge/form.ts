import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import { isStorageTrouble } from '../shared/storage-trouble.ts';

export type Reply = SubmissionResult<string[]>;

export type ParsedForm<T> =
  | {
      ok: true;
      value: T;
      /** The answer for a fault that only the use case can see: at a field, or `''` for the whole form. */
      refuse: (errors: Record<string, string[]>) => Reply;
    }
  | { ok: false; reply: Reply };

/**
 * Reads the fields of a request.
 *
 * @throws a 400 Response for a body that is no form
 */
export async function readFields(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response(null, { status: 400, statusText: 'Bad request' });
  }
}

/**
 * Parses a form with a schema of app/shared/forms. Error messages are keys of the catalogue
 * `errors`; the components translate them. What was typed comes back with the reply, except
 * secrets.
 */
export async function parseForm<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<ParsedForm<z.output<S>>> {
  return parseFields(await readFields(request), schema);
}

/** As parseForm, for fields that are read already: where one address takes several forms. */
export function parseFields<S extends z.ZodType>(
  fields: FormData,
  schema: S,
): ParsedForm<z.output<S>> {
  const submission = parseWithZod(fields, { schema });
  if (submission.status !== 'success') {
    return {
      ok: false,
      reply: submission.reply({ hideFields: ['password', 'newPassword'] }) as Reply,
    };
  }
  return {
    ok: true,
    value: submission.value as z.output<S>,
    refuse: (errors) =>
      submission.reply({
        hideFields: ['password', 'newPassword'],
        fieldErrors: omit(errors, ''),
        ...(errors[''] ? { formErrors: errors[''] } : {}),
      } as never) as Reply,
  };
}

/**
 * Runs a use case for a parsed form. A store that is full or away becomes a message in the form
 * that keeps what was typed, not an error page.
 */
export async function orStorageReply<T>(
  form: { refuse: (errors: Record<string, string[]>) => Reply },
  work: () => Promise<T>,
): Promise<{ done: true; result: T } | { done: false; reply: Reply }> {
  try {
    return { done: true, result: await work() };
  } catch (error) {
    if (!isStorageTrouble(error)) throw error;
    return { done: false, reply: form.refuse({ '': ['storage'] }) };
  }
}

function omit(errors: Record<string, string[]>, key: string): Record<string, string[]> {
  return Object.fromEntries(Object.entries(errors).filter(([name]) => name !== key));
}
