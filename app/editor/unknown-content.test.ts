import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { holdsUnknown, watchForUnknown } from './unknown-content.ts';

/** A page with a heading, marked words and one thing more, made in another version of the editor. */
function pageWith(change: (fragment: Y.XmlFragment, words: Y.XmlText) => void): Y.Doc {
  const doc = new Y.Doc();
  const heading = new Y.XmlElement('heading');
  heading.setAttribute('level', 2 as unknown as string);
  const words = new Y.XmlText();
  words.applyDelta([
    { insert: 'Night ' },
    {
      insert: 'duty',
      attributes: { bold: {}, 'link--aGVsbG8x': { href: 'https://police.example' } },
    },
  ]);
  heading.insert(0, [words]);
  const fragment = doc.getXmlFragment('default');
  fragment.push([heading]);
  change(fragment, words);
  return doc;
}

const CHANGES: [string, boolean, Parameters<typeof pageWith>[0]][] = [
  ['nothing more', false, () => {}],
  ['an unknown node', true, (fragment) => fragment.push([new Y.XmlElement('hologram')])],
  [
    'an unknown node within a known one',
    true,
    (fragment) => (fragment.get(0) as Y.XmlElement).push([new Y.XmlElement('constructor')]),
  ],
  [
    'an unknown attribute',
    true,
    (fragment) => (fragment.get(0) as Y.XmlElement).setAttribute('glow', 'high'),
  ],
  ['an unknown mark', true, (_, words) => words.format(0, 3, { sparkle: {} })],
  ['an unknown attribute of a mark', true, (_, words) => words.format(0, 3, { bold: { by: 1 } })],
  ['an object in the words', true, (_, words) => words.insertEmbed(0, { image: 'x' })],
];

it.each(CHANGES)('C25: finds %s: %s', (_name, found, change) => {
  expect(holdsUnknown(pageWith(change).getXmlFragment('default'))).toBe(found);
});

it.each(CHANGES)('C25: tells of %s before the observers of the page', (_name, found, change) => {
  const doc = pageWith(() => {});
  const content = doc.getXmlFragment('default');
  const order: string[] = [];
  watchForUnknown(doc, content, () => order.push('unknown'));
  content.observeDeep(() => order.push('observer'));
  const words = (content.get(0) as Y.XmlElement).get(0) as Y.XmlText;
  doc.transact(() => change(content, words));
  expect(order[0]).toBe(found ? 'unknown' : order.length > 0 ? 'observer' : undefined);
});

it('C25: lets go what is deleted, and what lies outside the page', () => {
  const doc = pageWith((fragment) => fragment.push([new Y.XmlElement('hologram')]));
  const content = doc.getXmlFragment('default');
  let found = 0;
  watchForUnknown(doc, content, () => (found += 1));
  content.delete(1, 1);
  doc.getMap('elsewhere').set('hologram', new Y.XmlElement('hologram'));
  expect(found).toBe(0);
  expect(holdsUnknown(content)).toBe(false);
});
