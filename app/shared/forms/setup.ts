import { z } from 'zod';
import { COUNTRIES } from '../countries.ts';
import { PLATFORM_ROLES } from '../roles.ts';
import { ORGANISATION_TYPES } from '../vocabulary.ts';
import { email, line, newPassword } from './text.ts';

const person = {
  name: line(2, 120),
  email,
  organisation: line(2, 200),
  organisationType: z.enum(ORGANISATION_TYPES, { error: 'choose' }),
  country: z.enum(COUNTRIES, { error: 'choose' }),
};

/** The first administrator. */
export const setupForm = z.object({ code: line(1, 100), ...person, newPassword });

const role = z.enum(PLATFORM_ROLES, { error: 'choose' });

/** Forms of the platform page; `intent` tells them apart. */
export const inviteForm = z.object({ intent: z.literal('invite'), ...person, role });

export const appointForm = z
  .object({
    intent: z.literal('appoint'),
    email,
    role,
    country: z.enum(COUNTRIES, { error: 'choose' }).optional(),
  })
  .superRefine((value, context) => {
    if (value.role === 'ncp' && !value.country) {
      context.addIssue({ code: 'custom', path: ['country'], message: 'choose' });
    }
  });

export const dismissForm = z.object({
  intent: z.literal('dismiss'),
  personId: z.uuid(),
  role,
  country: z.enum(COUNTRIES).optional(),
});
