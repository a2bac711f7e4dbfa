import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { PersonId } from '../../app/shared/ids.ts';
import { authorizeRead } from '../access/authorize.ts';
import { findViewer } from '../access/viewer.ts';
import { makeScene, type Scene } from '../testing/collab-scene.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { appendUpdate } from './document-state.ts';
import { getReadingView } from './get-reading-view.ts';
import { indexDocument } from './index-document.ts';

/** Content of other versions of the editor, put into the log without the guard of the rooms. */
let database: TestDatabase;
let scene: Scene;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  scene = await makeScene(database.db);
});
afterAll(() => database.drop());

async function append(change: (fragment: Y.XmlFragment) => void): Promise<void> {
  const doc = new Y.Doc();
  change(doc.getXmlFragment('default'));
  const author = { personId: scene.anna.person.id };
  await appendUpdate(database.db, author, scene.document.id, Y.encodeStateAsUpdate(doc));
}

function element(name: string, ...children: (string | Y.XmlElement)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  const content = children.map((child) =>
    typeof child === 'string' ? new Y.XmlText(child) : child,
  );
  made.insert(0, content);
  return made;
}

async function html(personId: PersonId): Promise<string> {
  const viewer = await findViewer(database.db, personId);
  if (!viewer) throw new Error('no such person');
  const read = await authorizeRead(database.db, viewer, scene.document.id);
  if (read.kind === 'refused') throw new Error('refused');
  const labels = { table: (n: number) => `Table ${n}`, note: 'Note', warning: 'Warning' };
  const { sections } = await getReadingView(database.db, viewer, read.access, labels);
  return sections.map((section) => section.html).join('');
}

async function searched(): Promise<string> {
  await indexDocument(database.db, scene.document.id);
  const entry = await database.db
    .selectFrom('search_entry')
    .select('body')
    .where('id', '=', scene.document.id)
    .executeTakeFirstOrThrow();
  return entry.body;
}

it('C25: an unknown node stays out of reading view and search, the rest of the page is there', async () => {
  await append((fragment) =>
    fragment.push([
      element('paragraph', 'Before.'),
      element('hologram', element('paragraph', 'Secret of the hologram.')),
      element('callout', element('paragraph', 'In the box.'), element('beam', 'Beamed.')),
      element('paragraph', 'After.'),
    ]),
  );
  const page = await html(scene.bram.person.id);
  for (const text of [page, await searched()]) {
    expect(text).toContain('Before.');
    expect(text).toContain('In the box.');
    expect(text).toContain('After.');
    expect(text).not.toMatch(/hologram|Beamed/i);
  }
});

it('C25: unknown marks and attributes stay out, their words do not', async () => {
  await append((fragment) => {
    const paragraph = element('paragraph', 'Plain and shining.');
    paragraph.setAttribute('onclick', 'alert(1)');
    fragment.push([paragraph]);
    (paragraph.get(0) as Y.XmlText).format(10, 7, { sparkle: { src: 'https://evil.example' } });
    (paragraph.get(0) as Y.XmlText).format(0, 5, { bold: { style: 'position: fixed' } });
  });
  expect(await html(scene.bram.person.id)).toBe('<p><strong>Plain</strong> and shining.</p>');
  expect(await searched()).toBe('Plain and shining.');
});

it('C25: what is no text and no element is passed over', async () => {
  await append((fragment) => {
    const words = new Y.XmlText('Words');
    const paragraph = element('paragraph');
    paragraph.insert(0, [words, new Y.XmlHook('hook') as unknown as Y.XmlText]);
    fragment.push([paragraph]);
    words.insertEmbed(5, { image: 'https://evil.example/x.png' });
  });
  expect(await html(scene.bram.person.id)).toBe('<p>Words</p>');
  expect(await searched()).toBe('Words');
});
