import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterfaceLanguage } from '../shared/languages.ts';
import { LanguageSelect } from './language-select.tsx';
import { PageFoot } from './page-foot.tsx';
import type { FootLinks } from './shell-types.ts';
import { MAIN_ID, SkipLink } from './skip-link.tsx';
import type { Theme } from './theme.ts';
import { ThemeSwitch } from './theme-switch.tsx';

export interface PublicShellProps {
  language: InterfaceLanguage;
  theme: Theme | null;
  footLinks?: FootLinks;
  children: ReactNode;
}

/** Frame of the pages before sign-in: word mark, language, theme. */
export function PublicShell({ language, theme, footLinks, children }: PublicShellProps) {
  const { t } = useTranslation('common');
  return (
    <>
      <SkipLink />
      <header className="public-bar">
        <div className="wrap">
          <Link className="word-mark" to="/" translate="no">
            {t('product')}
          </Link>
          <span className="row">
            <LanguageSelect language={language} />
            <ThemeSwitch theme={theme} />
          </span>
        </div>
      </header>
      <main id={MAIN_ID} tabIndex={-1}>
        {children}
      </main>
      <PageFoot links={footLinks} />
    </>
  );
}
