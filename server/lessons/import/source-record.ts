import { z } from 'zod';
import { bearsEuClassification } from '../../../app/shared/forms/text.ts';
import { isLanguage } from '../../../app/shared/languages.ts';
import { plainText } from './plain-text.ts';

/** Longest text of one field, in characters; the longest of the public libraries has 31,000. */
const LONGEST_TEXT = 100_000;
const LONGEST_TITLE = 400;

const missing = (issue: { input?: unknown }) =>
  issue.input === undefined || issue.input === null ? 'is missing' : 'is not a text';

const text = z
  .string({ error: missing })
  .max(LONGEST_TEXT * 2, { error: `is longer than ${LONGEST_TEXT} characters` })
  .transform(plainText)
  .pipe(
    z
      .string()
      .max(LONGEST_TEXT, { error: `is longer than ${LONGEST_TEXT} characters` })
      .refine((value) => !bearsEuClassification(value), {
        error: 'bears an EU classification marking, which has no place here',
      }),
  );
const optionalText = text.nullish().transform((value) => value || null);
const name = (most: number) =>
  text.pipe(
    z
      .string()
      .min(1, { error: 'is empty' })
      .max(most, { error: `is longer than ${most} characters` }),
  );
const names = z
  // Some sources write whole remarks among their terms.
  .array(name(2000), { error: 'is not a list of texts' })
  .max(60, { error: 'has more than 60 entries' })
  .nullish()
  .transform((value) => [...new Set(value ?? [])]);
const flag = z.boolean({ error: 'is neither true nor false' }).nullish();

/** One record of the exchange format; what each field means is described in docs. */
const sourceRecord = z
  .object({
    id: name(200),
    source: name(200),
    // Some records of public sources have none; then one is derived from the text.
    title: optionalText.refine((value) => (value?.length ?? 0) <= LONGEST_TITLE, {
      error: `is longer than ${LONGEST_TITLE} characters`,
    }),
    abstract: optionalText,
    event: optionalText,
    lesson: optionalText,
    recommendation: optionalText,
    date: z.iso
      .date({ error: 'is not a date like 2021-07-14' })
      .refine((day) => day >= '1900-01-01' && day < '2100-01-01', { error: 'is out of range' })
      .nullish()
      .transform((value) => value ?? null),
    topics: names,
    incident_type: names,
    activity: names,
    stage: names,
    mission_directorates: names,
    safety_issue: flag,
    title_derived: flag,
    org: name(300).nullish(),
    country: name(60).nullish(),
    location: optionalText,
    language: z.string({ error: missing }).refine(isLanguage, {
      error: 'is none of the 24 official languages (a code such as en)',
    }),
    url: z
      .url({ protocol: /^https?$/, error: 'is not a web address' })
      .max(2000, { error: 'is longer than 2000 characters' })
      .nullish(),
    licence: name(500),
  })
  .refine(
    ({ abstract, event, lesson, recommendation }) => abstract || event || lesson || recommendation,
    {
      error: 'has no text: abstract, event, lesson and recommendation are all empty',
    },
  );

export type SourceRecord = z.output<typeof sourceRecord>;

export type ParsedRecord = { ok: true; record: SourceRecord } | { ok: false; reason: string };

/** Reads one line. The reason names the field and what is wrong with it. */
export function parseRecord(line: string): ParsedRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { ok: false, reason: 'is not JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, reason: 'is no JSON object' };
  }
  const parsed = sourceRecord.safeParse(value);
  if (parsed.success) return { ok: true, record: parsed.data };
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.');
  return { ok: false, reason: `${field ? `${field} ` : ''}${issue?.message ?? 'is not a record'}` };
}
