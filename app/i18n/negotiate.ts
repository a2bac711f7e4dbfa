import {
  INTERFACE_LANGUAGES,
  isInterfaceLanguage,
  type InterfaceLanguage,
} from '../shared/languages.ts';

const DEFAULT_LANGUAGE: InterfaceLanguage = INTERFACE_LANGUAGES[0];

/**
 * The language to speak: what the person has fixed in the profile, else what was chosen in this
 * browser, else the first acceptable one of the browser's list (RFC 9110, section 12.5.4).
 */
export function chooseLanguage(
  preferred: string | null,
  cookie: string | null,
  acceptLanguage: string | null,
): InterfaceLanguage {
  for (const choice of [preferred, cookie]) {
    if (choice !== null && isInterfaceLanguage(choice)) return choice;
  }
  return firstAcceptable(acceptLanguage ?? '') ?? DEFAULT_LANGUAGE;
}

function firstAcceptable(header: string): InterfaceLanguage | undefined {
  const ranges = header
    .split(',')
    .map(parseRange)
    .filter((range) => range.quality > 0)
    .sort((a, b) => b.quality - a.quality); // stable: equal quality keeps the order of the header
  for (const { primary } of ranges) {
    if (primary === '*') return DEFAULT_LANGUAGE;
    if (isInterfaceLanguage(primary)) return primary;
  }
  return undefined;
}

function parseRange(text: string): { primary: string; quality: number } {
  const [range = '', ...parameters] = text.trim().split(';');
  const primary = range.trim().toLowerCase().split('-')[0] ?? '';
  const weight = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return { primary, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}
