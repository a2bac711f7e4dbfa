import type { Catalogue } from '../catalogue.ts';
import type { profile as english } from '../en/profile.ts';

export const profile = {
  title: 'Profil',
  person: {
    title: 'Person und Dienststellung',
    email: 'Dienstliche E-Mail-Adresse',
    phone: 'Telefon',
    supervisor: 'Vorgesetzte Person',
    expertise: 'Fachgebiete',
    languages: 'Sprachen',
    admitted: 'Zugelassen',
    change:
      'Ihre Kontaktstelle ändert diese Angaben: Eine neue Dienststellung oder Organisation verlangt eine neue Entscheidung.',
  },
  memberships: {
    title: 'Mitgliedschaften',
    table: 'Tabelle der Mitgliedschaften',
    community: 'Gemeinschaft',
    role: 'Rolle',
    since: 'Seit',
    revalidation: 'Bestätigung fällig',
    empty: 'Sie gehören noch keiner Gemeinschaft an.',
    find: 'Zu den Gemeinschaften',
  },
  settings: {
    title: 'Wie sich Collegium zeigt',
    keys: 'Kurzbefehle mit einer Taste',
    keysHint:
      'Tasten ohne Strg oder Cmd: / für die Suche, ? für die Liste, g und ein Buchstabe für ein Ziel. Schalten Sie sie aus, wenn Sie diktieren oder versehentlich tippen.',
    on: 'Ein',
    off: 'Aus',
    save: 'Speichern',
  },
  password: {
    title: 'Passwort',
    why: 'Ein neues Passwort setzen Sie über einen Link, der an Ihre Adresse geht.',
    link: 'Link zusenden',
  },
} as const satisfies Catalogue<typeof english>;
