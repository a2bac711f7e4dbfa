import { describe, expect, it } from 'vitest';
import { registrationForm } from './admission.ts';

const GOOD = {
  name: 'Dorottya Kelényi',
  email: 'D.Kelenyi@katved.example',
  phone: '+36 1 555 0177',
  organisation: 'Emergency Planning Division',
  organisationType: 'civil-protection',
  unit: 'County Plans',
  country: 'HU',
  supervisor: 'Head of Division',
  expertise: 'duty planning, exercises,\nduty planning',
  languages: ['hu', 'en'],
  reason: 'To compare plans with those of other states.',
  sponsor: 'i.vandermeulen@politie.example',
  newPassword: 'a sentence to remember',
  terms: 'on',
};

const faults = (change: Record<string, unknown>) =>
  registrationForm
    .safeParse({ ...GOOD, ...change })
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

describe('registrationForm', () => {
  it('takes a whole form and splits the areas of expertise', () => {
    const value = registrationForm.parse(GOOD);
    expect(value.email).toBe('d.kelenyi@katved.example');
    expect(value.expertise).toEqual(['duty planning', 'exercises']);
  });

  it.each(['academia', 'private-industry'])('asks a second sponsor of %s', (organisationType) => {
    expect(faults({ organisationType })).toEqual(['secondSponsor secondSponsor']);
    expect(faults({ organisationType, secondSponsor: 'j.sardoal@comando-sul.example' })).toEqual(
      [],
    );
  });

  it('does not take oneself, or one person twice, as sponsor', () => {
    expect(faults({ sponsor: GOOD.email })).toEqual(['sponsor ownAddress']);
    expect(faults({ secondSponsor: GOOD.sponsor.toUpperCase() })).toEqual([
      'secondSponsor sameSponsor',
    ]);
  });

  it.each(['555', 'call me', '+36 1 555\u202e0142'])('refuses the telephone %s', (phone) => {
    expect(faults({ phone })).not.toEqual([]);
  });

  it('wants the terms accepted and a long password', () => {
    expect(faults({ terms: undefined })).toEqual(['terms terms']);
    expect(faults({ newPassword: 'short' })).toEqual(['newPassword passwordShort']);
  });

  it('refuses a reason that bears an EU classification', () => {
    expect(faults({ reason: 'As written in SECRET UE/EU SECRET annex two.' })).toEqual([
      'reason classified',
    ]);
  });
});
