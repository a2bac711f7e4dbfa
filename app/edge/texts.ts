import type { LoaderFunctionArgs } from '@remix-run/node';
import type { i18n as I18n } from 'i18next';
import { createI18n, loadTexts } from '../i18n/index.ts';
import { requestLanguage } from './context.ts';

/** The catalogues in the language of a request, for titles and messages made on the server. */
export async function requestTexts(
  args: Pick<LoaderFunctionArgs, 'request' | 'context'>,
): Promise<I18n> {
  const language = await requestLanguage(args);
  return createI18n(language, await loadTexts(language));
}
