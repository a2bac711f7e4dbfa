import type { Tx } from '../create-db.ts';
import type { CommunityKey, OrganisationKey, PersonKey } from './cast.ts';

/** Ids of what has been inserted so far, by the keys of the demo files. */
export type DemoContext = {
  tx: Tx;
  passwordHash: string;
  organisations: Map<OrganisationKey, string>;
  people: Map<PersonKey, string>;
  communities: Map<CommunityKey, string>;
  pages: Map<string, string>;
  lessons: Map<string, string>;
};

/** The id behind a key. @throws where a demo file refers to something that does not exist */
export function idOf<K extends string>(ids: Map<K, string>, key: K): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The demo refers to “${key}”, which it does not contain.`);
  return id;
}

/** Midday of an ISO day, so that no time zone moves it to another day. */
export function noon(day: string): Date {
  return new Date(day.length > 10 ? day : `${day}T11:00:00Z`);
}

/** A day some days before or after an ISO day. */
export function shift(day: string, days: number): Date {
  return new Date(noon(day).getTime() + days * 24 * 60 * 60 * 1000);
}
