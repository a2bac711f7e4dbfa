import { useLocation, useMatches, useRouteLoaderData } from '@remix-run/react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PublicShell } from '../../components/public-shell.tsx';
import { Shell } from '../../components/shell.tsx';
import type { ShellCommunity } from '../../components/shell-types.ts';
import { clearClosedPages } from '../../shared/device-copy.ts';
import type { InterfaceLanguage } from '../../shared/languages.ts';
import type { loader as communityLoader } from '../community/layout.tsx';
import { paletteEntries } from './palette-entries.ts';
import type { ShellData } from './shell.server.ts';

const FOOT = { handlingMarkings: '/markings', accessibility: '/accessibility' };

export type AppShellProps = {
  /** Null before sign-in. */
  shell: ShellData | null;
  language: InterfaceLanguage;
  theme: 'light' | 'dark' | null;
  children: ReactNode;
};

/** The frame: before sign-in word mark and language, after it the bars of the community one is in. */
export function AppShell({ shell, language, theme, children }: AppShellProps) {
  const { t } = useTranslation('shell');
  const community = useCommunity();
  const query = useSearchWords();
  const personId = shell?.viewer.personId;
  useEffect(() => {
    if (personId) void clearClosedPages(personId);
  }, [personId]);
  if (!shell) {
    return (
      <PublicShell language={language} theme={theme} footLinks={FOOT}>
        {children}
      </PublicShell>
    );
  }
  return (
    <Shell
      person={{ name: shell.viewer.name }}
      theme={theme}
      communities={shell.communities.map(({ slug, name }) => ({ name, href: `/c/${slug}` }))}
      community={community}
      query={query}
      entries={paletteEntries(shell, t)}
      singleKeys={shell.viewer.singleKeyShortcuts}
      footLinks={FOOT}
    >
      {children}
    </Shell>
  );
}

/** The community of this page with its sections, where the person may know of it. */
function useCommunity(): ShellCommunity | undefined {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const community =
    useRouteLoaderData<typeof communityLoader>('routes/community/layout')?.community;
  if (!community) return undefined;
  const base = `/c/${community.slug}`;
  const { counts, role } = community;
  const tab = (label: string, path: string, goKey: string, waiting?: number) => ({
    label,
    href: base + path,
    current: path === '' ? pathname === base : pathname.startsWith(base + path),
    goKey,
    waiting,
  });
  const tabs = [
    tab(t('tabs.home'), '', 'h'),
    ...(role ? [tab(t('tabs.practice'), '/pages', 'p')] : []),
    tab(t('tabs.lessons'), '/lessons', 'l', counts.submittedLessons),
    ...(role
      ? [
          tab(t('tabs.discussions'), '/threads', 'd', counts.unreadThreads),
          tab(t('tabs.members'), '/members', 'm'),
        ]
      : []),
    ...(role === 'moderator' ? [tab(t('tabs.desk'), '/desk', 'k', counts.applications)] : []),
  ];
  return { name: community.name, href: base, lang: 'en', tabs };
}

/** What the search box shows: the words of the page of results one is on. */
function useSearchWords(): string | undefined {
  const { search } = useLocation();
  const onResults = useMatches().some(({ id }) => id === 'routes/search/route');
  return onResults ? (new URLSearchParams(search).get('q') ?? undefined) : undefined;
}
