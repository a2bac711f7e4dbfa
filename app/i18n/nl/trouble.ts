import type { Catalogue } from '../catalogue.ts';
import type { trouble as en } from '../en/trouble.ts';

export const trouble = {
  notFound: {
    title: 'Niet gevonden',
    why: 'Op dit adres staat geen pagina, of ze is niet voor u toegankelijk. Beide zien er met opzet hetzelfde uit.',
    next: 'Controleer het adres of zoek wat u nodig hebt.',
    nextSignedOut: 'Controleer het adres. De meeste pagina’s ziet u pas als u bent aangemeld.',
  },
  forbidden: {
    title: 'Niet voor u toegankelijk',
    next: 'Een moderator van de gemeenschap kan dit veranderen.',
    nextPlatform: 'Hebt u dit voor uw werk nodig, vraag het dan aan de platformmanagers.',
  },
  badRequest: {
    title: 'Dit was niet leesbaar',
    why: 'Wat is verzonden, komt niet uit een formulier van Collegium.',
    next: 'Ga terug, laad de pagina opnieuw en herhaal de laatste stap.',
  },
  tooLarge: {
    title: 'Te groot',
    why: 'Wat is verzonden, is groter dan hier wordt aangenomen.',
    next: 'Ga terug en kort de tekst in.',
  },
  unavailable: {
    title: 'Collegium bereikt zijn gegevens niet',
    why: 'De database antwoordt niet of kan niet schrijven. Alles wat als opgeslagen werd getoond, is veilig.',
    next: 'Wacht even en laad de pagina opnieuw.',
  },
  kept: {
    title: 'Wat je typte staat hier nog',
    why: 'Het is niet opgeslagen. Verstuur het zo dadelijk opnieuw, of kopieer het. Wachtwoorden moeten opnieuw worden ingetypt.',
    send: 'Opnieuw versturen',
    busy: 'Bezig met versturen …',
  },
  broken: {
    title: 'Er ging bij ons iets mis',
    why: 'Deze stap is niet gelukt. Alles wat als opgeslagen werd getoond, is veilig.',
    next: 'Laad de pagina opnieuw. Gebeurt het weer, geef de beheerder dan het tijdstip en het adres door.',
  },
  toStart: 'Naar de startpagina',
  toSearch: 'Zoeken',
  reload: 'Opnieuw laden',
  refusal: {
    'not-admitted': 'U bent nog niet tot het platform toegelaten.',
    'not-a-member': 'Alleen leden van deze gemeenschap kunnen dit.',
    'needs-expert': 'Alleen deskundigen van deze gemeenschap kunnen dit.',
    'needs-moderator': 'Alleen moderatoren van deze gemeenschap kunnen dit.',
    'needs-need-to-know': 'Uw noodzaak tot kennisname is in deze gemeenschap niet bevestigd.',
    'other-organisation': 'TLP:AMBER+STRICT blijft binnen de organisatie van herkomst.',
    'not-named': 'TLP:RED is alleen toegankelijk voor de genoemde lezers.',
    'not-accepted-yet':
      'Zolang een moderator deze les niet heeft aanvaard, zien alleen de indiener en de moderatoren haar.',
    'needs-contact-point': 'Het nationale contactpunt van het land beslist.',
    'needs-platform-manager': 'Alleen platformmanagers kunnen dit.',
    'needs-administrator': 'Alleen beheerders kunnen dit.',
    'needs-auditor': 'Alleen auditors kunnen dit lezen.',
    'own-case':
      'Dit is uw eigen dossier, of u droeg de persoon voor: iemand anders moet beslissen.',
  },
} as const satisfies Catalogue<typeof en>;
