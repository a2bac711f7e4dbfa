import type { Catalogue } from '../catalogue.ts';
import type { trouble as en } from '../en/trouble.ts';

export const trouble = {
  notFound: {
    title: 'Nicht gefunden',
    why: 'Unter dieser Adresse gibt es keine Seite, oder sie steht Ihnen nicht offen. Beides sieht mit Absicht gleich aus.',
    next: 'Prüfen Sie die Adresse oder suchen Sie, was Sie brauchen.',
    nextSignedOut:
      'Prüfen Sie die Adresse. Die meisten Seiten sehen Sie erst, wenn Sie angemeldet sind.',
  },
  forbidden: {
    title: 'Steht Ihnen nicht offen',
    next: 'Eine Moderatorin oder ein Moderator der Gemeinschaft kann das ändern.',
    nextPlatform: 'Wenn Sie das für Ihre Arbeit brauchen, wenden Sie sich an die Plattformleitung.',
  },
  badRequest: {
    title: 'Das war nicht lesbar',
    why: 'Was gesendet wurde, stammt nicht aus einem Formular von Collegium.',
    next: 'Gehen Sie zurück, laden Sie die Seite neu und wiederholen Sie den letzten Schritt.',
  },
  tooLarge: {
    title: 'Zu groß',
    why: 'Was gesendet wurde, ist größer, als diese Stelle annimmt.',
    next: 'Gehen Sie zurück und kürzen Sie den Text.',
  },
  unavailable: {
    title: 'Collegium erreicht seinen Speicher nicht',
    why: 'Die Datenbank antwortet nicht oder kann nicht schreiben. Was als gespeichert angezeigt wurde, ist sicher.',
    next: 'Warten Sie einen Augenblick und laden Sie die Seite neu.',
  },
  kept: {
    title: 'Ihre Eingabe ist noch da',
    why: 'Sie wurde nicht gespeichert. Senden Sie sie gleich noch einmal, oder kopieren Sie sie. Kennwörter müssen neu eingegeben werden.',
    send: 'Noch einmal senden',
    busy: 'Wird gesendet …',
  },
  broken: {
    title: 'Bei uns ist etwas schiefgegangen',
    why: 'Dieser Schritt hat nicht funktioniert. Was als gespeichert angezeigt wurde, ist sicher.',
    next: 'Laden Sie die Seite neu. Geschieht es wieder, nennen Sie der Administration Uhrzeit und Adresse.',
  },
  toStart: 'Zur Startseite',
  toSearch: 'Suche',
  reload: 'Neu laden',
  refusal: {
    'not-admitted': 'Sie sind noch nicht zur Plattform zugelassen.',
    'not-a-member': 'Das können nur Mitglieder dieser Gemeinschaft.',
    'needs-expert': 'Das können nur Fachpersonen dieser Gemeinschaft.',
    'needs-moderator': 'Das kann nur die Moderation dieser Gemeinschaft.',
    'needs-need-to-know': 'Ihr Kenntnisbedarf ist in dieser Gemeinschaft nicht bestätigt.',
    'other-organisation': 'TLP:AMBER+STRICT bleibt in der Organisation, aus der es stammt.',
    'not-named': 'TLP:RED steht nur den namentlich Genannten offen.',
    'not-accepted-yet':
      'Bis die Moderation diese Lehre annimmt, sehen sie nur die Urheberin oder der Urheber und die Moderation.',
    'needs-contact-point': 'Es entscheidet die nationale Kontaktstelle des Landes.',
    'needs-platform-manager': 'Das kann nur die Plattformleitung.',
    'needs-administrator': 'Das kann nur die Administration.',
    'needs-auditor': 'Das dürfen nur Prüfer lesen.',
    'own-case':
      'Das ist Ihr eigener Fall, oder Sie haben die Person befürwortet: Jemand anderes muss entscheiden.',
  },
} as const satisfies Catalogue<typeof en>;
