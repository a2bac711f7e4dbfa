import type { Catalogue } from '../catalogue.ts';
import type { shell as english } from '../en/shell.ts';

export const shell = {
  tabs: {
    home: 'Start',
    practice: 'Praktijk',
    lessons: 'Lessen',
    discussions: 'Discussies',
    members: 'Leden',
    desk: 'Balie',
  },
  start: {
    title: 'Uw gemeenschappen',
    waiting: 'Wacht op u',
    nothing: 'Hier wacht niets op u.',
    none: 'U hoort nog niet bij een gemeenschap.',
    noneNext:
      'Pagina’s, lessen en discussies horen bij een gemeenschap. Kies er een en beantwoord haar vragen; de moderatoren beslissen.',
    find: 'Een gemeenschap zoeken',
    threads: 'Laatste discussies',
    threadsTable: 'Tabel met de laatste discussies',
    noThreads: 'In uw gemeenschappen heeft nog niemand geschreven.',
    lessons: 'Nieuw in de lessenbibliotheek',
    allLessons: 'Alle lessen',
    noLessons: 'Uw gemeenschappen hebben nog geen lessen.',
    community: 'Gemeenschap',
  },
  palette: {
    platform: 'Collegium',
    start: 'Startpagina',
    library: 'Lessenbibliotheek',
    submitLesson: 'Een les indienen',
    search: 'Zoeken',
    communities: 'Alle gemeenschappen',
    newCommunity: 'Een gemeenschap openen',
    admissions: 'Toelatingen',
    administration: 'Beheer',
    newPage: 'Nieuwe pagina',
    newThread: 'Nieuwe discussie',
    own: 'Uw account',
    profile: 'Profiel',
    joining: 'Uw toelating en aanvragen',
    sponsoring: 'Wie u als voordrager noemde',
    help: 'Hulp',
  },
  markings: {
    title: 'Markeringen',
    lead: 'Alles hier draagt een label van het Traffic Light Protocol, versie 2.0. Het zegt wie iets mag lezen en aan wie het mag worden doorgegeven.',
    label: 'Label',
    who: 'Wie het hier mag lezen',
    passOn: 'Aan wie het mag worden doorgegeven',
    passOnTo: {
      clear: 'Iedereen, ook in het openbaar.',
      green: 'Vakgenoten in de betrokken gemeenschap, nooit via openbare kanalen.',
      amber: 'Wie het moet weten binnen uw organisatie en onder wie zij beschermt.',
      'amber-strict': 'Wie het moet weten binnen uw organisatie, en niemand daarbuiten.',
      red: 'Niemand.',
    },
    rules: 'Wat daaruit volgt',
    rule: {
      strictest: 'Een pagina of discussie krijgt de strengste markering van wat erin is opgenomen.',
      lowering:
        'Alleen wie de informatie inbracht, verlaagt een markering, met een reden; dat wordt vastgelegd.',
      log: 'Elke inzage in TLP:AMBER en strenger komt in het auditlogboek.',
      mail: 'E-mail over TLP:AMBER en strenger bevat een link en geen inhoud.',
      classified:
        'Gerubriceerde EU-informatie, vanaf RESTREINT UE/EU RESTRICTED, hoort hier niet. Teksten met zo’n rubricering worden geweigerd.',
      operational: 'Operationele gegevens en persoonsgegevens horen in SIENA.',
    },
  },
  accessibility: {
    title: 'Toegankelijkheid',
    lead: 'Collegium streeft naar WCAG 2.2, niveau AA, en EN 301 549, voor elke pagina en voor de editor.',
    reviewed: 'Eigen beoordeling, laatst nagelopen op',
    works: {
      title: 'Waarop u kunt rekenen',
      keyboard:
        'Alles werkt met alleen het toetsenbord. Sneltoetsen van één teken kunt u in uw profiel uitzetten.',
      scripts:
        'Lezen, zoeken, discussiëren en elk formulier werken zonder scripts. Alleen samen bewerken heeft ze nodig.',
      colours:
        'Geen toestand wordt alleen met kleur getoond. Tekst houdt een contrast van ten minste 4,5 op 1, licht en donker. Pagina’s worden in beide met axe gecontroleerd.',
      languages:
        'Teksten in een andere taal zijn als zodanig gemarkeerd, zodat schermlezers ze goed uitspreken.',
      editor:
        'In de editor blijven de cursors van anderen verborgen voor schermlezers; wie erbij komt, wordt één keer gemeld.',
    },
    lacks: {
      title: 'Wat ontbreekt of nog niet bekend is',
      audit: 'Er is nog geen onafhankelijke audit uitgevoerd.',
      people:
        'De editor is nog niet beproefd door mensen die dagelijks met een schermlezer, vergroting of spraakbesturing werken.',
      editorScripts:
        'Voor samen bewerken is er geen versie zonder scripts; dezelfde pagina is altijd zonder scripts te lezen.',
      texts:
        'Teksten worden door leden geschreven. Sommige missen koppen, heldere taal of een beschrijving van hun beelden.',
    },
    tell: {
      title: 'Er werkt iets niet voor u',
      text: 'Meld het een moderator van uw gemeenschap of het contactpunt van uw land: het adres van de pagina, wat u wilde doen, en met welk hulpmiddel. Zij geven het door aan de beheerder.',
    },
  },
} as const satisfies Catalogue<typeof english>;
