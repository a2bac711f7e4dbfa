import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

it.each([
  ['paragraphs and breaks', '<P>One<BR>two<p>Three', 'One\ntwo\n\nThree'],
  [
    'lists, unclosed',
    'Do:<ul><li>this<li>that</ul><ol><li>first<li>then</ol>',
    'Do:\n\n- this\n- that\n\n1. first\n2. then',
  ],
  [
    'table rows',
    '<table><tr><td>Site<td>Cost<tr><td><p>A</p><td>$5</table>',
    'Site | Cost\nA | $5',
  ],
  ['sub- and superscript', 'N<sub>2</sub>O<sub>4</sub>', 'N2O4'],
  ['entities', 'R&amp;D &lt;2%&nbsp;&ndash; ok', 'R&D <2% – ok'],
  ['scripts', '<p>a<script>alert(1)</script>b', 'ab'],
  ['an object that is never closed', '<object><p>kept', 'kept'],
])('turns %s into text', (_name, html, text) => {
  expect(plainText(html)).toBe(text);
});

it.each(['temp < 5 and p > 3', 'x<y <n> a>b', 'List<String>', 'a & b', 'AT&T; yes'])(
  'leaves %s as it is',
  (text) => {
    expect(plainText(text)).toBe(text);
  },
);

it('drops control and direction characters and odd space', () => {
  expect(plainText('a\0b\u202e\t c \r\n\r\n\r\n\r\nd\u00a0e ')).toBe('ab c\n\nd e');
});

it('leaves no tag in the real records', () => {
  const real = new URL(
    '../../../../shared/data/lessons/nasa_llis_dirty_html.jsonl',
    import.meta.url,
  );
  if (!existsSync(real))
    return console.log('real files not beside the checkout; the cases above were used');
  for (const line of readFileSync(real, 'utf8').trim().split('\n')) {
    const { html } = JSON.parse(line) as { html: string };
    const text = plainText(html);
    expect(text).not.toMatch(/<\/?(p|br|div|span|font|center|table|td|tr|li|ul|ol|img|a|b|i)\b/i);
    const words = html.replace(/<[^>]*>/g, ' ').match(/[a-z]{4,}/gi)?.length ?? 0;
    expect(text.match(/[a-z]{4,}/gi)?.length ?? 0).toBeGreaterThan(words * 0.8);
  }
});
