import { describe, expect, it } from 'vitest';
import { readCookie, safePath } from './context.ts';

describe('safePath', () => {
  it.each(['/', '/lessons?q=a', '/c/health-emergencies#top'])('keeps %s', (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/a\nb',
    '',
    null,
  ])('does not leave the site for %s', (path) => {
    expect(safePath(path, '/start')).toBe('/start');
  });
});

describe('readCookie', () => {
  it('finds one among several and decodes it', () => {
    const request = new Request('http://x/', {
      headers: { Cookie: 'theme=dark; language=fr%20x' },
    });
    expect(readCookie(request, 'language')).toBe('fr x');
    expect(readCookie(request, 'lang')).toBeNull();
  });
});
