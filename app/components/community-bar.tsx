import { Link } from '@remix-run/react';
import { ChevronDown, Menu } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import type { ShellCommunity, ShellTab } from './shell-types.ts';
import { useReturnTo } from './use-return-to.ts';

/** Name of the community and its sections: tabs, or below 816 px a menu in words. */
export function CommunityBar({ community }: { community: ShellCommunity }) {
  const { t } = useTranslation('components');
  const { name, href, lang, tabs } = community;
  const current = tabs.find((tab) => tab.current)?.label ?? t('shell.sections');
  return (
    <div className="community-bar noprint">
      <div className="wrap">
        <p className="community-name" lang={lang}>
          <Link to={href}>{name}</Link>
        </p>
        <nav className="tabs" aria-label={t('shell.community')}>
          <TabList tabs={tabs} />
        </nav>
        <SectionMenu current={current} tabs={tabs} />
      </div>
    </div>
  );
}

function SectionMenu({ current, tabs }: { current: string; tabs: readonly ShellTab[] }) {
  const { t } = useTranslation('components');
  const details = useRef<HTMLDetailsElement>(null);
  const here = useReturnTo();
  useEffect(() => {
    if (details.current) details.current.open = false; // a page has come, the menu has served
  }, [here]);
  return (
    <details className="community-menu" ref={details}>
      <summary aria-label={t('shell.sectionsOf', { current })}>
        <Icon of={Menu} small />
        {current}
        <Icon of={ChevronDown} small />
      </summary>
      <nav aria-label={t('shell.sections')}>
        <TabList tabs={tabs} />
      </nav>
    </details>
  );
}

function TabList({ tabs }: { tabs: readonly ShellTab[] }) {
  return (
    <ul>
      {tabs.map(({ label, href, current, waiting }) => (
        <li key={href}>
          <Link to={href} aria-current={current ? 'page' : undefined}>
            {label}
            {waiting ? <Waiting count={waiting} /> : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Waiting({ count }: { count: number }) {
  const { t } = useTranslation('components');
  return (
    <>
      {' '}
      <span className="count" aria-hidden>
        {count}
      </span>
      <span className="sr-only">{t('shell.waiting', { count })}</span>
    </>
  );
}
