/** Official languages of the European Union in EU order (BCP 47 codes). */
export const LANGUAGES = [
  'bg',
  'es',
  'cs',
  'da',
  'de',
  'et',
  'el',
  'en',
  'fr',
  'ga',
  'hr',
  'it',
  'lv',
  'lt',
  'hu',
  'mt',
  'nl',
  'pl',
  'pt',
  'ro',
  'sk',
  'sl',
  'fi',
  'sv',
] as const;

export type Language = (typeof LANGUAGES)[number];

/** Each language's own name for itself, as it writes it. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  bg: 'български',
  es: 'español',
  cs: 'čeština',
  da: 'dansk',
  de: 'Deutsch',
  et: 'eesti',
  el: 'ελληνικά',
  en: 'English',
  fr: 'français',
  ga: 'Gaeilge',
  hr: 'hrvatski',
  it: 'italiano',
  lv: 'latviešu',
  lt: 'lietuvių',
  hu: 'magyar',
  mt: 'Malti',
  nl: 'Nederlands',
  pl: 'polski',
  pt: 'português',
  ro: 'română',
  sk: 'slovenčina',
  sl: 'slovenščina',
  fi: 'suomi',
  sv: 'svenska',
};

/** True for one of the 24 codes. */
export function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value);
}

/** Languages that the interface speaks. Content may be in any of LANGUAGES. */
export const INTERFACE_LANGUAGES = ['en', 'nl', 'fr', 'de'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** True for a language that has a catalogue. */
export function isInterfaceLanguage(value: string): value is InterfaceLanguage {
  return (INTERFACE_LANGUAGES as readonly string[]).includes(value);
}
