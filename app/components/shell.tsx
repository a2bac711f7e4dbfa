import { useHref, useNavigate } from '@remix-run/react';
import { lazy, Suspense, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { CommunityBar } from './community-bar.tsx';
import { PageFoot } from './page-foot.tsx';
import type { PaletteEntry } from './palette-types.ts';
import { ShellBar } from './shell-bar.tsx';
import type { FootLinks, ShellCommunity, ShellPerson, ShellPlace } from './shell-types.ts';
import { MAIN_ID, SkipLink } from './skip-link.tsx';
import type { Theme } from './theme.ts';
import { useShortcuts } from './use-shortcuts.ts';

// Both open on a key press only; a page that is read does not carry them.
const Palette = lazy(() => import('./palette.tsx').then((m) => ({ default: m.Palette })));
const ShortcutsDialog = lazy(() =>
  import('./shortcuts-dialog.tsx').then((m) => ({ default: m.ShortcutsDialog })),
);

export interface ShellProps {
  person: ShellPerson;
  theme: Theme | null;
  /** Communities of the person, for the switcher and the palette. */
  communities: readonly ShellPlace[];
  /** The community that this page belongs to, with its sections. */
  community?: ShellCommunity;
  /** What the search box shows. */
  query?: string;
  /** Entries of the palette besides sections and communities. */
  entries?: readonly PaletteEntry[];
  /** False where the person has switched single-key shortcuts off. */
  singleKeys?: boolean;
  footLinks?: FootLinks;
  children: ReactNode;
}

/** Frame of every page after sign-in: bars, content, foot, palette and shortcuts. */
export function Shell(props: ShellProps) {
  const { person, theme, communities, community, query, footLinks, children } = props;
  const { i18n } = useTranslation();
  const navigate = useNavigate();
  const entries = usePlaces(props);
  const tools = useTools(entries, props.singleKeys ?? true);
  return (
    <I18nProvider locale={i18n.language}>
      <RouterProvider navigate={navigate} useHref={useHref}>
        <SkipLink />
        <header>
          <ShellBar
            person={person}
            theme={theme}
            communities={communities}
            query={query}
            searchField={tools.searchField}
            onHelp={tools.onHelp}
          />
          {community && <CommunityBar community={community} />}
        </header>
        <main id={MAIN_ID} tabIndex={-1}>
          {children}
        </main>
        <PageFoot links={footLinks} />
        {tools.overlays}
      </RouterProvider>
    </I18nProvider>
  );
}

/** Sections of this community, the person's communities, and what the page adds. */
function usePlaces({ community, communities, entries }: ShellProps): readonly PaletteEntry[] {
  const { t } = useTranslation('components');
  const group = t('shell.communities');
  return useMemo(() => {
    const sections = (community?.tabs ?? []).map(({ label, href, goKey }) => ({
      id: href,
      label,
      href,
      goKey,
      group: community?.name ?? '',
    }));
    // A page that is a section here may be among the entries too; once is enough.
    const here = new Set<string | undefined>(sections.map(({ href }) => href));
    return [
      ...sections,
      ...(entries ?? []).filter(({ href }) => !here.has(href)),
      ...communities.map(({ name, href }) => ({ id: `to:${href}`, label: name, href, group })),
    ];
  }, [community, communities, entries, group]);
}

/** Palette, list of shortcuts and the keys that open them. */
function useTools(entries: readonly PaletteEntry[], singleKeys: boolean) {
  const navigate = useNavigate();
  const searchField = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  const onPalette = useCallback(() => setOpen('palette'), []);
  const onHelp = useCallback(() => setOpen('help'), []);
  const onSearch = useCallback(() => {
    const field = searchField.current;
    if (field?.checkVisibility()) {
      field.focus();
      field.select();
    } else {
      navigate('/search'); // no room for the field here: the page has one
    }
  }, [navigate]);
  const onGo = useCallback(
    (letter: string) => {
      const href = entries.find(({ goKey }) => goKey === letter)?.href;
      if (href !== undefined) navigate(href);
      return href !== undefined;
    },
    [entries, navigate],
  );
  useShortcuts({ onPalette, onSearch, onHelp, onGo }, singleKeys);
  const overlay = { isOpen: true, onOpenChange: () => setOpen(null), entries };
  const overlays = (
    <Suspense>
      {open === 'palette' && <Palette {...overlay} />}
      {open === 'help' && <ShortcutsDialog {...overlay} singleKeys={singleKeys} />}
    </Suspense>
  );
  return { searchField, onHelp, overlays };
}
