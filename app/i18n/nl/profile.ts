import type { Catalogue } from '../catalogue.ts';
import type { profile as english } from '../en/profile.ts';

export const profile = {
  title: 'Profiel',
  person: {
    title: 'Persoon en functie',
    email: 'Zakelijk e-mailadres',
    phone: 'Telefoon',
    supervisor: 'Leidinggevende',
    expertise: 'Vakgebieden',
    languages: 'Talen',
    admitted: 'Toegelaten',
    change:
      'Uw contactpunt wijzigt deze gegevens: een nieuwe functie of werkgever vraagt een nieuwe beslissing.',
  },
  memberships: {
    title: 'Lidmaatschappen',
    table: 'Tabel van lidmaatschappen',
    community: 'Gemeenschap',
    role: 'Rol',
    since: 'Sinds',
    revalidation: 'Herbevestiging vóór',
    empty: 'U bent nog van geen gemeenschap lid.',
    find: 'Naar de gemeenschappen',
  },
  settings: {
    title: 'Hoe Collegium zich toont',
    keys: 'Sneltoetsen van één toets',
    keysHint:
      'Toetsen zonder Ctrl of Cmd: / om te zoeken, ? voor de lijst, g en een letter om ergens heen te gaan. Schakel ze uit als u dicteert of per ongeluk typt.',
    on: 'Aan',
    off: 'Uit',
    save: 'Opslaan',
  },
  password: {
    title: 'Wachtwoord',
    why: 'Een nieuw wachtwoord stelt u in via een link die naar uw adres gaat.',
    link: 'Stuur mij de link',
  },
} as const satisfies Catalogue<typeof english>;
