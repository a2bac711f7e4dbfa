import { getSchema } from '@tiptap/core';
import { updateYFragment } from '@tiptap/y-tiptap';
import { sql } from 'kysely';
import * as Y from 'yjs';
import { CONTENT_FRAGMENT, editorExtensions } from '../../app/shared/editor-schema.ts';
import { people } from './cast.ts';
import { type DemoContext, idOf, noon, shift } from './context.ts';
import { pageContent, pageText } from './page-content.ts';
import { bordersPages } from './pages/borders.ts';
import { cyberPages } from './pages/cyber.ts';
import { disastersPages } from './pages/disasters.ts';
import { healthPages } from './pages/health.ts';
import { resiliencePages } from './pages/resilience.ts';
import { violencePages } from './pages/violence.ts';
import type { DemoBlock, DemoPage } from './types.ts';

const pages = [
  healthPages,
  bordersPages,
  cyberPages,
  disastersPages,
  violencePages,
  resiliencePages,
].flat();
const schema = getSchema(editorExtensions);

/** Inserts the pages with a log of edits by their authors, revisions and endorsements. */
export async function loadPages(demo: DemoContext): Promise<void> {
  for (const [position, page] of pages.entries()) {
    const id = await insertPage(demo, page, position);
    demo.pages.set(page.key, id);
    const seq = await writeLog(demo, page, id);
    if (page.endorsement) await endorse(demo, page, page.endorsement, { id, seq: seq.endorsed });
    if (page.marking === 'TLP:RED') await nameReaders(demo, page, id);
  }
}

async function insertPage(demo: DemoContext, page: DemoPage, position: number): Promise<string> {
  const { id } = await demo.tx
    .insertInto('document')
    .values({
      community_id: idOf(demo.communities, page.community),
      parent_id: page.parent ? idOf(demo.pages, page.parent) : null,
      position,
      title: page.title,
      language: page.language,
      marking: page.marking,
      originating_organisation_id: idOf(demo.organisations, people[page.owner].organisation),
      owner_id: idOf(demo.people, page.owner),
      state: page.state,
      review_by: page.reviewBy,
      created_by: idOf(demo.people, page.authors[0] ?? page.owner),
      created_at: noon(page.created),
      updated_at: noon(page.endorsement?.on ?? page.created),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Each author wrote a share of the page, one after the other; what the draft has beyond the
 * endorsed revision comes last.
 */
async function writeLog(
  demo: DemoContext,
  page: DemoPage,
  id: string,
): Promise<{ endorsed: number }> {
  const doc = new Y.Doc();
  const additions: DemoBlock[] = (page.draftAdditions ?? []).map((p) => ({ p }));
  const share = Math.ceil(page.body.length / page.authors.length);
  const steps = page.authors.map((author, i) => ({
    author,
    blocks: page.body.slice(0, (i + 1) * share),
    at: shift(page.created, i + 1),
  }));
  const last = { author: page.owner, blocks: [...page.body, ...additions], at: noon('2026-11-20') };
  if (additions.length > 0) steps.push(last);
  for (const [i, step] of steps.entries()) {
    // A client id belongs to one person: the history tells authors apart by it.
    doc.clientID = i + 1;
    await append(demo, id, i + 1, idOf(demo.people, step.author), step.at, write(doc, step.blocks));
  }
  await demo.tx
    .updateTable('document_log')
    .set({ seq: steps.length })
    .where('document_id', '=', id)
    .execute();
  const text = pageText(pageContent(page.body));
  await sql`SELECT search_index_document(${id}::uuid, ${text})`.execute(demo.tx);
  return { endorsed: page.authors.length };
}

/** Brings the document to these blocks and returns what changed, as one update. */
function write(doc: Y.Doc, blocks: DemoBlock[]): Uint8Array {
  const before = Y.encodeStateVector(doc);
  const node = schema.nodeFromJSON(pageContent(blocks));
  node.check();
  const fragment = doc.getXmlFragment(CONTENT_FRAGMENT);
  doc.transact(() =>
    updateYFragment(doc, fragment, node, { mapping: new Map(), isOMark: new Map() }),
  );
  return Y.encodeStateAsUpdate(doc, before);
}

async function append(
  demo: DemoContext,
  id: string,
  seq: number,
  authorId: string,
  at: Date,
  payload: Uint8Array,
): Promise<void> {
  await demo.tx
    .insertInto('document_update')
    .values({
      document_id: id,
      seq,
      author_id: authorId,
      payload: Buffer.from(payload),
      created_at: at,
    })
    .execute();
}

async function endorse(
  demo: DemoContext,
  page: DemoPage,
  endorsement: NonNullable<DemoPage['endorsement']>,
  place: { id: string; seq: number },
): Promise<void> {
  const { revision, on, by, dissent = [] } = endorsement;
  const row = await demo.tx
    .insertInto('document_revision')
    .values({
      document_id: place.id,
      number: revision,
      seq: place.seq,
      content: JSON.stringify(pageContent(page.body)),
      created_by: idOf(demo.people, page.owner),
      created_at: noon(on),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const verdicts = [
    ...by.map((person) => ({ person, verdict: 'endorse', body: null })),
    ...dissent.map(({ by: person, text }) => ({ person, verdict: 'dissent', body: text })),
  ];
  await demo.tx
    .insertInto('endorsement')
    .values(
      verdicts.map(({ person, verdict, body }) => ({
        revision_id: row.id,
        person_id: idOf(demo.people, person),
        verdict,
        body,
        created_at: noon(on),
      })),
    )
    .execute();
}

/** A page at TLP:RED opens to those named; in the demo these are its authors. */
async function nameReaders(demo: DemoContext, page: DemoPage, id: string): Promise<void> {
  const named = new Set([page.owner, ...page.authors]);
  await demo.tx
    .insertInto('named_reader')
    .values(
      [...named].map((key) => ({
        resource_id: id,
        person_id: idOf(demo.people, key),
        named_by: idOf(demo.people, page.owner),
      })),
    )
    .execute();
}
