import { createInstance, type i18n as I18n } from 'i18next';
import type { InterfaceLanguage } from '../shared/languages.ts';
import type { Catalogue } from './catalogue.ts';
import type { en } from './en/index.ts';

/** All namespaces of one language. */
export type Texts = Catalogue<typeof en>;

/** Loads the texts of one language; the browser fetches only the language in use. */
export async function loadTexts(language: InterfaceLanguage): Promise<Texts> {
  switch (language) {
    case 'en':
      return (await import('./en/index.ts')).en;
    case 'nl':
      return (await import('./nl/index.ts')).nl;
    case 'fr':
      return (await import('./fr/index.ts')).fr;
    case 'de':
      return (await import('./de/index.ts')).de;
  }
}

/**
 * An instance of its own for one request or one browser tab, ready at once. It is handed down
 * with `I18nextProvider`; nothing is kept in a module, so two requests cannot mix languages.
 */
export function createI18n(language: InterfaceLanguage, texts: Texts): I18n {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: false,
    ns: Object.keys(texts),
    defaultNS: 'common',
    resources: { [language]: texts },
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false },
  });
  return i18n;
}
