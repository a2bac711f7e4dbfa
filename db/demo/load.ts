import { hash } from '@node-rs/argon2';
import type { Db } from '../create-db.ts';
import type { DemoContext } from './context.ts';
import { loadApplicants } from './load-applicants.ts';
import { loadLessons } from './load-lessons.ts';
import { loadPages } from './load-pages.ts';
import { loadPeople } from './load-people.ts';
import { loadThreads } from './load-threads.ts';

/** Known to everybody who reads this: the demo never loads where others can reach the server. */
export const DEMO_PASSWORD = 'collegium-demo';

/**
 * Fills an empty database with the demo, in one transaction. A database with anybody in it is
 * left alone.
 *
 * @param say told what is being done, for the person who waits
 */
export async function loadDemo({
  db,
  say,
}: {
  db: Db;
  say: (line: string) => void;
}): Promise<void> {
  const anybody = await db.selectFrom('person').select('id').limit(1).executeTakeFirst();
  if (anybody) return;
  const began = performance.now();
  say('Loading the demo: people, pages, lessons, threads, applications …');
  const passwordHash = await hash(DEMO_PASSWORD);
  await db.transaction().execute(async (tx) => {
    const demo: DemoContext = {
      tx,
      passwordHash,
      organisations: new Map(),
      people: new Map(),
      communities: new Map(),
      pages: new Map(),
      lessons: new Map(),
    };
    await loadPeople(demo);
    await loadPages(demo);
    await loadLessons(demo);
    await loadThreads(demo);
    await loadApplicants(demo);
    say(
      `Demo loaded: ${demo.pages.size} pages, ${demo.lessons.size} lessons (${((performance.now() - began) / 1000).toFixed(1)} s).`,
    );
  });
}
