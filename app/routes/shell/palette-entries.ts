import type { TFunction } from 'i18next';
import type { PaletteEntry } from '../../components/palette-types.ts';
import type { CommunityRole, PlatformRole } from '../../shared/roles.ts';

/** What the palette needs to know of the person and the communities he is in. */
export type PaletteShell = {
  viewer: { admitted: boolean; platformRoles: readonly PlatformRole[] };
  communities: readonly { slug: string; name: string; role: CommunityRole }[];
};

type Words = TFunction<'shell'>;

/**
 * Every page that the person may open, for Ctrl/Cmd+K: those of the platform, the sections of each
 * of his communities, his own affairs and the pages of the foot. `g` and a letter go to those
 * of the platform; the letters of the sections belong to the community one is in.
 */
export function paletteEntries(shell: PaletteShell, t: Words): PaletteEntry[] {
  const { viewer, communities } = shell;
  return [
    ...(viewer.admitted ? platformEntries(viewer.platformRoles, t) : []),
    ...communities.flatMap((community) => communityEntries(community, t)),
    ...ownEntries(viewer.admitted, t),
    ...helpEntries(t),
  ];
}

function platformEntries(roles: readonly PlatformRole[], t: Words): PaletteEntry[] {
  const entry = entryIn(t('palette.platform'));
  const manages = roles.includes('platform-manager');
  return [
    entry(t('palette.start'), '/', 's'),
    entry(t('palette.library'), '/lessons', 'b'),
    entry(t('palette.submitLesson'), '/lessons/new'),
    entry(t('palette.search'), '/search'),
    entry(t('palette.communities'), '/communities', 'c'),
    ...(manages ? [entry(t('palette.newCommunity'), '/communities/new')] : []),
    ...(manages || roles.includes('ncp') ? [entry(t('palette.admissions'), '/admissions')] : []),
    ...(roles.includes('administrator') ? [entry(t('palette.administration'), '/platform')] : []),
  ];
}

function communityEntries(
  { slug, name, role }: PaletteShell['communities'][number],
  t: Words,
): PaletteEntry[] {
  const entry = entryIn(name);
  const base = `/c/${slug}`;
  return [
    entry(t('tabs.home'), base),
    entry(t('tabs.practice'), `${base}/pages`),
    ...(role === 'member' ? [] : [entry(t('palette.newPage'), `${base}/pages/new`)]),
    entry(t('tabs.lessons'), `${base}/lessons`),
    entry(t('tabs.discussions'), `${base}/threads`),
    entry(t('palette.newThread'), `${base}/threads/new`),
    entry(t('tabs.members'), `${base}/members`),
    ...(role === 'moderator' ? [entry(t('tabs.desk'), `${base}/desk`)] : []),
  ];
}

function ownEntries(admitted: boolean, t: Words): PaletteEntry[] {
  const entry = entryIn(t('palette.own'));
  return [
    entry(t('palette.profile'), '/profile'),
    entry(t('palette.joining'), '/joining'),
    ...(admitted ? [entry(t('palette.sponsoring'), '/sponsoring')] : []),
  ];
}

function helpEntries(t: Words): PaletteEntry[] {
  const entry = entryIn(t('palette.help'));
  return [
    entry(t('markings.title'), '/markings'),
    entry(t('accessibility.title'), '/accessibility'),
  ];
}

/** Makes entries of one group; the address is the identity. */
function entryIn(group: string) {
  return (label: string, href: string, goKey?: string): PaletteEntry => ({
    id: `go:${href}`,
    label,
    group,
    href,
    goKey,
  });
}
