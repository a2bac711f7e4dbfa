import { expect, it } from 'vitest';
import { allowedNames } from './editor-schema.ts';

it('is read without a DOM and without React', () => {
  expect(globalThis).not.toHaveProperty('document');
});

// What is added here reaches every editor, the guard of the server and the reading view.
it('allows exactly these names', () => {
  const cell = ['colspan', 'rowspan', 'colwidth', 'align'];
  expect(allowedNames.nodes).toEqual({
    doc: [],
    paragraph: [],
    text: [],
    lead: [],
    heading: ['level'],
    bulletList: [],
    orderedList: ['start', 'type'],
    listItem: [],
    blockquote: [],
    callout: ['kind'],
    calloutTitle: [],
    table: [],
    tableRow: [],
    tableCell: cell,
    tableHeader: cell,
    hardBreak: [],
    horizontalRule: [],
  });
  expect(allowedNames.marks).toEqual({
    bold: [],
    italic: [],
    link: ['href', 'target', 'rel', 'class', 'title'],
  });
});
