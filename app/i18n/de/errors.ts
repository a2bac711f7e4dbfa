import type { Catalogue } from '../catalogue.ts';
import type { errors as english } from '../en/errors.ts';

export const errors = {
  required: 'Füllen Sie dieses Feld aus.',
  tooLong: 'Das ist zu lang.',
  tooMany: 'Das sind zu viele: höchstens 20.',
  email: 'Das ist keine vollständige E-Mail-Adresse.',
  phone: 'Schreiben Sie die Nummer mit Landesvorwahl, etwa +36 1 555 0142.',
  invisible: 'Hier stehen unsichtbare Zeichen. Tippen Sie den Text, statt ihn einzufügen.',
  classified:
    'Das trägt einen Geheimhaltungsgrad der EU. EU-Verschlusssachen haben hier keinen Platz.',
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
  needsReason:
    'Nennen Sie den Grund. Die antragstellende Person liest ihn, und er bleibt in der Akte.',
  wrongCode: 'Das ist nicht der Code aus dem Datenordner des Servers.',
  addressTaken: 'Mit dieser Adresse gibt es ein Konto. Ernennen Sie die Person als Mitglied.',
  unknownMember: 'Keine zugelassene Person hat diese Adresse. Laden Sie die Person ein.',
  dateOrder: 'Der letzte Tag liegt vor dem ersten.',
  ownLesson:
    'Sie haben die Beobachtung geschrieben, daher muss jemand anderes darüber entscheiden.',
  lessonSubmitted:
    'Diese Lehre wurde inzwischen eingereicht, ihr Text lässt sich nicht mehr ändern. Kopieren Sie Ihre Eingaben, bevor Sie die Seite verlassen.',
  markingNotHere:
    'Diese Kennzeichnung ist hier nicht möglich: Sie und ein weiterer Moderator müssen die Lehre lesen können.',
  date: 'Geben Sie ein Datum des Kalenders an.',
  past: 'Wählen Sie heute oder einen späteren Tag.',
  caseNumber: 'Das sieht nach einem Aktenzeichen aus. Operative Daten gehören in SIENA.',
  readersNeeded: 'Benennen Sie mindestens eine Person oder wählen Sie eine andere Kennzeichnung.',
  unknownReader: 'Eine dieser Personen hat die Gemeinschaft verlassen. Wählen Sie noch einmal.',
  markingRefused: 'Mit dieser Kennzeichnung könnten Sie es selbst nicht lesen.',
  threadClosed: 'Diese Diskussion wurde inzwischen geschlossen.',
  slug: 'Verwenden Sie Kleinbuchstaben, Ziffern und einzelne Bindestriche.',
  slugTaken: 'Eine andere Gemeinschaft hat diese Adresse bereits.',
  slugNeeded:
    'Aus diesem Namen ergibt sich keine Adresse. Geben Sie eine in lateinischen Kleinbuchstaben an.',
  unknownPerson: 'Keine zugelassene Person hat diese Adresse.',
  oneToTwenty: 'Geben Sie eine Zahl von 1 bis 20 an.',
  tooShort: 'Schreiben Sie etwas mehr.',
  otherQuestions:
    'Die Fragen haben sich inzwischen geändert. Lesen Sie sie noch einmal; Ihre Antworten auf die verbliebenen sind erhalten.',
  unknownParent: 'Es gibt keine Seite, unter die sie gehängt werden könnte.',
  parentBelow: 'Eine Seite kann nicht unter sich selbst oder unter einer ihrer Unterseiten hängen.',
  notOriginator: 'Nur die Organisation, von der die Seite stammt, senkt ihre Kennzeichnung.',
  reasonForLowering:
    'Nennen Sie den Grund für die niedrigere Kennzeichnung. Er bleibt im Prüfprotokoll.',
  locksOut:
    'Sie könnten die Seite selbst nicht mehr lesen: Sie stammt von einer anderen Organisation.',
} as const satisfies Catalogue<typeof english>;
