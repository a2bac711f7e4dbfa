/**
 * Branded ids: one kind cannot be passed where another is asked for. All are UUIDs; the
 * database makes them (version 7, so they sort by time).
 */
declare const kind: unique symbol;
type Id<K extends string> = string & { readonly [kind]: K };

export type PersonId = Id<'person'>;
export type CommunityId = Id<'community'>;
export type DocumentId = Id<'document'>;
export type ThreadId = Id<'thread'>;
export type PostId = Id<'post'>;
export type LessonId = Id<'lesson'>;
export type OrganisationId = Id<'organisation'>;
export type ApplicationId = Id<'application'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Reads an id from outside (an address, a form).
 *
 * @returns null where the text is no UUID; the caller answers as for an unknown id
 */
export function parseId<I extends Id<string>>(text: string | undefined | null): I | null {
  return text && UUID.test(text) ? (text.toLowerCase() as I) : null;
}
