import type { Db } from '../create-db.ts';
import { people, type PersonKey } from './cast.ts';
import { DEMO_PASSWORD } from './load.ts';

export type DemoDescription = {
  baseUrl: string;
  people: {
    email: string;
    password: string;
    name: string;
    role: string;
    community: string | null;
  }[];
  /** Printed at the start: one person for each thing to try. */
  highlights: { email: string; role: string; community: string | null }[];
  communities: { slug: string; id: string }[];
  documents: { id: string; url: string; community: string; marking: string; title: string }[];
  lessons: number;
};

const HIGHLIGHTS: PersonKey[] = [
  'rautasalo',
  'vandermeulen',
  'hruska',
  'zerafa',
  'benamrane',
  'ncpHungary',
  'manager',
  'administrator',
  'auditor',
];

/** What the demo holds, for scripts (`demo.json`) and for the line that greets the newcomer. */
export async function describeDemo(db: Db, baseUrl: string): Promise<DemoDescription> {
  const memberships = await db
    .selectFrom('person as p')
    .leftJoin('membership as m', (join) =>
      join.onRef('m.person_id', '=', 'p.id').on('m.state', '=', 'active'),
    )
    .leftJoin('community as c', 'c.id', 'm.community_id')
    .leftJoin('person_role as r', 'r.person_id', 'p.id')
    .select(['p.email', 'p.name', 'p.admission', 'm.role', 'c.slug', 'r.role as platformRole'])
    .orderBy('p.created_at')
    .orderBy('m.since')
    .execute();
  const rows = memberships.map((row) => ({
    email: row.email,
    password: DEMO_PASSWORD,
    name: row.name,
    role:
      row.role ?? row.platformRole ?? (row.admission === 'admitted' ? 'admitted' : row.admission),
    community: row.slug,
  }));
  const documents = await db
    .selectFrom('document as d')
    .innerJoin('community as c', 'c.id', 'd.community_id')
    .select(['d.id', 'c.slug', 'd.marking', 'd.title'])
    .orderBy('d.position')
    .execute();
  const { count } = await db
    .selectFrom('lesson')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return {
    baseUrl,
    people: rows,
    highlights: HIGHLIGHTS.flatMap(
      (key) => rows.find((row) => row.email === people[key].email) ?? [],
    ),
    communities: await db.selectFrom('community').select(['slug', 'id']).orderBy('slug').execute(),
    documents: documents.map(({ id, slug, marking, title }) => ({
      id,
      url: `${baseUrl}/c/${slug}/pages/${id}`,
      community: slug,
      marking,
      title,
    })),
    lessons: Number(count),
  };
}
