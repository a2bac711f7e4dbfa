import { z } from 'zod';

/**
 * Building blocks of form schemas. Error messages are keys of the catalogue `errors`, so one
 * schema serves every language on both sides.
 */

/** Control and bidirectional formatting characters, which make one text look like another. */
const INVISIBLE = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
/** The same, but line breaks and tabs are writing. */
const INVISIBLE_IN_TEXT = /[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** One line: a name, a title, an address. Trimmed, in Unicode form C. */
export function line(least: number, most: number) {
  return z
    .string({ error: 'required' })
    .transform((value) => value.normalize('NFC').trim().replace(/ +/g, ' '))
    .pipe(
      z
        .string()
        .min(least, { error: 'required' })
        .max(most, { error: 'tooLong' })
        .refine((value) => !INVISIBLE.test(value), { error: 'invisible' }),
    );
}

/** Several lines of prose. */
export function prose(least: number, most: number) {
  return z
    .string({ error: 'required' })
    .transform((value) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(least, { error: 'required' })
        .max(most, { error: 'tooLong' })
        .refine((value) => !INVISIBLE_IN_TEXT.test(value), { error: 'invisible' })
        .refine((value) => !bearsEuClassification(value), { error: 'classified' }),
    );
}

/** A line that readers see as a title: no EU classification either. */
export function title(least: number, most: number) {
  return line(least, most).refine((value) => !bearsEuClassification(value), {
    error: 'classified',
  });
}

/** An e-mail address, in lower case. */
export const email = z
  .string({ error: 'required' })
  .trim()
  .toLowerCase()
  .pipe(z.email({ error: 'email' }).max(200, { error: 'tooLong' }));

/** A new password. Length is what counts (NIST SP 800-63B, 5.1.1.2); there are no character classes. */
export const newPassword = z
  .string({ error: 'required' })
  .min(12, { error: 'passwordShort' })
  .max(200, { error: 'tooLong' });

/**
 * Whether a text bears an EU classification marking (Council Decision 2013/488/EU, Article 2) in
 * one of its written forms. Such information has no place here.
 */
export function bearsEuClassification(value: string): boolean {
  return /\b(TR[EÈ]S SECRET UE|SECRET UE\/EU SECRET|EU TOP SECRET|EU SECRET|CONFIDENTIEL UE|EU CONFIDENTIAL|RESTREINT UE|EU RESTRICTED|R-UE\/EU-R|C-UE\/EU-C|S-UE\/EU-S|TS-UE\/EU-TS)\b/u.test(
    value,
  );
}
