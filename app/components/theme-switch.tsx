import { SunMoon } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import { THEME_COOKIE, type Theme } from './theme.ts';
import { useHydrated } from './use-hydrated.ts';
import { useReturnTo } from './use-return-to.ts';

const YEAR_IN_SECONDS = 31_536_000;

/**
 * Light or dark. A form to /preferences that comes back here; with scripts the change is instant,
 * the cookie is written in place and the form is sent behind it.
 */
export function ThemeSwitch({ theme }: { theme: Theme | null }) {
  const { t } = useTranslation('components');
  const returnTo = useReturnTo();
  const [chosen, setChosen] = useState(theme);
  const hydrated = useHydrated();
  const next = other(chosen ?? (hydrated ? themeOfDevice() : 'light'));
  const change = (event: FormEvent) => {
    event.preventDefault();
    applyTheme(next);
    setChosen(next);
    // For the account too, which counts before the cookie; unsent, the cookie keeps the choice here.
    const body = new URLSearchParams({ theme: next, returnTo });
    fetch('/preferences', { method: 'POST', body, redirect: 'manual' }).catch(() => undefined);
  };
  return (
    <form method="post" action="/preferences" onSubmit={change}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <button
        type="submit"
        name="theme"
        value={next}
        className="icon-button"
        aria-label={next === 'dark' ? t('theme.toDark') : t('theme.toLight')}
        title={next === 'dark' ? t('theme.toDark') : t('theme.toLight')}
      >
        <Icon of={SunMoon} />
      </button>
    </form>
  );
}

function other(theme: Theme): Theme {
  return theme === 'dark' ? 'light' : 'dark';
}

function themeOfDevice(): Theme {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax${secure}`;
}
