import type { Texts } from '../../i18n/index.ts';

export type ErrorKind =
  'badRequest' | 'forbidden' | 'notFound' | 'tooLarge' | 'unavailable' | 'broken';

const KINDS: Record<number, ErrorKind> = {
  400: 'badRequest',
  403: 'forbidden',
  404: 'notFound',
  413: 'tooLarge',
  503: 'unavailable',
};

/** Which error page stands for an HTTP status; what is not known is our fault. */
export function errorKind(status: number): ErrorKind {
  return KINDS[status] ?? (status >= 400 && status < 500 ? 'badRequest' : 'broken');
}

/** Titles of the error pages, for the head of the document, which knows no catalogues. */
export function errorTitles({ trouble }: Pick<Texts, 'trouble'>): Record<ErrorKind, string> {
  return {
    badRequest: trouble.badRequest.title,
    forbidden: trouble.forbidden.title,
    notFound: trouble.notFound.title,
    tooLarge: trouble.tooLarge.title,
    unavailable: trouble.unavailable.title,
    broken: trouble.broken.title,
  };
}
