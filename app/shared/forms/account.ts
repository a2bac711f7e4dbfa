import { z } from 'zod';
import { email, newPassword } from './text.ts';

export const signInForm = z.object({
  email,
  password: z
    .string({ error: 'required' })
    .min(1, { error: 'required' })
    .max(1000, { error: 'tooLong' }),
  next: z.string().optional(),
});

/** An address alone: for a new password, or the confirmation link once more. */
export const addressForm = z.object({ email });

export const resetForm = z.object({ newPassword });
