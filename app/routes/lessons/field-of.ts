import type { FieldMetadata } from '@conform-to/react';

/** What `useZodForm` gives for one field; said here, so that the parts of the form need not infer it. */
export type FieldOf = (meta: FieldMetadata<unknown>) => {
  id: string;
  name: string;
  defaultValue: string | undefined;
  error: string | undefined;
  required: boolean | undefined;
  maxLength: number | undefined;
};
