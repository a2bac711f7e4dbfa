import { type RawBuilder, sql } from 'kysely';
import { COUNTRIES, type Country } from '../../app/shared/countries.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import { type InterfaceLanguage, type Language, LANGUAGES } from '../../app/shared/languages.ts';
import type { MembershipState } from '../../app/shared/membership-life.ts';
import type { CommunityRole } from '../../app/shared/roles.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import type { AdmissionState } from '../../db/schema.d.ts';
import type { MemberAccess } from '../access/authorize.ts';

export type MemberLine = {
  personId: PersonId;
  name: string;
  organisation: string;
  country: Country;
  expertise: string[];
  languages: Language[];
  role: CommunityRole;
  state: MembershipState;
  /** Of the platform; without it the membership gives nothing. */
  admission: AdmissionState;
  since: Date;
  /** For moderators only; null for others. */
  email: string | null;
  needToKnow: boolean | null;
};

export type MemberFilter = {
  /** Part of a name, a body, a unit or an expertise. */
  words: string;
  countries: readonly Country[];
  expertise: readonly string[];
  languages: readonly Language[];
  /** Suspended and former members instead of present ones; moderators only. */
  former: boolean;
  /** From 1. */
  page: number;
};

export type Directory = {
  members: MemberLine[];
  /** Of all pages. */
  count: number;
  pages: number;
  /** What can be filtered by, with how many members it has, over the whole directory. */
  facets: {
    countries: { value: Country; count: number }[];
    expertise: { value: string; count: number }[];
    languages: { value: Language; count: number }[];
  };
};

const PAGE_SIZE = 50;

/** Rules of the alphabet per language of the interface (ICU collations of PostgreSQL). */
const COLLATIONS: Record<InterfaceLanguage, RawBuilder<unknown>> = {
  en: sql`COLLATE "en-x-icu"`,
  nl: sql`COLLATE "nl-x-icu"`,
  fr: sql`COLLATE "fr-x-icu"`,
  de: sql`COLLATE "de-x-icu"`,
};

/**
 * The directory of a community, by name. Plain members get no e-mail addresses and do not see who
 * is suspended or gone.
 *
 * @param language whose alphabet orders the names
 */
export async function listMembers(
  db: DbOrTx,
  access: MemberAccess,
  filter: MemberFilter,
  language: InterfaceLanguage,
): Promise<Directory> {
  const moderates = access.role === 'moderator';
  const base = baseOf(access, filter.former && moderates);
  const where = sql`${base} AND ${conditionOf(filter)}`;
  const secret = (column: string) => (moderates ? sql.ref(column) : sql`NULL`);
  const offset = (Math.max(1, filter.page) - 1) * PAGE_SIZE;
  const [{ rows }, count, facets] = await Promise.all([
    sql<MemberLine>`
      SELECT p.id AS "personId", p.name, o.name AS organisation, p.country, p.expertise,
        p.languages, m.role, m.state, p.admission, m.since, ${secret('p.email')} AS email,
        ${secret('m.need_to_know')} AS "needToKnow"
      FROM ${MEMBERS} WHERE ${where}
      ORDER BY p.name ${COLLATIONS[language]}, p.id LIMIT ${PAGE_SIZE} OFFSET ${offset}`.execute(
      db,
    ),
    countOf(db, where),
    readFacets(db, base),
  ]);
  return { members: rows, count, pages: Math.max(1, Math.ceil(count / PAGE_SIZE)), facets };
}

const MEMBERS = sql`membership m JOIN person p ON p.id = m.person_id JOIN organisation o ON o.id = p.organisation_id`;

/** Present members have access; whose admission to the platform has ended has none. */
function baseOf(access: MemberAccess, former: boolean): RawBuilder<boolean> {
  const present = sql`(m.state IN ('active', 'revalidation_due') AND p.admission = 'admitted')`;
  return sql<boolean>`m.community_id = ${access.communityId} AND ${former ? sql`NOT ` : sql``}${present}`;
}

function conditionOf({
  words,
  countries,
  expertise,
  languages,
}: MemberFilter): RawBuilder<boolean> {
  const parts: RawBuilder<unknown>[] = [sql`true`];
  // Every word must be somewhere; accents and case do not matter.
  for (const word of words.split(/\s+/u).filter(Boolean).slice(0, 8)) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    parts.push(
      sql`unaccent(concat_ws(' ', p.name, o.name, p.unit, array_to_string(p.expertise, ' '))) ILIKE unaccent(${pattern})`,
    );
  }
  if (countries.length > 0) parts.push(sql`p.country = ANY(${countries}::text[])`);
  if (expertise.length > 0) parts.push(sql`p.expertise && ${expertise}::text[]`);
  if (languages.length > 0) parts.push(sql`p.languages && ${languages}::text[]`);
  return sql<boolean>`${sql.join(parts, sql` AND `)}`;
}

async function countOf(db: DbOrTx, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*) AS count FROM ${MEMBERS} WHERE ${where}`.execute(db);
  return rows[0]?.count ?? 0;
}

async function readFacets(db: DbOrTx, base: RawBuilder<unknown>): Promise<Directory['facets']> {
  const { rows } = await sql<{ facet: string; value: string; count: number }>`
    SELECT 'country' AS facet, p.country AS value, count(*) AS count FROM ${MEMBERS} WHERE ${base} GROUP BY 2
    UNION ALL
    SELECT 'expertise', e, count(*) FROM ${MEMBERS}, unnest(p.expertise) e WHERE ${base} GROUP BY 2
    UNION ALL
    SELECT 'language', l, count(*) FROM ${MEMBERS}, unnest(p.languages) l WHERE ${base} GROUP BY 2`.execute(
    db,
  );
  const of = (facet: string) => rows.filter((row) => row.facet === facet);
  const inOrder = <T extends string>(facet: string, order: readonly T[]) =>
    order.flatMap((value) => {
      const found = of(facet).find((row) => row.value === value);
      return found ? [{ value, count: found.count }] : [];
    });
  const mostFirst = (a: { value: string; count: number }, b: { value: string; count: number }) =>
    b.count - a.count || a.value.localeCompare(b.value, 'en');
  return {
    countries: inOrder('country', COUNTRIES),
    expertise: of('expertise')
      .map(({ value, count }) => ({ value, count }))
      .sort(mostFirst),
    languages: inOrder('language', LANGUAGES),
  };
}
