import { franc } from 'franc';
import { type InterfaceLanguage, type Language, LANGUAGES } from '../../app/shared/languages.ts';
import type { SearchQuery } from '../../app/shared/search-query.ts';

/** ISO 639-3 codes, as the detector names languages. */
const LONG_CODES: Record<Language, string> = {
  bg: 'bul',
  es: 'spa',
  cs: 'ces',
  da: 'dan',
  de: 'deu',
  et: 'ekk',
  el: 'ell',
  en: 'eng',
  fr: 'fra',
  ga: 'gle',
  hr: 'hrv',
  it: 'ita',
  lv: 'lvs',
  lt: 'lit',
  hu: 'hun',
  mt: 'mlt',
  nl: 'nld',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  sk: 'slk',
  sl: 'slv',
  fi: 'fin',
  sv: 'swe',
};
const ALL = Object.values(LONG_CODES);

/** Fewer letters than this say too little of their language. */
const SHORTEST = 20;

/** The language a text is most likely written in, of the 24; null where it is too short to tell. */
function detectLanguage(text: string): Language | null {
  const code = franc(text.slice(0, 4000), { only: ALL, minLength: SHORTEST });
  return LANGUAGES.find((language) => LONG_CODES[language] === code) ?? null;
}

/**
 * In which languages the words of a query are read: the one it seems to be written in, and those
 * asked for by a filter, or else that of the interface.
 */
export function queryLanguages(query: SearchQuery, own: InterfaceLanguage): Language[] {
  const asked = query.filters.language.length > 0 ? query.filters.language : [own];
  const detected = detectLanguage(query.terms.map(({ text }) => text).join(' '));
  return [...new Set([...asked, ...(detected ? [detected] : [])])];
}
