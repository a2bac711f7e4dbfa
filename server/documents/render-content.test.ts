import { getSchema } from '@tiptap/core';
import { prosemirrorJSONToYDoc, yDocToProsemirrorJSON } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { editorExtensions } from '../../app/shared/editor-schema.ts';
import { cleanContent, contentOfState, textOf } from './content.ts';
import { placeLessons } from './place-lessons.ts';
import { renderSections } from './render-content.ts';

const labels = { table: (n: number) => `Table ${n}`, note: 'Note', warning: 'Warning' };
const text = (value: string, ...marks: unknown[]) => ({ type: 'text', text: value, marks });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const heading = (level: unknown, value: string) => ({
  type: 'heading',
  attrs: { level },
  content: [text(value)],
});
const html = (...content: unknown[]) =>
  renderSections(cleanContent({ type: 'doc', content }), labels)
    .map((section) => section.html)
    .join('');

describe('sections', () => {
  it('numbers the headings of level 2 and gives ids to both levels', () => {
    const sections = renderSections(
      cleanContent({
        content: [
          paragraph(text('Before')),
          heading(2, 'Purpose'),
          heading(3, 'Why'),
          heading(2, 'Crews'),
        ],
      }),
      labels,
    );
    expect(sections.map(({ id, number, heading }) => [id, number, heading])).toEqual([
      [null, null, ''],
      ['s1', 1, 'Purpose'],
      ['s2', 2, 'Crews'],
    ]);
    expect(sections[1]?.html).toBe(
      '<h2 id="s1"><span class="section-number">1</span>Purpose</h2><h3 id="s1-1">Why</h3>',
    );
  });

  it('has none for a page without content', () => {
    expect(renderSections(contentOfState(null), labels)).toEqual([]);
  });

  it('puts lessons beside the heading they name and keeps the others apart', () => {
    const sections = renderSections(
      cleanContent({ content: [heading(2, 'Fixed  crews')] }),
      labels,
    );
    const lesson = {
      number: 'LL-2021-0042',
      relation: 'supports',
      text: '',
      language: 'en',
    } as const;
    const placed = placeLessons(sections, [
      { ...lesson, section: 'fixed crews' },
      { ...lesson, section: 'Gone' },
    ]);
    expect(placed.sections[0]?.lessons).toHaveLength(1);
    expect(placed.otherLessons.map((l) => l.section)).toEqual(['Gone']);
  });
});

describe('HTML', () => {
  it('makes a table a focusable region with a header row', () => {
    const row = (type: string, value: string) => ({
      type: 'tableRow',
      content: [{ type, attrs: { colspan: 2, rowspan: 1 }, content: [paragraph(text(value))] }],
    });
    expect(
      html({ type: 'table', content: [row('tableHeader', 'Roster'), row('tableCell', '7')] }),
    ).toBe(
      '<div class="table-wrap" role="region" tabindex="0" aria-label="Table 1"><table>' +
        '<thead><tr><th scope="col" colspan="2"><p>Roster</p></th></tr></thead>' +
        '<tbody><tr><td colspan="2"><p>7</p></td></tr></tbody></table></div>',
    );
  });

  it('says the kind of a callout in words', () => {
    const callout = {
      type: 'callout',
      attrs: { kind: 'warning' },
      content: [
        { type: 'calloutTitle', content: [text('Check the law')] },
        paragraph(text('Ask.')),
      ],
    };
    expect(html(callout)).toBe(
      '<div class="callout" data-kind="warning" role="note" aria-label="Warning">' +
        '<p class="callout-title">Check the law</p><p>Ask.</p></div>',
    );
  });

  it('escapes text and keeps marks', () => {
    expect(html(paragraph(text('<script>&"', { type: 'bold' }, { type: 'italic' })))).toBe(
      '<p><em><strong>&lt;script&gt;&amp;"</strong></em></p>',
    );
  });

  it.each(['https://police.example/a?b=1&c="', 'http://x.example', 'mailto:desk@police.example'])(
    'keeps the link %s',
    (href) => {
      expect(html(paragraph(text('a', { type: 'link', attrs: { href } })))).toMatch(
        /^<p><a href="[^"<>]+" rel="noopener noreferrer">a<\/a><\/p>$/,
      );
    },
  );
});

describe('hostile content', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \tjavascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    '//evil.example',
    '/sign-out',
    { toString: () => 'https://x.example' },
    null,
  ])('leaves the words of a link to %s without the link', (href) => {
    expect(html(paragraph(text('words', { type: 'link', attrs: { href } })))).toBe('<p>words</p>');
  });

  it.each(['iframe', 'script', 'constructor', '__proto__', 'toString', 'doc', 'image'])(
    'drops the unknown node %s with what it holds',
    (type) => {
      expect(
        html(
          { type, attrs: { src: 'x' }, content: [paragraph(text('in'))] },
          paragraph(text('after')),
        ),
      ).toBe('<p>after</p>');
    },
  );

  it('drops unknown marks but not their words', () => {
    expect(html(paragraph(text('a', { type: 'onclick' }, { type: 'constructor' }, null)))).toBe(
      '<p>a</p>',
    );
  });

  it('drops attributes that would leave their place', () => {
    const cell = { type: 'tableCell', attrs: { colspan: '2" onload="x', align: '"><script>' } };
    const list = { type: 'orderedList', attrs: { start: '1e9', onclick: 'x' } };
    const item = { type: 'listItem', content: [paragraph(text('a'))] };
    expect(html({ type: 'table', content: [{ type: 'tableRow', content: [cell] }] })).toContain(
      '<td></td>',
    );
    expect(html({ ...list, content: [item] })).toBe('<ol><li><p>a</p></li></ol>');
    expect(
      html({ type: 'callout', attrs: { kind: '" x="' }, content: [paragraph(text('a'))] }),
    ).toContain('data-kind="note"');
  });

  it('drops parts that stand where they make no sense', () => {
    expect(
      html(
        { type: 'listItem', content: [paragraph(text('a'))] },
        { type: 'tableRow', content: [] },
      ),
    ).toBe('');
  });

  it.each([
    null,
    'text',
    7,
    [],
    { content: 'x' },
    { content: [null, 7, 'a', { type: 9 }, { type: 'text', text: {} }] },
  ])('makes nothing of %j', (json) => {
    expect(renderSections(cleanContent(json), labels)).toEqual([]);
  });

  it('survives nesting that nobody writes', () => {
    let node: unknown = paragraph(text('deep'));
    for (let depth = 0; depth < 5000; depth += 1) node = { type: 'blockquote', content: [node] };
    expect(html(node)).not.toContain('deep');
  });

  it('reads a Yjs state whose elements and marks it does not know', () => {
    const doc = new Y.Doc();
    const fragment = doc.getXmlFragment('default');
    const words = new Y.XmlText();
    words.insert(0, 'known', { link: { href: 'javascript:alert(1)' } });
    words.insertEmbed(5, { src: 'x' });
    const known = new Y.XmlElement('paragraph');
    known.insert(0, [words]);
    fragment.insert(0, [new Y.XmlElement('script'), known]);
    fragment.push([new Y.XmlHook('hook') as unknown as Y.XmlElement]);
    const content = contentOfState(Y.encodeStateAsUpdate(doc));
    expect(renderSections(content, labels).map((s) => s.html)).toEqual(['<p>known</p>']);
  });
});

it('reads the words of a page with blocks apart', () => {
  const content = cleanContent({
    content: [heading(2, 'Crews'), paragraph(text('four to '), text('six'))],
  });
  expect(textOf(content)).toBe('Crews four to six');
});

it('reads a page from Yjs as the editor wrote it', () => {
  const written = {
    type: 'doc',
    content: [
      { type: 'lead', content: [{ type: 'text', text: 'How to keep a station open.' }] },
      heading(2, 'Crews'),
      {
        type: 'callout',
        attrs: { kind: 'warning' },
        content: [
          { type: 'calloutTitle', content: [{ type: 'text', text: 'Check the law' }] },
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Ask ' },
              { type: 'text', text: 'first', marks: [{ type: 'bold' }] },
              { type: 'hardBreak' },
            ],
          },
        ],
      },
    ],
  };
  const doc = prosemirrorJSONToYDoc(getSchema(editorExtensions), written, 'default');
  const content = contentOfState(Y.encodeStateAsUpdate(doc));
  expect(content).toEqual(cleanContent(yDocToProsemirrorJSON(doc, 'default')));
  expect(renderSections(content, labels).map((section) => section.html)).toEqual(
    renderSections(cleanContent(written), labels).map((section) => section.html),
  );
});
