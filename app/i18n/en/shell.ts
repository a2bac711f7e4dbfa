/** The frame: sections, palette, the start page, and the pages of the foot. */
export const shell = {
  tabs: {
    home: 'Home',
    practice: 'Practice',
    lessons: 'Lessons',
    discussions: 'Discussions',
    members: 'Members',
    desk: 'Desk',
  },
  start: {
    title: 'Your communities',
    waiting: 'Waiting for you',
    nothing: 'Nothing waits for you here.',
    none: 'You are not in a community yet.',
    noneNext:
      'Pages, lessons and discussions live in communities. Choose one and answer its questions; its moderators decide.',
    find: 'Find a community',
    threads: 'Latest discussions',
    threadsTable: 'Table of the latest discussions',
    noThreads: 'Nobody has written in your communities yet.',
    lessons: 'New in the lessons library',
    allLessons: 'All lessons',
    noLessons: 'Your communities have no lessons yet.',
    community: 'Community',
  },
  palette: {
    platform: 'Collegium',
    start: 'Start page',
    library: 'Lessons library',
    submitLesson: 'Submit a lesson',
    search: 'Search',
    communities: 'All communities',
    newCommunity: 'Open a community',
    admissions: 'Admissions',
    administration: 'Administration',
    newPage: 'New page',
    newThread: 'New thread',
    own: 'Your account',
    profile: 'Profile',
    joining: 'Your admission and applications',
    sponsoring: 'People who named you as sponsor',
    help: 'Help',
  },
  markings: {
    title: 'Handling markings',
    lead: 'Everything here carries a label of the Traffic Light Protocol, version 2.0. It says who may read it and to whom it may be passed on.',
    label: 'Label',
    who: 'Who may read it here',
    passOn: 'To whom it may be passed on',
    passOnTo: {
      clear: 'Anybody, in public too.',
      green: 'Peers in the community of those concerned, never through public channels.',
      amber: 'Those in your organisation, and those it protects, who need to know.',
      'amber-strict': 'Those in your organisation who need to know, and nobody outside it.',
      red: 'Nobody.',
    },
    rules: 'What follows from it',
    rule: {
      strictest: 'A page or thread takes the strictest marking of what it embeds.',
      lowering: 'Only the originator lowers a marking, with a reason, and it is logged.',
      log: 'Each reading of TLP:AMBER and stricter is written to the audit log.',
      mail: 'Mail about TLP:AMBER and stricter holds a link and no content.',
      classified:
        'EU classified information, from RESTREINT UE/EU RESTRICTED upwards, has no place here. Texts that bear such a marking are refused.',
      operational: 'Operational and personal data belongs in SIENA.',
    },
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Collegium aims at WCAG 2.2, level AA, and EN 301 549, for every page and for the editor.',
    reviewed: 'Own assessment, last gone through on',
    works: {
      title: 'What you can count on',
      keyboard:
        'Everything works with the keyboard alone. Single-key shortcuts can be switched off in your profile.',
      scripts:
        'Reading, searching, discussing and every form work without scripts. Only co-editing needs them.',
      colours:
        'No state is told by colour alone. Text keeps a contrast of at least 4.5 to 1, in light and dark. Pages are checked with axe in both.',
      languages:
        'Texts in another language are labelled with it, so that screen readers pronounce them properly.',
      editor:
        'In the editor, the carets of others are kept from screen readers; who comes is told once.',
    },
    lacks: {
      title: 'What is missing or not yet known',
      audit: 'No independent audit has been made yet.',
      people:
        'The editor has not been tried by people who work with a screen reader, magnification or voice control every day.',
      editorScripts:
        'Co-editing has no version without scripts; the same page can always be read without them.',
      texts:
        'Texts are written by members. Some lack headings, a plain wording or a description of their pictures.',
    },
    tell: {
      title: 'Something does not work for you',
      text: 'Tell a moderator of your community, or the contact point of your country: the address of the page, what you wanted to do, and with which aid. They pass it to the administrator.',
    },
  },
} as const;
