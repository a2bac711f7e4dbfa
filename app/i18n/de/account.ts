import type { Catalogue } from '../catalogue.ts';
import type { account as english } from '../en/account.ts';

export const account = {
  signIn: {
    title: 'Anmelden',
    email: 'Dienstliche E-Mail-Adresse',
    password: 'Passwort',
    forgotten: 'Vergessen?',
    submit: 'Anmelden',
    busy: 'Anmeldung…',
    wrong_one:
      'E-Mail-Adresse oder Passwort stimmt nicht. Noch ein Versuch bleibt vor einer Pause von 15 Minuten.',
    wrong_other:
      'E-Mail-Adresse oder Passwort stimmt nicht. Noch {{count}} Versuche bleiben vor einer Pause von 15 Minuten.',
    paused:
      'Zu viele Versuche für diese Adresse. In {{minutes}} Minuten ist die Anmeldung wieder möglich.',
    noAccount:
      'Noch kein Konto? <register>Registrieren Sie sich</register>. Ein Mitglied muss Sie befürworten; Ihre nationale Kontaktstelle entscheidet.',
    demo: 'Das ist die Demo. Ihre Post liegt im <inbox>Postfach der Demo</inbox>.',
    passwordSet: 'Das Passwort ist gesetzt. Melden Sie sich damit an.',
    signedOut: 'Sie sind abgemeldet.',
  },
  about: {
    title: 'Wo Fachleute aus Europa festhalten, was wirkt und was eine Krise sie gelehrt hat',
    lead: 'Collegium ist ein Arbeitsraum für geprüfte Gemeinschaften der Strafverfolgung und der inneren Sicherheit.',
    vetted:
      '<b>Jedes Mitglied ist geprüft.</b> Ein Mitglied befürwortet Sie, Ihre nationale Kontaktstelle lässt Sie zu, jede Gemeinschaft entscheidet noch einmal.',
    marked:
      '<b>Jede Seite trägt ihre Kennzeichnung.</b> Was Sie nicht lesen dürfen, erscheint weder in Treffern noch in Zahlen noch in Nachrichten.',
    siena:
      '<b>Nicht für Falldaten.</b> Personenbezogene und operative Daten gehören in SIENA. EU-Verschlusssachen haben hier keinen Platz.',
  },
  register: {
    title: 'Registrieren',
    lead: 'Ein Mitglied befürwortet Sie, die Kontaktstelle Ihres Landes lässt Sie zu, und jede Gemeinschaft entscheidet für sich. Geben Sie an, was dafür nötig ist.',
    person: 'Person und Dienststellung',
    name: 'Name',
    nameHint: 'Wie auf Ihrem Dienstausweis.',
    email: 'Dienstliche E-Mail-Adresse',
    emailHint: 'Die Adresse Ihrer Organisation. Dorthin geht ein Link.',
    phone: 'Telefon',
    phoneHint: 'Ihrer Dienststelle, mit Landesvorwahl. Die Kontaktstelle ruft vielleicht zurück.',
    organisation: 'Organisation',
    organisationHint: 'Tippen Sie den Namen, oder wählen Sie eine hier bekannte.',
    organisationType: 'Art der Organisation',
    unit: 'Einheit',
    country: 'Land',
    supervisor: 'Vorgesetzte Person',
    supervisorHint: 'Name oder Funktion der Person, die Ihre Dienststellung bestätigt.',
    work: 'Ihre Arbeit',
    expertise: 'Fachgebiete',
    expertiseHint: 'Durch Kommas getrennt, etwa: Dienstplanung, Übungen.',
    languages: 'Arbeitssprachen',
    reason: 'Warum möchten Sie dazukommen?',
    reasonHint:
      'Was Sie mitbringen und was Sie suchen. Keine Falldaten und keine Verschlusssachen.',
    sponsors: 'Befürwortung',
    sponsor: 'E-Mail-Adresse der befürwortenden Person',
    sponsorHint:
      'Ein Mitglied, das seit mindestens sechs Monaten zugelassen ist und Sie aus der Arbeit kennt.',
    secondSponsor: 'E-Mail-Adresse einer zweiten befürwortenden Person',
    secondSponsorHint: 'Nötig für Wissenschaft und Privatwirtschaft.',
    access: 'Ihr Zugang',
    password: 'Passwort',
    passwordHint: 'Mindestens 12 Zeichen. Ein Satz lässt sich leicht merken.',
    terms:
      'Ich halte mich an die Kennzeichnungen, stelle hier keine operativen Daten und keine Verschlusssachen ein und melde einen Verstoß sofort.',
    submit: 'Registrieren',
    busy: 'Registrierung…',
    have: 'Sie haben ein Konto? <signIn>Melden Sie sich an</signIn>.',
  },
  sent: {
    title: 'Sehen Sie in Ihr Postfach',
    lead: 'Was als Nächstes zu tun ist, wurde an die angegebene Adresse geschickt. Ein Bestätigungslink gilt 24 Stunden.',
    nothing: 'Nichts angekommen?',
    nothingWhy:
      'Sehen Sie zuerst im Ordner für unerwünschte Post nach und lassen Sie den Link dann erneut schicken.',
    email: 'Dienstliche E-Mail-Adresse',
    again: 'Link erneut schicken',
    busy: 'Wird geschickt…',
    inbox: 'Postfach der Demo öffnen',
  },
  verify: {
    title: 'Bestätigen Sie Ihre Adresse',
    lead: 'Ein Schritt noch, bevor um Befürwortung gebeten wird: Bestätigen Sie, dass diese Nachricht Sie erreicht hat.',
    submit: 'Adresse bestätigen',
    busy: 'Wird bestätigt…',
    expired: 'Dieser Link ist älter als 24 Stunden',
    used: 'Dieser Link wurde schon benutzt',
    unknown: 'Dieser Link ist nicht von uns',
    expiredWhy: 'Links gelten 24 Stunden. Lassen Sie einen neuen schicken.',
    usedWhy:
      'Jeder Link gilt einmal. Wenn Sie die Adresse bestätigt haben, melden Sie sich an; wenn nicht, lassen Sie einen neuen Link schicken.',
    unknownWhy:
      'Vielleicht wurde er in der Nachricht abgeschnitten. Kopieren Sie die ganze Zeile, oder lassen Sie einen neuen Link schicken.',
    signIn: 'Anmelden',
  },
  forgotten: {
    title: 'Passwort vergessen',
    lead: 'Geben Sie Ihre dienstliche E-Mail-Adresse an. Gehört sie zu einem Konto, wird ein Link dorthin geschickt, mit dem Sie ein neues Passwort setzen.',
    email: 'Dienstliche E-Mail-Adresse',
    submit: 'Link schicken',
    busy: 'Wird geschickt…',
    sentTitle: 'Sehen Sie in Ihr Postfach',
    sent: 'Gehört diese Adresse zu einem Konto, ist ein Link unterwegs. Er gilt eine Stunde und einmal.',
    back: 'Zurück zur Anmeldung',
  },
  reset: {
    title: 'Neues Passwort setzen',
    firstTitle: 'Passwort setzen',
    lead: 'Alle Sitzungen Ihres Kontos enden, auf jedem Gerät.',
    firstLead:
      'Mit dem Passwort stimmen Sie zu: Ich halte mich an die Kennzeichnungen, stelle hier keine operativen Daten und keine Verschlusssachen ein und melde einen Verstoß sofort.',
    password: 'Neues Passwort',
    passwordHint: 'Mindestens 12 Zeichen. Ein Satz lässt sich leicht merken.',
    submit: 'Passwort setzen',
    busy: 'Wird gesetzt…',
    expired: 'Dieser Link ist abgelaufen',
    used: 'Dieser Link wurde schon benutzt',
    unknown: 'Dieser Link ist nicht von uns',
    why: 'Lassen Sie einen neuen an Ihre Adresse schicken.',
    again: 'Link schicken lassen',
  },
} as const satisfies Catalogue<typeof english>;
