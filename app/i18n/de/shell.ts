import type { Catalogue } from '../catalogue.ts';
import type { shell as english } from '../en/shell.ts';

export const shell = {
  tabs: {
    home: 'Start',
    practice: 'Praxis',
    lessons: 'Lehren',
    discussions: 'Diskussionen',
    members: 'Mitglieder',
    desk: 'Schreibtisch',
  },
  start: {
    title: 'Ihre Gemeinschaften',
    waiting: 'Wartet auf Sie',
    nothing: 'Hier wartet nichts auf Sie.',
    none: 'Sie gehören noch keiner Gemeinschaft an.',
    noneNext:
      'Seiten, Lehren und Diskussionen gehören zu Gemeinschaften. Wählen Sie eine und beantworten Sie ihre Fragen; die Moderation entscheidet.',
    find: 'Gemeinschaft suchen',
    threads: 'Neueste Diskussionen',
    threadsTable: 'Tabelle der neuesten Diskussionen',
    noThreads: 'In Ihren Gemeinschaften hat noch niemand geschrieben.',
    lessons: 'Neu in der Lehrensammlung',
    allLessons: 'Alle Lehren',
    noLessons: 'Ihre Gemeinschaften haben noch keine Lehren.',
    community: 'Gemeinschaft',
  },
  palette: {
    platform: 'Collegium',
    start: 'Startseite',
    library: 'Lehrensammlung',
    submitLesson: 'Lehre einreichen',
    search: 'Suche',
    communities: 'Alle Gemeinschaften',
    newCommunity: 'Gemeinschaft eröffnen',
    admissions: 'Zulassungen',
    administration: 'Verwaltung',
    newPage: 'Neue Seite',
    newThread: 'Neue Diskussion',
    own: 'Ihr Konto',
    profile: 'Profil',
    joining: 'Ihre Zulassung und Anträge',
    sponsoring: 'Personen, die Sie um Befürwortung bitten',
    help: 'Hilfe',
  },
  markings: {
    title: 'Kennzeichnungen',
    lead: 'Alles hier trägt eine Kennzeichnung des Traffic Light Protocol, Version 2.0. Sie sagt, wer etwas lesen und an wen es weitergegeben werden darf.',
    label: 'Kennzeichnung',
    who: 'Wer es hier lesen darf',
    passOn: 'An wen es weitergegeben werden darf',
    passOnTo: {
      clear: 'An alle, auch öffentlich.',
      green: 'An Fachleute der betroffenen Gemeinschaft, nie über öffentliche Kanäle.',
      amber: 'An die in Ihrer Organisation, und die von ihr Geschützten, die es wissen müssen.',
      'amber-strict':
        'An die in Ihrer Organisation, die es wissen müssen, und an niemanden außerhalb.',
      red: 'An niemanden.',
    },
    rules: 'Was daraus folgt',
    rule: {
      strictest:
        'Eine Seite oder Diskussion erhält die strengste Kennzeichnung dessen, was sie enthält.',
      lowering:
        'Nur die Stelle, von der die Information stammt, setzt eine Kennzeichnung herab, mit Begründung; das wird protokolliert.',
      log: 'Jedes Lesen von TLP:AMBER und Strengerem wird im Prüfprotokoll festgehalten.',
      mail: 'E-Mails zu TLP:AMBER und Strengerem enthalten einen Link und keinen Inhalt.',
      classified:
        'EU-Verschlusssachen, ab RESTREINT UE/EU RESTRICTED, haben hier keinen Platz. Texte mit einer solchen Einstufung werden abgelehnt.',
      operational: 'Operative und personenbezogene Daten gehören in SIENA.',
    },
  },
  accessibility: {
    title: 'Barrierefreiheit',
    lead: 'Collegium richtet sich nach WCAG 2.2, Stufe AA, und EN 301 549, auf jeder Seite und im Editor.',
    reviewed: 'Selbstbewertung, zuletzt durchgesehen am',
    works: {
      title: 'Worauf Sie sich verlassen können',
      keyboard:
        'Alles lässt sich allein mit der Tastatur bedienen. Tastenkürzel mit einer Taste können Sie in Ihrem Profil ausschalten.',
      scripts:
        'Lesen, Suchen, Diskutieren und alle Formulare funktionieren ohne Skripte. Nur das gemeinsame Bearbeiten braucht sie.',
      colours:
        'Kein Zustand wird allein durch Farbe mitgeteilt. Text hat hell und dunkel einen Kontrast von mindestens 4,5 zu 1. Die Seiten werden in beiden mit axe geprüft.',
      languages:
        'Texte in einer anderen Sprache sind als solche ausgezeichnet, damit Bildschirmleser sie richtig aussprechen.',
      editor:
        'Im Editor bleiben die Schreibmarken anderer für Bildschirmleser verborgen; wer hinzukommt, wird einmal angesagt.',
    },
    lacks: {
      title: 'Was fehlt oder noch nicht bekannt ist',
      audit: 'Eine unabhängige Prüfung hat noch nicht stattgefunden.',
      people:
        'Der Editor wurde noch nicht von Menschen erprobt, die täglich mit Bildschirmleser, Vergrößerung oder Sprachsteuerung arbeiten.',
      editorScripts:
        'Für das gemeinsame Bearbeiten gibt es keine Fassung ohne Skripte; gelesen werden kann dieselbe Seite immer ohne sie.',
      texts:
        'Die Texte stammen von Mitgliedern. Manchen fehlen Überschriften, eine klare Sprache oder Beschreibungen ihrer Bilder.',
    },
    tell: {
      title: 'Etwas funktioniert für Sie nicht',
      text: 'Sagen Sie es der Moderation Ihrer Gemeinschaft oder der Kontaktstelle Ihres Landes: die Adresse der Seite, was Sie tun wollten und mit welchem Hilfsmittel. Es wird an die Administration weitergegeben.',
    },
  },
} as const satisfies Catalogue<typeof english>;
