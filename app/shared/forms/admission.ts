import { z } from 'zod';
import { COUNTRIES } from '../countries.ts';
import { LANGUAGES } from '../languages.ts';
import { statementsNeeded } from '../admission-life.ts';
import { ORGANISATION_TYPES } from '../vocabulary.ts';
import { email, line, newPassword, prose } from './text.ts';

/** Telephone as people write it: digits with spaces, dots, hyphens, brackets and a leading plus. */
const phone = line(6, 40).refine(
  (value) => /^\+?[\d\s().\-/]{5,39}$/.test(value) && value.replace(/\D/g, '').length >= 6,
  {
    error: 'phone',
  },
);

/** Areas of expertise, separated by commas or lines. */
const expertise = prose(2, 1000)
  .transform((value) => [
    ...new Set(
      value
        .split(/[,;\n]/)
        .map((area) => area.trim())
        .filter(Boolean),
    ),
  ])
  .pipe(z.array(line(2, 80)).min(1, { error: 'required' }).max(20, { error: 'tooMany' }));

/** Registration: PRODUCT, "People and vetting", the first gate. */
export const registrationForm = z
  .object({
    name: line(2, 120),
    email,
    phone,
    organisation: line(2, 200),
    organisationType: z.enum(ORGANISATION_TYPES, { error: 'choose' }),
    unit: line(2, 200),
    country: z.enum(COUNTRIES, { error: 'choose' }),
    supervisor: line(2, 200),
    expertise,
    languages: z.array(z.enum(LANGUAGES, { error: 'choose' })).min(1, { error: 'chooseOne' }),
    reason: prose(20, 3000),
    sponsor: email,
    secondSponsor: email.optional(),
    newPassword,
    terms: z.literal('on', { error: 'terms' }),
  })
  .superRefine((value, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (value.sponsor === value.email) fault('sponsor', 'ownAddress');
    if (value.secondSponsor === value.email) fault('secondSponsor', 'ownAddress');
    if (value.secondSponsor && value.secondSponsor === value.sponsor)
      fault('secondSponsor', 'sameSponsor');
    if (!value.secondSponsor && statementsNeeded(value.organisationType) === 2)
      fault('secondSponsor', 'secondSponsor');
  });

/** What a sponsor says. */
export const statementForm = z.object({
  kind: z.enum(['statement', 'concern'], { error: 'choose' }),
  body: prose(20, 5000),
});

/** What a decider does; whether a reason is needed depends on it and is the use case's matter. */
export const admissionDecisionForm = z.object({
  decision: z.enum(['admit', 'ask', 'reject'], { error: 'choose' }),
  reason: prose(0, 3000).optional(),
});

/** Forms of the page where one stands; `intent` tells them apart. */
export const anotherSponsorForm = z.object({ intent: z.literal('sponsor'), email });
export const answerForm = z.object({ intent: z.literal('answer'), body: prose(2, 5000) });
export const appealForm = z.object({ intent: z.literal('appeal'), body: prose(20, 5000) });
