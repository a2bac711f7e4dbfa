import type { Catalogue } from '../catalogue.ts';
import type { mail as english } from '../en/mail.ts';

export const mail = {
  frame: {
    text: '{{body}}\n\n-- \nCollegium, een werkruimte voor gescreende gemeenschappen van deskundigen in interne veiligheid.\nDit bericht is door het platform verzonden; antwoorden worden niet gelezen. Operationele gegevens horen in SIENA.\n',
  },
  verify: {
    subject: 'Bevestig uw e-mailadres',
    body: 'U hebt zich geregistreerd bij Collegium. Bevestig uw adres binnen 24 uur:\n\n{{link}}\n\nOp de pagina staat een knop; het adres is bevestigd zodra u daarop drukt. Hebt u zich niet geregistreerd, doe dan niets: de registratie loopt dan op niets uit.',
  },
  addressTaken: {
    subject: 'Iemand heeft zich met uw adres willen registreren',
    body: 'Iemand, misschien uzelf, heeft het registratieformulier van Collegium met dit adres ingevuld. Het hoort al bij een account; er is dus niets veranderd.\n\nWas u het zelf, meld u dan aan:\n{{link}}\n\nWachtwoord vergeten? Stel een nieuw in:\n{{forgotten}}',
  },
  sponsorAsked: {
    subject: '{{name}} vraagt u om een voordracht',
    body: '{{name}} ({{organisation}}) heeft zich bij Collegium geregistreerd en noemt u als voordrager. Verklaar waarvan u deze persoon kent en of u de toelating steunt, of meld een bezwaar. Alleen de instantie die beslist, leest dit.\n\n{{link}}\n\nKent u deze persoon niet, meld dan een bezwaar.',
  },
  sponsored: {
    subject: 'Over uw registratie kan worden beslist',
    body: 'De verklaringen van uw voordragers zijn binnen. Het contactpunt dat voor u bevoegd is, beslist nu; u krijgt bericht.\n\nHoe het ervoor staat:\n{{link}}',
  },
  fileReady: {
    subject: 'Toelating: {{name}} wacht op een beslissing',
    body: 'Voor {{name}} ({{organisation}}, {{country}}) zijn de vereiste verklaringen binnen. Het dossier is volledig:\n\n{{link}}',
  },
  concern: {
    subject: 'Toelating: een bezwaar over {{name}}',
    body: 'Een voordrager die {{name}} ({{organisation}}, {{country}}) heeft genoemd, heeft een bezwaar gemeld. Het staat in het dossier:\n\n{{link}}',
  },
  answered: {
    subject: 'Toelating: {{name}} heeft geantwoord',
    body: '{{name}} heeft de vraag beantwoord die vóór de beslissing over toelating is gesteld:\n\n{{link}}',
  },
  appealed: {
    subject: 'Toelating: {{name}} maakt bezwaar',
    body: '{{name}} is niet toegelaten en vraagt om de ene heroverweging waarop iedereen recht heeft:\n\n{{link}}',
  },
  admitted: {
    subject: 'U bent toegelaten tot Collegium',
    body: 'U bent toegelaten tot het platform. Elke gemeenschap beslist zelf wie lid wordt; kies er een en dien een aanvraag in:\n\n{{link}}',
  },
  rejected: {
    subject: 'U bent niet toegelaten tot Collegium',
    body: 'U bent niet toegelaten tot het platform. De reden:\n\n{{reason}}\n\nU kunt één keer bezwaar maken:\n{{link}}',
  },
  infoRequested: {
    subject: 'Een vraag vóór de beslissing over uw toelating',
    body: 'Vóór de beslissing over uw toelating is er een vraag:\n\n{{reason}}\n\nBeantwoord die hier:\n{{link}}',
  },
  reset: {
    subject: 'Stel een nieuw wachtwoord in',
    body: 'Iemand, misschien uzelf, heeft voor dit adres een nieuw wachtwoord aangevraagd. De link werkt één keer, gedurende een uur:\n\n{{link}}\n\nWas u het niet, doe dan niets: het wachtwoord blijft zoals het is.',
  },
  passwordChanged: {
    subject: 'Uw wachtwoord is gewijzigd',
    body: 'Het wachtwoord van uw account is gewijzigd en alle sessies zijn beëindigd. Was u het niet, stel dan meteen een nieuw wachtwoord in en meld het aan uw nationale contactpunt:\n\n{{link}}',
  },
  foundingInvitation: {
    subject: 'U bent benoemd: $t(common:platformRole.{{role}}) {{country}}',
    body: '{{inviter}} heeft u op Collegium benoemd. Uw account staat klaar. Stel binnen zeven dagen een wachtwoord in:\n\n{{link}}',
  },
  roleGranted: {
    subject: 'U bent benoemd: $t(common:platformRole.{{role}}) {{country}}',
    body: '{{inviter}} heeft u op Collegium benoemd. De benoeming geldt vanaf nu:\n\n{{link}}',
  },
  roleRevoked: {
    subject: 'Uw benoeming is beëindigd: $t(common:platformRole.{{role}}) {{country}}',
    body: '{{inviter}} heeft uw benoeming op Collegium beëindigd. Uw lidmaatschappen blijven zoals ze zijn:\n\n{{link}}',
  },
  applicationApproved: {
    subject: 'U bent lid van “{{community}}”',
    body: 'De moderatoren van “{{community}}” hebben uw aanvraag goedgekeurd. U hebt vanaf nu toegang:\n\n{{link}}',
  },
  applicationDeclined: {
    subject: 'Uw aanvraag voor “{{community}}” is afgewezen',
    body: 'De moderatoren van “{{community}}” hebben uw aanvraag afgewezen. De reden:\n\n{{reason}}\n\nU kunt opnieuw een aanvraag indienen wanneer dit is veranderd:\n{{link}}',
  },
  applicationQuestion: {
    subject: 'Een vraag over uw aanvraag voor “{{community}}”',
    body: 'Voordat zij beslissen, vragen de moderatoren van “{{community}}”:\n\n{{reason}}\n\nAntwoord hier:\n{{link}}',
  },
  membershipSuspended: {
    subject: 'Uw lidmaatschap van “{{community}}” is geschorst',
    body: 'Een moderator heeft uw lidmaatschap van “{{community}}” geschorst. Tot het herstel ervan kunt u daar niet lezen of schrijven. De reden:\n\n{{reason}}\n\nUw gemeenschappen:\n{{link}}',
  },
  membershipReinstated: {
    subject: 'Uw lidmaatschap van “{{community}}” is hersteld',
    body: 'Een moderator heeft uw lidmaatschap van “{{community}}” hersteld. U kunt er weer lezen en schrijven:\n\n{{link}}',
  },
  membershipRevoked: {
    subject: 'U bent geen lid meer van “{{community}}”',
    body: 'Een moderator heeft u uit “{{community}}” verwijderd. De reden:\n\n{{reason}}\n\nUw gemeenschappen:\n{{link}}',
  },
  communityInvitation: {
    subject: 'U bent uitgenodigd voor “{{community}}”',
    body: '{{inviter}} nodigt u uit om een aanvraag in te dienen voor “{{community}}”. De moderatoren beslissen zodra u hun vragen hebt beantwoord:\n\n{{link}}',
  },
  communityOpened: {
    subject: 'U bent de eerste moderator van “{{community}}”',
    body: '{{inviter}} heeft de gemeenschap “{{community}}” geopend en u als eerste moderator aangewezen. Aanvragen komen bij u op de balie terecht:\n\n{{link}}',
  },
} as const satisfies Catalogue<typeof english>;
