/**
 * Countries of the European Union in EU protocol order, as the Interinstitutional
 * Style Guide lists them. Greece is `EL` (ISO 3166 interchange would write `GR`).
 */
export const COUNTRIES = [
  'BE',
  'BG',
  'CZ',
  'DK',
  'DE',
  'EE',
  'IE',
  'EL',
  'ES',
  'FR',
  'HR',
  'IT',
  'CY',
  'LV',
  'LT',
  'LU',
  'HU',
  'MT',
  'NL',
  'AT',
  'PL',
  'PT',
  'RO',
  'SI',
  'SK',
  'FI',
  'SE',
] as const;

export type Country = (typeof COUNTRIES)[number];

/** True for one of the 27 codes. */
export function isCountry(value: string): value is Country {
  return (COUNTRIES as readonly string[]).includes(value);
}
