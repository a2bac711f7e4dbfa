import { z } from 'zod';
import { email } from './text.ts';

export const signInForm = z.object({
  email,
  password: z.string({ error: 'required' }).min(1, { error: 'required' }).max(1000, { error: 'tooLong' }),
  next: z.string().optional(),
});
