import { Form, Link } from '@remix-run/react';
import { CircleHelp, Search } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from './account-menu.tsx';
import { classNames } from './class-names.ts';
import { CommunitySwitcher } from './community-switcher.tsx';
import { Icon } from './icon.tsx';
import type { ShellPerson, ShellPlace } from './shell-types.ts';
import type { Theme } from './theme.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import { useHydrated } from './use-hydrated.ts';

export interface ShellBarProps {
  person: ShellPerson;
  theme: Theme | null;
  communities: readonly ShellPlace[];
  /** What is in the search box. */
  query?: string;
  searchField: RefObject<HTMLInputElement>;
  onHelp: () => void;
}

/** Word mark, communities, search, help, theme, account. */
export function ShellBar(props: ShellBarProps) {
  const { person, theme, communities, query, searchField, onHelp } = props;
  const { t } = useTranslation(['components', 'common']);
  const hydrated = useHydrated();
  return (
    <div className="bar">
      <div className="wrap">
        <Link className="word-mark" to="/" translate="no">
          {t('common:product')}
        </Link>
        <CommunitySwitcher communities={communities} />
        <Form action="/search" role="search" className="bar-search">
          <Icon of={Search} small />
          <input
            key={query}
            ref={searchField}
            type="search"
            name="q"
            defaultValue={query}
            placeholder={t('shell.search')}
            aria-label={t('shell.search')}
            enterKeyHint="search"
          />
          <kbd aria-hidden>/</kbd>
        </Form>
        <Link className="icon-button bar-narrow" to="/search" aria-label={t('shell.searchShort')}>
          <Icon of={Search} />
        </Link>
        <button
          type="button"
          // The list opens with scripts only; its place is kept so that nothing moves.
          className={classNames('icon-button bar-wide', !hydrated && 'invisible')}
          aria-label={t('shell.help')}
          title={t('shell.help')}
          onClick={onHelp}
        >
          <Icon of={CircleHelp} />
        </button>
        <ThemeSwitch theme={theme} />
        <AccountMenu person={person} />
      </div>
    </div>
  );
}
