import type { Db } from '../../db/create-db.ts';
import type { ReadAccess } from '../access/authorize.ts';
import type { Viewer } from '../access/viewer.ts';
import {
  getFacts,
  type LinkedLesson,
  listAncestors,
  listLinkedLessons,
  type NamedPerson,
  type PageFacts,
} from './documents.queries.ts';
import { placeLessons, type ReadingSection } from './place-lessons.ts';
import { readReadersContent } from './readers-content.ts';
import { recordReading } from './record-reading.ts';
import { type ContentLabels, renderSections } from './render-content.ts';
import { type Dissent, findLastUpdate } from './revisions.queries.ts';

/** Who stands behind the revision shown. */
export type EndorsementBox = {
  revision: number;
  endorsedOn: Date;
  quorum: number;
  endorsedBy: NamedPerson[];
  dissents: Dissent[];
  /** When the draft was last changed after this revision; null where it is the newest. */
  newerDraftOf: Date | null;
};

/** All that the reading page shows. */
export type ReadingView = {
  facts: PageFacts;
  ancestors: Awaited<ReturnType<typeof listAncestors>>;
  sections: ReadingSection[];
  /** Lessons linked to a heading that the shown revision does not have. */
  otherLessons: LinkedLesson[];
  /** Null where readers see the draft, because no revision is endorsed yet. */
  endorsement: EndorsementBox | null;
  /** When the draft was last changed; null for a page without content. */
  changedAt: Date | null;
};

/**
 * The page as readers see it. Opening one that is marked TLP:AMBER or stricter is recorded
 * (PRODUCT, "Handling markings"): no record, no page.
 */
export async function getReadingView(
  db: Db,
  viewer: Viewer,
  access: ReadAccess,
  labels: ContentLabels,
): Promise<ReadingView> {
  const { documentId } = access;
  await recordReading(db, access);
  const [facts, ancestors, { content, endorsed }, lessons, last] = await Promise.all([
    getFacts(db, documentId),
    listAncestors(db, viewer, documentId),
    readReadersContent(db, documentId),
    listLinkedLessons(db, viewer, documentId),
    findLastUpdate(db, documentId),
  ]);
  const endorsement = endorsed && {
    revision: endorsed.number,
    endorsedOn: endorsed.createdAt,
    quorum: endorsed.quorum,
    endorsedBy: endorsed.endorsedBy,
    dissents: endorsed.dissents,
    newerDraftOf: last.seq > endorsed.seq ? last.at : null,
  };
  const placed = placeLessons(renderSections(content, labels), lessons);
  return { facts, ancestors, ...placed, endorsement, changedAt: last.at };
}
