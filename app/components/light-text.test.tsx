import { existsSync, readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { plainText } from '../shared/light-text.ts';
import { LightText } from './light-text.tsx';

const html = (text: string) => renderToStaticMarkup(<LightText text={text} />);

describe('LightText', () => {
  it('makes paragraphs, lines and lists', () => {
    expect(html('One\nstill one\n\n- a\n- b\n\n3. c\n4. d\n\n> said before')).toBe(
      '<p>One<br/>still one</p><ul><li>a</li><li>b</li></ul><ol start="3"><li>c</li><li>d</li></ol>' +
        '<blockquote><p>said before</p></blockquote>',
    );
  });

  it('starts a list right under a line', () => {
    expect(html('We need:\n* one\n* two')).toBe('<p>We need:</p><ul><li>one</li><li>two</li></ul>');
  });

  it('makes bold, italic and both', () => {
    expect(html('**bold _and slanted_**, *so*, _so_')).toBe(
      '<p><strong>bold <em>and slanted</em></strong>, <em>so</em>, <em>so</em></p>',
    );
  });

  it.each(['2 * 3 * 4', 'snake_case_name', '**', 'a * *', '__', '[words]', '[](x)'])(
    'leaves %s as written',
    (text) => {
      expect(html(text)).toBe(`<p>${text}</p>`);
    },
  );

  it('links what is written as a link and what is an address', () => {
    expect(html('[the page](https://a.example/x) or https://b.example/y.')).toBe(
      '<p><a href="https://a.example/x" rel="noopener noreferrer nofollow">the page</a> or ' +
        '<a href="https://b.example/y" rel="noopener noreferrer nofollow">https://b.example/y</a>.</p>',
    );
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert%281%29',
    'data:text/html,hello',
    'vbscript:x',
    '//evil.example',
    '/sign-out',
    'file:///etc/passwd',
  ])('does not link to %s', (target) => {
    expect(html(`[words](${target})`)).not.toContain('<a');
  });
});

describe('plainText', () => {
  it('is one line without formatting', () => {
    expect(plainText('**A** [b](https://b.example)\n\n- c\n- _d_')).toBe('A b c d');
  });
});

/** Tags and attributes that the renderer itself writes. */
const OURS = new Set(['p', 'br', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'blockquote']);
const OWN_HOSTILE = [
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '[<img src=x onerror=alert(1)>](https://a.example/"onmouseover="alert(1))',
  '**<svg/onload=alert(1)>**',
  'https://a.example/"><script>alert(1)</script>',
  '> <iframe srcdoc="x">',
  '1. <a href="javascript:x">y</a>',
  '\u0000\ud800 {{constructor.constructor("x")()}}',
];

describe('hostile text', () => {
  it('never becomes markup', () => {
    for (const text of hostileTexts()) {
      const out = html(text);
      for (const [, tag = '', attributes = ''] of out.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)) {
        expect(OURS, text).toContain(tag);
        if (tag !== 'a') expect(attributes, text).toMatch(/^(\/| start="\d{1,4}")?$/);
        else if (attributes) {
          expect(attributes, text).toMatch(
            /^ href="(https?:|mailto:)[^"]*" rel="noopener noreferrer nofollow"$/i,
          );
        }
      }
    }
  });

  it.each([
    '*',
    '**',
    '_',
    '[',
    '[a](',
    '> ',
    '- ',
    '\n',
    '\n\t',
    'https://',
    '**a',
    '_ a',
    '*a *',
  ])('of 20,000 characters of %j is read at once', (piece) => {
    // Were it not linear, the run would hang here.
    expect(html(piece.repeat(20_000 / piece.length))).toBeTypeOf('string');
  });
});

/** Ours, and the public collections where they lie beside the checkout. */
function hostileTexts(): string[] {
  const folder = new URL('../../../shared/data/hostile/', import.meta.url);
  if (!existsSync(folder)) {
    console.log(
      'The public collections of hostile strings are not beside the checkout; own list used.',
    );
    return OWN_HOSTILE;
  }
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  return [
    ...OWN_HOSTILE,
    ...(JSON.parse(read('blns.json')) as string[]),
    ...read('xss_payloads.public.txt').split('\n'),
  ];
}
