import type { Catalogue } from '../catalogue.ts';
import type { mail as english } from '../en/mail.ts';

export const mail = {
  frame: {
    text: '{{body}}\n\n-- \nCollegium, ein Arbeitsraum für geprüfte Gemeinschaften von Fachleuten der inneren Sicherheit.\nDiese Nachricht hat die Plattform verschickt; Antworten werden nicht gelesen. Operative Daten gehören in SIENA.\n',
  },
  verify: {
    subject: 'Bestätigen Sie Ihre E-Mail-Adresse',
    body: 'Sie haben sich bei Collegium registriert. Bestätigen Sie Ihre Adresse innerhalb von 24 Stunden:\n\n{{link}}\n\nAuf der Seite ist eine Schaltfläche; bestätigt ist die Adresse, wenn Sie sie drücken. Wenn Sie sich nicht registriert haben, tun Sie nichts: Die Registrierung bleibt dann ohne Folgen.',
  },
  addressTaken: {
    subject: 'Jemand wollte sich mit Ihrer Adresse registrieren',
    body: 'Jemand, vielleicht Sie selbst, hat das Registrierungsformular von Collegium mit dieser Adresse ausgefüllt. Sie gehört bereits zu einem Konto; es hat sich also nichts geändert.\n\nWenn Sie es waren, melden Sie sich an:\n{{link}}\n\nWenn Sie das Passwort vergessen haben, setzen Sie ein neues:\n{{forgotten}}',
  },
  sponsorAsked: {
    subject: '{{name}} bittet Sie um Befürwortung',
    body: '{{name}} ({{organisation}}) hat sich bei Collegium registriert und nennt Sie als befürwortende Person. Schreiben Sie in einer Stellungnahme, woher Sie die Person kennen und ob Sie die Zulassung befürworten, oder melden Sie Bedenken. Nur die Stelle, die entscheidet, liest das.\n\n{{link}}\n\nWenn Sie die Person nicht kennen, melden Sie Bedenken.',
  },
  sponsored: {
    subject: 'Über Ihre Registrierung kann entschieden werden',
    body: 'Die Stellungnahmen liegen vor. Als Nächstes entscheidet die für Sie zuständige Kontaktstelle; Sie erhalten eine Nachricht.\n\nWo Sie stehen:\n{{link}}',
  },
  fileReady: {
    subject: 'Zulassung: {{name}} wartet auf eine Entscheidung',
    body: 'Für {{name}} ({{organisation}}, {{country}}) liegen die nötigen Stellungnahmen vor. Die Akte ist vollständig:\n\n{{link}}',
  },
  concern: {
    subject: 'Zulassung: Bedenken zu {{name}}',
    body: 'Eine von {{name}} ({{organisation}}, {{country}}) genannte Person hat Bedenken gemeldet. Sie stehen in der Akte:\n\n{{link}}',
  },
  answered: {
    subject: 'Zulassung: {{name}} hat geantwortet',
    body: '{{name}} hat die Rückfrage vor der Entscheidung über die Zulassung beantwortet:\n\n{{link}}',
  },
  appealed: {
    subject: 'Zulassung: {{name}} legt Widerspruch ein',
    body: '{{name}} wurde nicht zugelassen und bittet um die eine erneute Prüfung, die allen zusteht:\n\n{{link}}',
  },
  admitted: {
    subject: 'Sie sind zu Collegium zugelassen',
    body: 'Sie sind zur Plattform zugelassen. Jede Gemeinschaft entscheidet selbst, wen sie aufnimmt; wählen Sie eine aus und stellen Sie einen Antrag:\n\n{{link}}',
  },
  rejected: {
    subject: 'Sie sind nicht zu Collegium zugelassen',
    body: 'Sie sind nicht zur Plattform zugelassen. Der Grund:\n\n{{reason}}\n\nSie können einmal Widerspruch einlegen:\n{{link}}',
  },
  infoRequested: {
    subject: 'Eine Rückfrage vor der Entscheidung über Ihre Zulassung',
    body: 'Vor der Entscheidung über Ihre Zulassung gibt es eine Rückfrage:\n\n{{reason}}\n\nBeantworten Sie sie hier:\n{{link}}',
  },
  reset: {
    subject: 'Neues Passwort setzen',
    body: 'Jemand, vielleicht Sie selbst, hat für diese Adresse ein neues Passwort angefordert. Der Link gilt einmal, eine Stunde lang:\n\n{{link}}\n\nWenn Sie es nicht waren, tun Sie nichts: Das Passwort bleibt, wie es ist.',
  },
  passwordChanged: {
    subject: 'Ihr Passwort wurde geändert',
    body: 'Das Passwort Ihres Kontos wurde geändert, alle Sitzungen wurden beendet. Wenn Sie es nicht waren, setzen Sie sofort ein neues Passwort und benachrichtigen Sie Ihre nationale Kontaktstelle:\n\n{{link}}',
  },
  foundingInvitation: {
    subject: 'Ihnen wurde ein Amt übertragen: $t(common:platformRole.{{role}}) {{country}}',
    body: '{{inviter}} hat Ihnen auf Collegium ein Amt übertragen. Ihr Konto ist eingerichtet. Setzen Sie innerhalb von sieben Tagen ein Passwort:\n\n{{link}}',
  },
  roleGranted: {
    subject: 'Ihnen wurde ein Amt übertragen: $t(common:platformRole.{{role}}) {{country}}',
    body: '{{inviter}} hat Ihnen auf Collegium ein Amt übertragen. Es gilt ab sofort:\n\n{{link}}',
  },
  roleRevoked: {
    subject: 'Ihr Amt ist beendet: $t(common:platformRole.{{role}}) {{country}}',
    body: '{{inviter}} hat Ihr Amt auf Collegium beendet. Ihre Mitgliedschaften bleiben bestehen:\n\n{{link}}',
  },
  applicationApproved: {
    subject: 'Sie sind Mitglied von „{{community}}“',
    body: 'Die Moderation von „{{community}}“ hat Ihren Antrag genehmigt. Sie haben ab sofort Zugang:\n\n{{link}}',
  },
  applicationDeclined: {
    subject: 'Ihr Antrag für „{{community}}“ wurde abgelehnt',
    body: 'Die Moderation von „{{community}}“ hat Ihren Antrag abgelehnt. Der Grund:\n\n{{reason}}\n\nSie können erneut einen Antrag stellen, wenn sich das geändert hat:\n{{link}}',
  },
  applicationQuestion: {
    subject: 'Eine Frage zu Ihrem Antrag für „{{community}}“',
    body: 'Vor der Entscheidung fragt die Moderation von „{{community}}“:\n\n{{reason}}\n\nAntworten Sie hier:\n{{link}}',
  },
  membershipSuspended: {
    subject: 'Ihre Mitgliedschaft in „{{community}}“ ist gesperrt',
    body: 'Die Moderation hat Ihre Mitgliedschaft in „{{community}}“ gesperrt. Bis die Sperre aufgehoben wird, können Sie dort weder lesen noch schreiben. Der Grund:\n\n{{reason}}\n\nIhre Gemeinschaften:\n{{link}}',
  },
  membershipReinstated: {
    subject: 'Ihre Mitgliedschaft in „{{community}}“ gilt wieder',
    body: 'Die Moderation hat die Sperre Ihrer Mitgliedschaft in „{{community}}“ aufgehoben. Sie können dort wieder lesen und schreiben:\n\n{{link}}',
  },
  membershipRevoked: {
    subject: 'Sie sind nicht mehr Mitglied von „{{community}}“',
    body: 'Die Moderation hat Sie aus „{{community}}“ entfernt. Der Grund:\n\n{{reason}}\n\nIhre Gemeinschaften:\n{{link}}',
  },
  communityInvitation: {
    subject: 'Sie sind zu „{{community}}“ eingeladen',
    body: '{{inviter}} lädt Sie ein, einen Antrag für „{{community}}“ zu stellen. Die Moderation entscheidet, sobald Sie ihre Fragen beantwortet haben:\n\n{{link}}',
  },
  communityOpened: {
    subject: 'Sie sind die erste Moderatorin oder der erste Moderator von „{{community}}“',
    body: '{{inviter}} hat die Gemeinschaft „{{community}}“ eröffnet und Sie mit der Moderation betraut. Anträge kommen auf Ihren Schreibtisch:\n\n{{link}}',
  },
} as const satisfies Catalogue<typeof english>;
