import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createI18n, loadTexts } from './i18n/index.ts';
import { clearAfterSignOut } from './shared/device-copy.ts';
import { isInterfaceLanguage } from './shared/languages.ts';

async function hydrate(): Promise<void> {
  const written = document.documentElement.lang;
  const language = isInterfaceLanguage(written) ? written : 'en';
  const i18n = createI18n(language, await loadTexts(language));
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void clearAfterSignOut();
void hydrate();
