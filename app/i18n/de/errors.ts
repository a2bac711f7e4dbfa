import type { Catalogue } from '../catalogue.ts';
import type { errors as english } from '../en/errors.ts';

export const errors = {
  required: 'Füllen Sie dieses Feld aus.',
  tooLong: 'Das ist zu lang.',
  tooMany: 'Das sind zu viele: höchstens 20.',
  email: 'Das ist keine vollständige E-Mail-Adresse.',
  phone: 'Schreiben Sie die Nummer mit Landesvorwahl, etwa +36 1 555 0142.',
  invisible: 'Hier stehen unsichtbare Zeichen. Tippen Sie den Text, statt ihn einzufügen.',
  classified: 'Das trägt einen Geheimhaltungsgrad der EU. EU-Verschlusssachen haben hier keinen Platz.',
  passwordShort: 'Verwenden Sie mindestens 12 Zeichen. Ein Satz lässt sich leicht merken.',
  storage:
    'Nicht gespeichert: Die Datenbank antwortet nicht. Ihre Eingaben sind noch da; versuchen Sie es erneut.',
  choose: 'Wählen Sie eine Angabe.',
  chooseOne: 'Wählen Sie mindestens eine Angabe.',
  terms: 'Ohne das gibt es kein Konto.',
  ownAddress: 'Das ist Ihre eigene Adresse. Befürworten muss jemand anderes.',
  sameSponsor: 'Das ist noch einmal die erste Person. Nennen Sie eine andere.',
  secondSponsor: 'Wissenschaft und Privatwirtschaft brauchen zwei befürwortende Personen.',
  alreadyNamed: 'Diese Adresse haben Sie schon genannt.',
  tooManySponsors: 'Sie haben fünf Personen genannt. Bitten Sie eine davon, zu schreiben.',
  needsReason: 'Nennen Sie den Grund. Die antragstellende Person liest ihn, und er bleibt in der Akte.',
  wrongCode: 'Das ist nicht der Code aus dem Datenordner des Servers.',
  addressTaken: 'Mit dieser Adresse gibt es ein Konto. Ernennen Sie die Person als Mitglied.',
  unknownMember: 'Keine zugelassene Person hat diese Adresse. Laden Sie die Person ein.',
} as const satisfies Catalogue<typeof english>;
