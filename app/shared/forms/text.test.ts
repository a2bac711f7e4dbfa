import { describe, expect, it } from 'vitest';
import { bearsEuClassification, email, line, prose } from './text.ts';

describe('line', () => {
  it('trims, joins spaces and takes Unicode form C', () => {
    expect(line(1, 20).parse('  Ame\u0301lie   B ')).toBe('Amélie B');
  });

  it.each([
    ['control', 'a\u0007b'],
    ['right-to-left override', 'a\u202eb'],
    ['zero width', 'a\u200bb'],
  ])('refuses a %s character', (_name, value) => {
    expect(line(1, 20).safeParse(value).error?.issues[0]?.message).toBe('invisible');
  });

  it('asks for what is missing', () => {
    expect(line(2, 20).safeParse('  ').error?.issues[0]?.message).toBe('required');
    expect(line(2, 20).safeParse(undefined).error?.issues[0]?.message).toBe('required');
  });
});

describe('prose', () => {
  it('keeps lines and normalises their ends', () => {
    expect(prose(1, 100).parse('one\r\ntwo\n')).toBe('one\ntwo');
  });

  it('refuses text that bears an EU classification', () => {
    expect(
      prose(1, 100).safeParse('See RESTREINT UE/EU RESTRICTED annex').error?.issues[0]?.message,
    ).toBe('classified');
  });
});

describe('bearsEuClassification', () => {
  it.each(['SECRET UE/EU SECRET', 'R-UE/EU-R', 'TRÈS SECRET UE/EU TOP SECRET'])(
    'sees %s',
    (text) => {
      expect(bearsEuClassification(`Marked ${text}.`)).toBe(true);
    },
  );

  it.each(['LIMITE', 'a secret of the EU', 'TLP:RED', 'Restreint à nos unités'])(
    'lets %s pass',
    (text) => {
      expect(bearsEuClassification(text)).toBe(false);
    },
  );
});

describe('email', () => {
  it('is compared in lower case', () => {
    expect(email.parse(' A.Rautasalo@Poliisi.Example ')).toBe('a.rautasalo@poliisi.example');
  });
});
