import type { DemoApplicant } from './types.ts';

export const applicants: DemoApplicant[] = [
  {
    name: 'Réka Somlai',
    email: 'r.somlai@katved.example',
    organisation: 'emergency-planning-hu',
    unit: 'Contingency Plans',
    country: 'HU',
    languages: ['hu', 'en', 'de'],
    expertise: ['contingency planning', 'staffing', 'exercises'],
    phone: '+36 1 555 0142',
    supervisor: 'Col. Gábor Erdélyfi, Head of Division',
    reason:
      'I write contingency plans for county headquarters and want to compare them with those of other states before the next revision.',
    admission: {
      state: 'admitted',
      registered: '2026-11-04',
      verified: '2026-11-04',
      sponsors: [
        {
          by: 'vandermeulen',
          on: '2026-11-06',
          statement:
            'We sat on the same working group for two years. She prepares well, shares drafts early and has never passed a document on without asking. I would trust her with AMBER.',
        },
      ],
      decision: { by: 'ncpHungary', on: '2026-11-12', kind: 'admitted' },
    },
    applications: [
      {
        community: 'health',
        state: 'applied',
        on: '2026-11-16',
        answers: [
          'I write the contingency plans for nineteen county headquarters. In 2021 I ran the review of staffing during the second wave; its findings are not published, and I would like to bring them in as lessons.',
          'Duty planning, and the page on control rooms. I can translate Hungarian lessons into English.',
          'Yes, for the plans of two counties near the border.',
        ],
      },
    ],
  },
  {
    name: 'R. Somlay',
    email: 'r.somlay@katved.example',
    organisation: 'emergency-planning-hu',
    unit: 'County Liaison',
    country: 'HU',
    languages: ['hu', 'en'],
    expertise: ['contingency planning'],
    phone: '+36 1 555 0142',
    supervisor: 'Head of County Liaison',
    reason: 'Follow-up of the review of county plans after the second wave.',
    admission: {
      state: 'left',
      registered: '2022-08-22',
      verified: '2022-08-23',
      sponsors: [
        {
          by: 'charbonnier',
          on: '2022-08-30',
          statement:
            'Known to me from one seminar in 2022. Careful, quiet, answers mail within the day.',
        },
      ],
      decision: { by: 'ncpHungary', on: '2022-09-05', kind: 'admitted' },
    },
    applications: [
      {
        community: 'health',
        state: 'approved',
        on: '2022-09-12',
        answers: [
          'Plans of four counties and their update after the pandemic.',
          'None in the first year. I would read and comment.',
          'No.',
        ],
        approvals: [
          { by: 'sardoal', on: '2022-09-15' },
          { by: 'rautasalo', on: '2022-09-19' },
        ],
      },
    ],
  },
  {
    name: 'Nikolaj Brandtoft',
    email: 'n.brandtoft@forebyg.example',
    organisation: 'crime-prevention-dk',
    unit: 'Prevention and Analysis',
    country: 'DK',
    languages: ['da', 'en', 'de'],
    expertise: ['fraud', 'health certificates', 'analysis'],
    phone: '+45 55 55 01 61',
    supervisor: 'Deputy Head of Unit',
    reason: 'Fraud with tests, certificates and sick notes; I follow it for the national unit.',
    admission: {
      state: 'admitted',
      registered: '2026-10-26',
      verified: '2026-10-26',
      sponsors: [
        {
          by: 'lindholt',
          on: '2026-10-29',
          statement:
            'Nikolaj has worked beside me since 2021. His analyses say what he does not know, which is rarer than it should be. No concern.',
        },
      ],
      decision: { by: 'manager', on: '2026-11-09', kind: 'admitted' },
    },
    applications: [
      {
        community: 'health',
        state: 'applied',
        on: '2026-11-17',
        answers: [
          'Fraud that follows an outbreak: forged sick notes among staff, test centres that bill for tests never made, subsidies for empty firms.',
          'A new page on fraud in outbreaks if the community wants one. Otherwise “Policing health measures”, the part on certificates.',
          'Seldom. Two of our analyses are AMBER and I would ask before I bring them.',
        ],
        approvals: [{ by: 'sardoal', on: '2026-11-20' }],
      },
    ],
  },
  {
    name: 'Eleni Karagianni',
    email: 'e.karagianni@limenarxeio.example',
    organisation: 'coast-guard-el',
    unit: 'Port Authorities, Northern Islands',
    country: 'EL',
    languages: ['el', 'en', 'fr'],
    expertise: ['islands', 'passenger ports', 'quarantine of ships'],
    phone: '+30 210 555 0162',
    supervisor: 'Captain of the Port District',
    reason:
      'Ships with sick passengers reach my port first. I want to know how others decide who goes ashore.',
    admission: {
      state: 'admitted',
      registered: '2026-11-02',
      verified: '2026-11-03',
      sponsors: [
        {
          by: 'manousaki',
          on: '2026-11-05',
          statement:
            'She led the port during two ship quarantines, one of them for nineteen days. I trained her in 2018 and have borrowed her checklists since.',
        },
      ],
      decision: { by: 'manager', on: '2026-11-13', kind: 'admitted' },
    },
    applications: [
      {
        community: 'health',
        state: 'applied',
        on: '2026-11-17',
        answers: [
          'Quarantine of passenger ships and ferries: who may board, how officers change shift on a pier, where four hundred people eat.',
          'I would write on ports, which are missing so far, and test the text on islands in duty planning.',
          'Yes. Plans of the ports are AMBER with us.',
        ],
      },
    ],
  },
  {
    name: 'Dr Matteo Bellandi',
    email: 'm.bellandi@medleg.example',
    organisation: 'forensic-institute-it',
    unit: 'Identification and Pathology',
    country: 'IT',
    languages: ['it', 'en', 'fr'],
    expertise: ['forensic medicine', 'identification', 'infection control'],
    phone: '+39 02 5550 0163',
    supervisor: 'Prof. Lucia Vannocci, Director',
    reason:
      'Research with two police forces on post-mortem examination and infection control in outbreaks.',
    admission: {
      state: 'email_verified',
      registered: '2026-11-05',
      verified: '2026-11-05',
      sponsors: [
        {
          by: 'ferlaino',
          on: '2026-11-10',
          statement:
            'He advised our command in spring 2020, when nobody could say how to handle the dead in care homes. Clear, discreet, and he puts the family first. A second sponsor is needed because he comes from a university; I have none to suggest.',
        },
      ],
    },
    applications: [
      {
        community: 'health',
        state: 'applied',
        on: '2026-11-18',
        answers: [
          'Safe handling of the dead by first officers, and what a patrol may leave undone until the pathologist comes.',
          'Custody, the section on intake. A short page on deaths at home would be my own proposal.',
          'No. My institute publishes, and I prefer not to hold what I may not use.',
        ],
      },
    ],
  },
  {
    name: 'Signe Ozoliņa',
    email: 's.ozolina@robeza.example',
    organisation: 'border-lv',
    unit: 'Analysis Service',
    country: 'LV',
    languages: ['lv', 'en', 'pl'],
    expertise: ['border control', 'analysis', 'staffing'],
    phone: '+371 6555 0165',
    supervisor: 'Head of Analysis',
    reason:
      'Staffing of border posts under quarantine rules; my service writes the national annex.',
    admission: {
      state: 'admitted',
      registered: '2026-10-19',
      verified: '2026-10-20',
      sponsors: [
        {
          by: 'gancheva',
          on: '2026-10-23',
          statement:
            'We compared findings on certificates for a year. She corrected my figures twice and was right both times.',
        },
      ],
      decision: { by: 'manager', on: '2026-11-02', kind: 'admitted' },
    },
    applications: [
      {
        community: 'health',
        state: 'applied',
        on: '2026-11-18',
        answers: [
          'Border posts with eight to fourteen officers, where fixed crews as described on your page leave nobody for the night.',
          'Duty planning, with figures of small posts over two winters.',
          'Perhaps.',
        ],
        decision: {
          by: 'rautasalo',
          on: '2026-11-19',
          reason:
            '“Perhaps” to AMBER: which documents do you think of, and who in your service would release them?',
        },
        answered: {
          on: '2026-11-21',
          text: 'Rosters of three posts, by hour. The head of my service releases them, in writing, for each case. Without that release I bring ranges only, and these are GREEN.',
        },
      },
    ],
  },
  {
    name: 'Ivaylo Stoychev',
    email: 'i.stoychev@granitsa.example',
    organisation: 'border-bg',
    unit: 'Regional Directorate, Duty Service',
    country: 'BG',
    languages: ['bg', 'en', 'ro'],
    expertise: ['duty planning', 'border checks'],
    phone: '+359 2 555 0164',
    supervisor: 'Deputy Director',
    reason: 'I plan the duty of eleven border posts and answer for them at night.',
    admission: {
      state: 'admitted',
      registered: '2026-11-03',
      verified: '2026-11-03',
      sponsors: [
        {
          by: 'gancheva',
          on: '2026-11-09',
          statement:
            'He is the person I telephone when a post is empty. Practical, short in words, reliable with papers. We serve in the same directorate, in different chains of command.',
        },
      ],
      decision: { by: 'manager', on: '2026-11-17', kind: 'admitted' },
    },
    applications: [
      {
        community: 'health',
        state: 'applied',
        on: '2026-11-20',
        answers: [
          'Keeping eleven posts open when two in five officers live in the same three towns.',
          'Relief crews. We tried four models and kept notes of all of them.',
          'No need for the time being.',
        ],
      },
    ],
  },
  {
    name: 'Conor Mac Giolla',
    email: 'c.macgiolla@garda-roads.example',
    organisation: 'roads-ie',
    unit: 'Roads Policing, Western Region',
    country: 'IE',
    languages: ['en', 'ga'],
    expertise: ['checkpoints', 'rural policing'],
    phone: '+353 1 555 0166',
    supervisor: 'Superintendent, Western Region',
    reason: 'I ran 140 checkpoints in 2020 and 2021 and train those who would run the next ones.',
    admission: {
      state: 'admitted',
      registered: '2026-11-06',
      verified: '2026-11-06',
      sponsors: [
        {
          by: 'nidhuibhir',
          on: '2026-11-10',
          statement:
            'Conor served under me for three years. He got through two winters of checkpoints without one complaint upheld. He will tell you where the page is wrong.',
        },
      ],
      decision: { by: 'manager', on: '2026-11-18', kind: 'admitted' },
    },
    applications: [
      {
        community: 'health',
        state: 'applied',
        on: '2026-11-22',
        answers: [
          'Checkpoints under health rules on rural roads, with two officers and no light.',
          '“Policing health measures”, the section on checkpoints. Your five hundred metres do not work on our roads.',
          'Not at present.',
        ],
      },
    ],
  },
  {
    name: 'Dainius Petrulis',
    email: 'd.petrulis@krize.example',
    organisation: 'ministry-lt',
    unit: 'Crisis Cell, Transport',
    country: 'LT',
    languages: ['lt', 'en', 'pl'],
    expertise: ['corridors', 'crisis management'],
    phone: '+370 5 555 0167',
    supervisor: 'Head of the Crisis Cell',
    reason:
      'National contact for freight corridors; I sit between ministry, customs and border guard.',
    admission: {
      state: 'admitted',
      registered: '2026-10-12',
      verified: '2026-10-12',
      sponsors: [
        {
          by: 'wierzbowska',
          on: '2026-10-16',
          statement:
            'My counterpart during two closures. When he says that a lane is open, it is open.',
        },
      ],
      decision: { by: 'manager', on: '2026-10-27', kind: 'admitted' },
    },
    applications: [
      {
        community: 'borders',
        state: 'applied',
        on: '2026-11-14',
        answers: [
          'Two road crossings and one rail terminal in the south, and the ferry port.',
          'Waiting times by hour for both crossings since 2020, and what each order of the ministry did to them.',
        ],
      },
    ],
  },
  {
    name: 'Barbora Kollárová',
    email: 'b.kollarova@prezidium.example',
    organisation: 'police-sk',
    unit: 'Border and Foreign Police',
    country: 'SK',
    languages: ['sk', 'cs', 'en'],
    expertise: ['border checks', 'cross-border workers'],
    phone: '+421 2 5555 0168',
    supervisor: 'Director of the Border Police',
    reason:
      'Thirty thousand commuters cross my section every day. Each closure begins with their calls.',
    admission: {
      state: 'admitted',
      registered: '2026-10-30',
      verified: '2026-10-31',
      sponsors: [
        {
          by: 'hruska',
          on: '2026-11-04',
          statement:
            'We negotiated the rules for commuting officers in 2021. Tough, fair, and the minutes were always hers and always right.',
        },
      ],
      decision: { by: 'manager', on: '2026-11-12', kind: 'admitted' },
    },
    applications: [
      {
        community: 'borders',
        state: 'applied',
        on: '2026-11-19',
        answers: [
          'Western section, five motorways and main roads with commuters to two states.',
          'Our certificate for commuters in three languages, with the mistakes of its first version.',
        ],
      },
    ],
  },
  {
    name: 'Teodora Mihalcea',
    email: 't.mihalcea@inspectorat.example',
    organisation: 'police-ro',
    unit: 'County Criminal Investigation',
    country: 'RO',
    languages: ['ro', 'en'],
    expertise: ['theft of goods', 'investigation'],
    phone: '+40 21 555 0169',
    supervisor: 'Head of County Investigation',
    reason: 'Thefts from lorries on national roads.',
    admission: {
      state: 'admitted',
      registered: '2026-09-21',
      verified: '2026-09-21',
      sponsors: [
        {
          by: 'stirbescu',
          on: '2026-09-25',
          statement: 'A good investigator, known to me from two joint operations. No concern.',
        },
      ],
      decision: { by: 'manager', on: '2026-10-06', kind: 'admitted' },
    },
    applications: [
      {
        community: 'borders',
        state: 'declined',
        on: '2026-10-13',
        answers: [
          'None directly. I investigate thefts from lorries in one county.',
          'Cases of the last two years, with number plates and the persons involved.',
        ],
        decision: {
          by: 'wierzbowska',
          on: '2026-10-20',
          reason:
            'This community holds no cases and no persons; those belong in SIENA. If you would share the method and how rest areas were chosen, without plates and names, apply again and I will gladly approve it.',
        },
      },
    ],
  },
  {
    name: 'Andreas Hadjiloizou',
    email: 'a.hadjiloizou@astynomia.example',
    organisation: 'police-cy',
    unit: 'Office for Combating Cybercrime',
    country: 'CY',
    languages: ['el', 'en'],
    expertise: ['ransomware', 'digital evidence'],
    phone: '+357 2255 0170',
    supervisor: 'Head of Office',
    reason:
      'Two hospitals on the island share one supplier. I would rather prepare than investigate.',
    admission: {
      state: 'admitted',
      registered: '2026-10-14',
      verified: '2026-10-14',
      sponsors: [
        {
          by: 'manousaki',
          on: '2026-10-19',
          statement:
            'We prepared an exercise for ports together in 2023. He found the open door in our own system and told nobody but us.',
        },
      ],
      decision: { by: 'manager', on: '2026-10-29', kind: 'admitted' },
    },
    applications: [
      {
        community: 'cyber',
        state: 'applied',
        on: '2026-11-12',
        answers: [
          'Ransomware against health and shipping, and evidence on shared platforms of suppliers.',
          'Two colleagues of the office and the head, all cleared. I would pass nothing to the supplier.',
        ],
        approvals: [{ by: 'benamrane', on: '2026-11-16' }],
      },
    ],
  },
  {
    name: 'Lieve Stroobants',
    email: 'l.stroobants@politie.example',
    organisation: 'police-academy-be',
    unit: 'Digital Investigation Training',
    country: 'BE',
    languages: ['nl', 'en', 'fr'],
    expertise: ['training', 'digital evidence'],
    phone: '+32 2 555 0171',
    supervisor: 'Head of Specialist Training',
    reason:
      'I teach first responders what not to switch off. The examples in my course are five years old.',
    admission: {
      state: 'admitted',
      registered: '2026-10-21',
      verified: '2026-10-21',
      sponsors: [
        {
          by: 'vandermeulen',
          on: '2026-10-26',
          statement:
            'A colleague of the academy, in another section. Twelve years of investigation before she taught. She knows what may be said in a classroom and what may not.',
        },
      ],
      decision: { by: 'ncpBelgium', on: '2026-11-05', kind: 'admitted' },
    },
    applications: [
      {
        community: 'cyber',
        state: 'applied',
        on: '2026-11-18',
        answers: [
          'None of my own at present. I train the officers who arrive first and work with what investigators tell me.',
          'Nobody. I would turn AMBER into exercises without origin and ask the author each time.',
        ],
      },
    ],
  },
  {
    name: 'Femke Oldenhuis',
    email: 'f.oldenhuis@eenheid-oost.example',
    organisation: 'police-nl',
    unit: 'Online Fraud Desk',
    country: 'NL',
    languages: ['nl', 'en'],
    expertise: ['fraud', 'prevention'],
    phone: '+31 26 555 0172',
    supervisor: 'Team Leader',
    reason: 'Takedown of fake shops with banks and registrars.',
    admission: {
      state: 'admitted',
      registered: '2026-09-28',
      verified: '2026-09-28',
      sponsors: [
        {
          by: 'wiersinga',
          on: '2026-10-01',
          statement: 'Knows more registrars by first name than anybody in the region. No concern.',
        },
      ],
      decision: { by: 'manager', on: '2026-10-12', kind: 'admitted' },
    },
    applications: [
      {
        community: 'cyber',
        state: 'withdrawn',
        on: '2026-10-15',
        answers: [
          'Fake shops and helpdesk fraud, about three hundred reports a week.',
          'My team leader and one analyst.',
        ],
      },
    ],
  },
  {
    name: 'Ludovic Vasseur',
    email: 'l.vasseur@gendarmes.example',
    organisation: 'gendarmerie-fr',
    unit: 'Groupement de montagne',
    country: 'FR',
    languages: ['fr', 'it', 'en'],
    expertise: ['floods', 'mountain rescue', 'command'],
    phone: '+33 4 55 50 01 73',
    supervisor: 'Commandant de groupement',
    reason:
      'Crues soudaines dans des vallées à une seule route ; je cherche des pairs qui ont le même relief.',
    admission: {
      state: 'admitted',
      registered: '2026-11-02',
      verified: '2026-11-02',
      sponsors: [
        {
          by: 'charbonnier',
          on: '2026-11-06',
          statement:
            'Ancien stagiaire de l’école, major de son cours. Il a commandé une vallée coupée du monde pendant six jours et en parle sans se donner le beau rôle.',
        },
      ],
      decision: { by: 'manager', on: '2026-11-16', kind: 'admitted' },
    },
    applications: [
      {
        community: 'disasters',
        state: 'applied',
        on: '2026-11-21',
        answers: [
          'Crues de 2020 et de 2023 dans deux vallées alpines, un glissement de terrain, un tunnel fermé onze jours.',
          'Comment d’autres comptent les personnes dans une vallée sans réseau, et comment ils tiennent la seule route.',
        ],
      },
    ],
  },
  {
    name: 'Marta Escuder Ferrandis',
    email: 'm.escuder@proteccion.example',
    organisation: 'civil-protection-es',
    unit: 'Coordination Centre',
    country: 'ES',
    languages: ['es', 'en', 'it'],
    expertise: ['floods', 'warning', 'volunteers'],
    phone: '+34 96 555 0174',
    supervisor: 'Head of the Coordination Centre',
    reason: 'Warning of the public and the reception of volunteers after floods in dense suburbs.',
    admission: {
      state: 'admitted',
      registered: '2026-10-08',
      verified: '2026-10-09',
      sponsors: [
        {
          by: 'ibarzabal',
          on: '2026-10-14',
          statement:
            'She coordinated shelters with my unit for three weeks and asked first where the women would be safe. No concern.',
        },
      ],
      decision: { by: 'manager', on: '2026-10-23', kind: 'admitted' },
    },
    applications: [
      {
        community: 'disasters',
        state: 'applied',
        on: '2026-11-15',
        answers: [
          'Floods of 2019 and 2024, in the coordination centre, nights included. Two wildfires as liaison officer.',
          'How warnings are written by others at three in the morning, and who signs them.',
        ],
      },
    ],
  },
  {
    name: 'Anneke Rietveld',
    email: 'a.rietveld@rivieren.example',
    organisation: 'safety-region-nl',
    unit: 'Population Care',
    country: 'NL',
    languages: ['nl', 'en', 'de'],
    expertise: ['evacuation', 'care homes'],
    phone: '+31 26 555 0175',
    supervisor: 'Director of the Safety Region',
    reason: 'Reception of evacuees and evacuation of care homes along the rivers.',
    admission: {
      state: 'admitted',
      registered: '2026-10-15',
      verified: '2026-10-15',
      sponsors: [
        {
          by: 'wiersinga',
          on: '2026-10-20',
          statement:
            'We worked through the high water of 2021 at one table. Reliable in every respect.',
        },
      ],
      decision: { by: 'manager', on: '2026-10-30', kind: 'admitted' },
    },
    applications: [
      {
        community: 'disasters',
        state: 'info_requested',
        on: '2026-11-11',
        answers: ['High water of 2021 and one hospital fire.', 'Everything on care homes.'],
        decision: {
          by: 'vandermeulen',
          on: '2026-11-17',
          reason:
            'Your second answer is wider than we can place. Which question on care homes is open in your region, and may we use your figures of 2021?',
        },
      },
    ],
  },
  {
    name: 'Claire Borg Cardona',
    email: 'c.borgcardona@pulizija.example',
    organisation: 'police-mt',
    unit: 'Victim Support',
    country: 'MT',
    languages: ['mt', 'en', 'it'],
    expertise: ['victim support', 'domestic violence'],
    phone: '+356 2555 0176',
    supervisor: 'Inspector, Victim Support',
    reason:
      'I set up silent calls with our control room and have only my own mistakes to learn from.',
    admission: {
      state: 'admitted',
      registered: '2026-10-22',
      verified: '2026-10-22',
      sponsors: [
        {
          by: 'zerafa',
          on: '2026-10-27',
          statement:
            'We are a small force, so I know her work from the street. Families ask for her by name. No concern.',
        },
      ],
      decision: { by: 'manager', on: '2026-11-06', kind: 'admitted' },
    },
    applications: [
      {
        community: 'violence',
        state: 'applied',
        on: '2026-11-13',
        answers: [
          'First contact after the patrol has left: safety plan, shelter, court. I see about two hundred people a year.',
          'The national agency for domestic violence, two shelters, the hospital and the parish offices.',
        ],
      },
    ],
  },
  {
    name: 'Johanna Ekdahl',
    email: 'j.ekdahl@beredskap.example',
    organisation: 'police-se',
    unit: 'Contingency Section, Vulnerable Persons',
    country: 'SE',
    languages: ['sv', 'en', 'fi'],
    expertise: ['child protection', 'contingency planning'],
    phone: '+46 8 555 01 77',
    supervisor: 'Head of Section',
    reason:
      'Children are missing in every one of our contingency plans. I am to write the chapter.',
    admission: {
      state: 'admitted',
      registered: '2026-11-03',
      verified: '2026-11-03',
      sponsors: [
        {
          by: 'akerstrom',
          on: '2026-11-09',
          statement:
            'Same section, six years. She asks the question the rest of the table has avoided. I support this without reserve.',
        },
      ],
      decision: { by: 'manager', on: '2026-11-16', kind: 'admitted' },
    },
    applications: [
      {
        community: 'violence',
        state: 'applied',
        on: '2026-11-18',
        answers: [
          'Plans for weeks in which schools and social services are closed: who still sees the child.',
          'Social services of three municipalities, the school inspectorate and a children’s helpline.',
        ],
      },
    ],
  },
  {
    name: 'Henning Dallwitz',
    email: 'h.dallwitz@landespolizei.example',
    organisation: 'state-police-de',
    unit: 'Protection of Crowded Places',
    country: 'DE',
    languages: ['de', 'en'],
    expertise: ['crowded places', 'vehicle barriers'],
    phone: '+49 261 5550 0178',
    supervisor: 'Head of Department',
    reason: 'I advise cities on markets and festivals and want to know what failed elsewhere.',
    admission: {
      state: 'admitted',
      registered: '2026-10-19',
      verified: '2026-10-19',
      sponsors: [
        {
          by: 'kallmeyer',
          on: '2026-10-23',
          statement:
            'He has inspected every market of the state on foot. Cleared, discreet, and he says no to mayors.',
        },
      ],
      decision: { by: 'ncpGermany', on: '2026-11-04', kind: 'admitted' },
    },
    applications: [
      {
        community: 'resilience',
        state: 'applied',
        on: '2026-11-17',
        answers: [
          'Forty markets and festivals a year, with barriers that differ from city to city. I need the experience on last open accesses.',
          'Kriminalrätin Wiebke Lassahn, security officer of the operations department.',
        ],
        approvals: [{ by: 'vandermeulen', on: '2026-11-20' }],
      },
    ],
  },
  {
    name: 'Rasmus Vahtra',
    email: 'r.vahtra@hairekeskus.example',
    organisation: 'rescue-board-ee',
    unit: 'Crisis Communication',
    country: 'EE',
    languages: ['et', 'en', 'lv'],
    expertise: ['disinformation', 'public warning'],
    phone: '+372 555 0179',
    supervisor: 'Head of Communication',
    reason:
      'Callers bring rumours to us hours before anybody else sees them. I want to do more with that than note it.',
    admission: {
      state: 'admitted',
      registered: '2026-11-05',
      verified: '2026-11-05',
      sponsors: [
        {
          by: 'lepik',
          on: '2026-11-10',
          statement:
            'He sits next door. His list of rumours from calls has been right about the harm in eleven cases of twelve.',
        },
      ],
      decision: { by: 'manager', on: '2026-11-17', kind: 'admitted' },
    },
    applications: [
      {
        community: 'resilience',
        state: 'applied',
        on: '2026-11-20',
        answers: [
          'For the page on rumours: we have figures by hour from 112 calls for six events.',
          'Security officer of the centre, reachable through the duty desk; name on request by telephone.',
        ],
      },
    ],
  },
  {
    name: 'Fabrice Kremer',
    email: 'f.kremer@parquet.example',
    organisation: 'prosecution-lu',
    unit: 'Economic Crime',
    country: 'LU',
    languages: ['fr', 'de', 'en'],
    expertise: ['asset recovery'],
    phone: '+352 555 0180',
    supervisor: 'Deputy Prosecutor General',
    reason: 'General interest in the prevention of attacks.',
    admission: {
      state: 'admitted',
      registered: '2026-09-14',
      verified: '2026-09-15',
      sponsors: [
        {
          by: 'wagener',
          on: '2026-09-21',
          statement: 'My colleague for four years, correct in all things. His field is assets.',
        },
      ],
      decision: { by: 'manager', on: '2026-10-02', kind: 'admitted' },
    },
    applications: [
      {
        community: 'resilience',
        state: 'declined',
        on: '2026-10-19',
        answers: ['To be informed.', 'To be determined.'],
        decision: {
          by: 'vandermeulen',
          on: '2026-10-28',
          reason:
            'The community is for those who plan or lead in the first hours of an attack, and it needs a named security officer. Neither is in your answers. Economic crime is at home in “Cybercrime in crises”.',
        },
      },
    ],
  },
  {
    name: 'Bálint Kertész-Nagy',
    email: 'b.kertesz-nagy@katved.example',
    organisation: 'emergency-planning-hu',
    unit: 'Warning and Alarm',
    country: 'HU',
    languages: ['hu', 'en'],
    expertise: ['public warning'],
    phone: '+36 1 555 0181',
    supervisor: 'Head of Warning and Alarm',
    reason: 'Texts of warning messages, in particular for visitors who do not speak Hungarian.',
    admission: { state: 'registered', registered: '2026-11-22', sponsors: [] },
    applications: [],
  },
  {
    name: 'Márton Szegvári',
    email: 'm.szegvari@katved.example',
    organisation: 'emergency-planning-hu',
    unit: 'County Directorate, Danube',
    country: 'HU',
    languages: ['hu', 'en', 'sk'],
    expertise: ['floods', 'evacuation'],
    phone: '+36 1 555 0182',
    supervisor: 'County Director',
    reason: 'Evacuation plans of eighteen villages on the river; the last were written in 2013.',
    admission: {
      state: 'email_verified',
      registered: '2026-11-18',
      verified: '2026-11-19',
      sponsors: [],
    },
    applications: [],
  },
  {
    name: 'Dóra Ujfalusi',
    email: 'd.ujfalusi@katved.example',
    organisation: 'emergency-planning-hu',
    unit: 'Exercises',
    country: 'HU',
    languages: ['hu', 'en', 'fr'],
    expertise: ['exercises', 'evaluation'],
    phone: '+36 1 555 0183',
    supervisor: 'Head of Exercises',
    reason: 'Evaluator of national exercises; invited to observe “Long Night”.',
    admission: {
      state: 'sponsored',
      registered: '2026-11-10',
      verified: '2026-11-10',
      sponsors: [
        {
          by: 'sardoal',
          on: '2026-11-16',
          statement:
            'She evaluated our exercise of 2024 and wrote down what I would have left out. I should like to have her at “Long Night”, so a decision before 4 December would help.',
        },
      ],
    },
    applications: [],
  },
  {
    name: 'Noor Van Hulle',
    email: 'n.vanhulle@politie.example',
    organisation: 'police-academy-be',
    unit: 'Victim-centred Policing',
    country: 'BE',
    languages: ['nl', 'en', 'fr'],
    expertise: ['domestic violence', 'training'],
    phone: '+32 2 555 0184',
    supervisor: 'Director of Training',
    reason:
      'I train control rooms in silent calls and would like to use, and correct, the common script.',
    admission: {
      state: 'sponsored',
      registered: '2026-11-11',
      verified: '2026-11-12',
      sponsors: [
        {
          by: 'ibarzabal',
          on: '2026-11-18',
          statement:
            'She visited our control room for two weeks in 2025 and sent back a list of nine improvements. Seven are in use.',
        },
      ],
    },
    applications: [],
  },
  {
    name: 'Gauthier Lambiotte',
    email: 'g.lambiotte@politie.example',
    organisation: 'police-academy-be',
    unit: 'Crisis Management Training',
    country: 'BE',
    languages: ['fr', 'en'],
    expertise: ['crisis communication'],
    phone: '+32 2 555 0185',
    supervisor: 'Director of Training',
    reason:
      'Seconded to the academy for one year; I prepare a book on crisis communication of the police.',
    admission: {
      state: 'email_verified',
      registered: '2026-11-13',
      verified: '2026-11-13',
      sponsors: [
        {
          by: 'vandermeulen',
          on: '2026-11-19',
          concern: true,
          statement:
            'Able and pleasant. I raise a concern all the same: in October drafts of our exercise were quoted in a newsletter he edits, without asking. He apologised. I would wait until the book is published or its sources are agreed.',
        },
      ],
    },
    applications: [],
  },
  {
    name: 'Pauline Dethier',
    email: 'p.dethier@politie.example',
    organisation: 'police-academy-be',
    unit: 'Research',
    country: 'BE',
    languages: ['fr', 'nl', 'de'],
    expertise: ['evaluation', 'public order'],
    phone: '+32 2 555 0186',
    supervisor: 'Head of Research',
    reason: 'Evaluation of public order during health measures, with a university partner.',
    admission: {
      state: 'info_requested',
      registered: '2026-10-27',
      verified: '2026-10-27',
      sponsors: [
        {
          by: 'charbonnier',
          on: '2026-11-03',
          statement:
            'Deux ans de travail commun sur le maintien de l’ordre. Sérieuse et précise. Je ne connais pas le partenaire universitaire.',
        },
      ],
      decision: {
        by: 'ncpBelgium',
        on: '2026-11-17',
        kind: 'info_requested',
        reason:
          'Who employs you until the end of the project, the academy or the university? In the second case a second sponsor is needed. A letter of your head of unit is enough.',
      },
    },
    applications: [],
  },
  {
    name: 'Thilo Wackernagel',
    email: 't.wackernagel@zollnord.example',
    organisation: 'customs-de',
    unit: 'Risk Analysis, Sea Freight',
    country: 'DE',
    languages: ['de', 'en'],
    expertise: ['risk analysis', 'freight'],
    phone: '+49 40 5550 0187',
    supervisor: 'Head of Risk Analysis',
    reason:
      'Nachfolger in der Risikoanalyse Seefracht; Austausch über gefährliche Waren, die auf eine Krise folgen.',
    admission: {
      state: 'sponsored',
      registered: '2026-11-09',
      verified: '2026-11-09',
      sponsors: [
        {
          by: 'sellhorn',
          on: '2026-11-16',
          statement:
            'Übernimmt zum Jahreswechsel die Analyse der Seefracht. Ich kenne ihn seit seiner Ausbildung: genau, verschwiegen, hartnäckig. Keine Bedenken.',
        },
      ],
    },
    applications: [],
  },
  {
    name: 'Marlies Brüggenthies',
    email: 'm.brueggenthies@landespolizei.example',
    organisation: 'state-police-de',
    unit: 'Police Training Institute',
    country: 'DE',
    languages: ['de', 'en', 'nl'],
    expertise: ['training', 'floods'],
    phone: '+49 261 5550 0188',
    supervisor: 'Head of Institute',
    reason: 'Lehrgang „Großschadenslagen“; ich suche geprüfte Beispiele aus anderen Staaten.',
    admission: {
      state: 'registered',
      registered: '2026-11-21',
      sponsors: [],
    },
    applications: [],
  },
  {
    name: 'Ralf Tönnesmann',
    email: 'office@toennesmann-risk.example',
    organisation: 'customs-de',
    unit: 'Customs Investigation, formerly',
    country: 'DE',
    languages: ['de', 'en'],
    expertise: ['freight', 'consulting'],
    phone: '+49 40 5550 0189',
    supervisor: 'None',
    reason:
      'Independent expert with thirty years in customs; my clients need to know how green lanes will work.',
    admission: {
      state: 'rejected',
      registered: '2026-10-05',
      verified: '2026-10-05',
      sponsors: [
        {
          by: 'sellhorn',
          on: '2026-10-12',
          concern: true,
          statement:
            'We served together until March 2026. I respect him, but he now advises hauliers and says so himself. He should come as private industry or not at all.',
        },
      ],
      decision: {
        by: 'ncpGermany',
        on: '2026-10-20',
        kind: 'rejected',
        reason:
          'The post given ended in March 2026, and the address belongs to a consultancy. Private industry needs two sponsors and a body that answers for you. You may appeal once.',
      },
    },
    applications: [],
  },
  {
    name: 'Leopold Zeilinger',
    email: 'l.zeilinger@justizanstalt.example',
    organisation: 'prison-at',
    unit: 'Transport of Prisoners',
    country: 'AT',
    languages: ['de', 'en'],
    expertise: ['custody', 'transport of prisoners'],
    phone: '+43 1 555 0190',
    supervisor: 'Head of Transport',
    reason: 'Transport between prisons and courts under health rules.',
    admission: {
      state: 'suspended',
      registered: '2024-03-04',
      verified: '2024-03-04',
      sponsors: [
        {
          by: 'hintersteiner',
          on: '2024-03-11',
          statement:
            'He planned every transport of the second wave. Sparing with words, exact with times.',
        },
      ],
      decision: { by: 'manager', on: '2024-03-20', kind: 'admitted' },
    },
    applications: [
      {
        community: 'health',
        state: 'approved',
        on: '2024-04-02',
        answers: [
          'Transport of prisoners with and without infection, some four thousand a year.',
          'Custody, the section on transport.',
          'No.',
        ],
        approvals: [
          { by: 'sardoal', on: '2024-04-05' },
          { by: 'rautasalo', on: '2024-04-09' },
        ],
      },
    ],
  },
  {
    name: 'Vasil Karadimov',
    email: 'v.karadimov@granitsa.example',
    organisation: 'border-bg',
    unit: 'Border Checkpoint, Second Line',
    country: 'BG',
    languages: ['bg', 'en'],
    expertise: ['document fraud'],
    phone: '+359 2 555 0191',
    supervisor: 'Head of Second Line',
    reason: 'Forged papers at the second line, with samples for training.',
    admission: {
      state: 'revoked',
      registered: '2025-02-10',
      verified: '2025-02-10',
      sponsors: [
        {
          by: 'gancheva',
          on: '2025-02-17',
          statement: 'Good eye for papers. Known to me from the service, not from work in common.',
        },
      ],
      decision: { by: 'manager', on: '2025-03-03', kind: 'admitted' },
    },
    applications: [
      {
        community: 'borders',
        state: 'approved',
        on: '2025-03-10',
        answers: [
          'The land crossing in the south-east, second line.',
          'A collection of forged certificates with their features.',
        ],
        approvals: [{ by: 'wierzbowska', on: '2025-03-14' }],
      },
    ],
  },
];
