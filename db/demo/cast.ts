import type { DemoCommunity, DemoOrganisation, DemoPerson } from './types.ts';

/**
 * The people, bodies and communities of the demo. All invented; all addresses end in
 * `.example`, which can never be delivered (RFC 2606).
 */
const organisation = (
  name: string,
  country: DemoOrganisation['country'],
  type: DemoOrganisation['type'],
  domain: string,
): DemoOrganisation => ({ name, country, type, domain });

export const organisations = {
  'staff-planning-fi': organisation('National Police, Staff Planning Unit', 'FI', 'police', 'poliisi.example'),
  'police-academy-be': organisation('Police Academy of the Regions', 'BE', 'police', 'politie.example'),
  'regional-command-pt': organisation('Regional Command South', 'PT', 'police', 'comando-sul.example'),
  'directorate-cz': organisation('National Directorate of Police', 'CZ', 'police', 'reditelstvi.example'),
  'rescue-board-ee': organisation('Emergency Response Centre', 'EE', 'civil-protection', 'hairekeskus.example'),
  'emergency-planning-hu': organisation('Emergency Planning Division', 'HU', 'civil-protection', 'katved.example'),
  'crime-prevention-dk': organisation('National Crime Prevention Unit', 'DK', 'police', 'forebyg.example'),
  'coast-guard-el': organisation('Coast Guard Training School', 'EL', 'coast-guard', 'limenarxeio.example'),
  'border-guard-pl': organisation('Border Guard, Eastern Section', 'PL', 'border-guard', 'granica.example'),
  'customs-de': organisation('Customs Investigation Office North', 'DE', 'customs', 'zollnord.example'),
  'state-police-de': organisation('State Police, Operations Department', 'DE', 'police', 'landespolizei.example'),
  'gendarmerie-fr': organisation('Gendarmerie, Crisis Staff School', 'FR', 'police', 'gendarmes.example'),
  'judicial-police-fr': organisation('Judicial Police, Cybercrime Division', 'FR', 'police', 'pj-cyber.example'),
  'carabinieri-it': organisation('Carabinieri, Territorial Command North', 'IT', 'police', 'comando-nord.example'),
  'forensic-institute-it': organisation('University Institute of Forensic Medicine', 'IT', 'academia', 'medleg.example'),
  'national-police-es': organisation('National Police, Family and Women Unit', 'ES', 'police', 'ufam.example'),
  'civil-protection-es': organisation('Civil Protection, Mediterranean Region', 'ES', 'civil-protection', 'proteccion.example'),
  'police-nl': organisation('National Police, Regional Unit East', 'NL', 'police', 'eenheid-oost.example'),
  'safety-region-nl': organisation('Safety Region Rivers', 'NL', 'civil-protection', 'rivieren.example'),
  'police-se': organisation('Police Authority, Contingency Section', 'SE', 'police', 'beredskap.example'),
  'border-bg': organisation('Regional Directorate Border Police', 'BG', 'border-guard', 'granitsa.example'),
  'police-ro': organisation('General Inspectorate, Risk Analysis', 'RO', 'police', 'inspectorat.example'),
  'roads-ie': organisation('Roads Policing Bureau', 'IE', 'police', 'garda-roads.example'),
  'border-lv': organisation('State Border Guard, Analysis Service', 'LV', 'border-guard', 'robeza.example'),
  'ministry-lt': organisation('Ministry of the Interior, Crisis Cell', 'LT', 'other', 'krize.example'),
  'police-si': organisation('Police Directorate, Mountain and Water Rescue', 'SI', 'police', 'policija.example'),
  'prison-at': organisation('Prison Service, Operations', 'AT', 'prison-service', 'justizanstalt.example'),
  'police-hr': organisation('Police Directorate, Earthquake Task Force', 'HR', 'police', 'ravnateljstvo.example'),
  'police-sk': organisation('Presidium of the Police Force', 'SK', 'police', 'prezidium.example'),
  'prosecution-lu': organisation('Prosecutor General, Economic Crime', 'LU', 'prosecution', 'parquet.example'),
  'police-mt': organisation('Police Force, Community Policing', 'MT', 'police', 'pulizija.example'),
  'police-cy': organisation('Police, Office for Combating Cybercrime', 'CY', 'police', 'astynomia.example'),
  'training-agency-eu': organisation('Agency for Law Enforcement Training', null, 'eu-agency', 'training-agency.example'),
} satisfies Record<string, DemoOrganisation>;

export type OrganisationKey = keyof typeof organisations;

export const communities = {
  health: {
    slug: 'health-emergencies',
    name: 'Policing in health emergencies',
    purpose: 'How police keep working when staff, borders and courts do not: duty planning, custody, public order and fraud during an outbreak.',
    visibility: 'listed', defaultMarking: 'TLP:GREEN', approvals: 2, quorum: 3, revalidationMonths: 12,
    questions: [
      'What do you work on that this community needs?',
      'Which pages or lessons would you help to write?',
      'Will you handle information above TLP:GREEN?',
    ],
    announcement: {
      title: 'Exercise “Long Night”, 8–10 December',
      body: 'The v-Room opens on 7 December at 08:00 CET. Experts on duty: put your hours into the thread “Long Night, duty hours” by 30 November.',
      by: 'sardoal', on: '2026-11-11',
    },
  },
  borders: {
    slug: 'borders-and-freight',
    name: 'Borders and freight corridors',
    purpose: 'Keeping goods and essential workers moving when internal border checks come back: green lanes, freight queues, forged certificates.',
    visibility: 'listed', defaultMarking: 'TLP:GREEN', approvals: 1, quorum: 2, revalidationMonths: 12,
    questions: ['Which border sections or corridors do you work on?', 'What would you share in the first three months?'],
  },
  cyber: {
    slug: 'cybercrime-in-crises',
    name: 'Cybercrime in crises',
    purpose: 'Ransomware on hospitals, fake shops, phishing with crisis themes, and how investigators, industry and response teams work together meanwhile.',
    visibility: 'listed', defaultMarking: 'TLP:AMBER', approvals: 2, quorum: 2, revalidationMonths: 6,
    questions: ['Which cases or threats do you work on, without case details?', 'Who in your unit may also read TLP:AMBER?'],
  },
  disasters: {
    slug: 'floods-fires-public-order',
    name: 'Floods, fires and public order',
    purpose: 'Police work in natural and industrial disasters: evacuation, cordons, missing persons, looting, and help across borders.',
    visibility: 'listed', defaultMarking: 'TLP:CLEAR', approvals: 1, quorum: 3, revalidationMonths: 12,
    questions: ['Which disaster deployments have you taken part in?', 'What would you like to learn from others?'],
  },
  violence: {
    slug: 'violence-behind-closed-doors',
    name: 'Violence behind closed doors',
    purpose: 'Domestic violence and child protection when people must stay at home: silent calls, remote reporting, visits, shelters.',
    visibility: 'listed', defaultMarking: 'TLP:GREEN', approvals: 1, quorum: 2, revalidationMonths: 12,
    questions: ['What is your part in protecting victims?', 'Which partner services do you work with?'],
  },
  resilience: {
    slug: 'attacks-and-disinformation',
    name: 'Attacks, hybrid threats and disinformation',
    purpose: 'First hours after an attack, protection of crowded places, drones, and lies that spread faster than the facts.',
    visibility: 'unlisted', defaultMarking: 'TLP:AMBER', approvals: 2, quorum: 3, revalidationMonths: 6,
    questions: ['Why do you need access to this community?', 'Who is your security officer?'],
  },
} satisfies Record<string, Omit<DemoCommunity, 'announcement'> & { announcement?: { title: string; body: string; by: string; on: string } }>;

export type CommunityKey = keyof typeof communities;

type CastPerson = Omit<DemoPerson, 'organisation' | 'memberships'> & {
  organisation: OrganisationKey;
  memberships: { community: CommunityKey; role: 'member' | 'expert' | 'moderator'; needToKnow?: boolean; since: string }[];
};

const person = (value: CastPerson): CastPerson => value;

export const people = {
  rautasalo: person({
    name: 'Aino Rautasalo', email: 'a.rautasalo@poliisi.example', organisation: 'staff-planning-fi', unit: 'Staff Planning Unit',
    country: 'FI', languages: ['en', 'fi', 'sv'], expertise: ['duty planning', 'contingency planning'], phone: '+358 9 555 0101',
    supervisor: 'Head of Planning', admitted: '2022-01-17',
    memberships: [
      { community: 'health', role: 'moderator', needToKnow: true, since: '2022-01-20' },
      { community: 'disasters', role: 'member', since: '2023-05-02' },
      { community: 'violence', role: 'moderator', needToKnow: true, since: '2023-02-02' },
    ],
  }),
  sardoal: person({
    name: 'João Sardoal', email: 'j.sardoal@comando-sul.example', organisation: 'regional-command-pt', unit: 'Operations Staff',
    country: 'PT', languages: ['pt', 'en', 'es'], expertise: ['exercises', 'islands', 'command'], phone: '+351 21 555 0102',
    supervisor: 'Regional Commander', admitted: '2021-11-03',
    memberships: [
      { community: 'health', role: 'moderator', needToKnow: true, since: '2021-11-10' },
      { community: 'borders', role: 'moderator', needToKnow: true, since: '2022-02-10' },
    ],
  }),
  vandermeulen: person({
    name: 'Ilse Vandermeulen', email: 'i.vandermeulen@politie.example', organisation: 'police-academy-be', unit: 'Crisis Management Training',
    country: 'BE', languages: ['nl', 'fr', 'en'], expertise: ['training', 'contingency planning', 'exercises'], phone: '+32 2 555 0103',
    supervisor: 'Director of Training', admitted: '2022-03-01',
    memberships: [
      { community: 'health', role: 'expert', needToKnow: true, since: '2022-03-08' },
      { community: 'resilience', role: 'moderator', needToKnow: true, since: '2022-09-01' },
      { community: 'disasters', role: 'moderator', needToKnow: true, since: '2022-04-01' },
    ],
  }),
  hruska: person({
    name: 'Tomáš Hruška', email: 't.hruska@reditelstvi.example', organisation: 'directorate-cz', unit: 'Human Resources and Duty Service',
    country: 'CZ', languages: ['cs', 'en', 'de'], expertise: ['staff representation', 'working time'], phone: '+420 2 5550 0104',
    supervisor: 'Deputy President', admitted: '2022-06-14',
    memberships: [{ community: 'health', role: 'expert', needToKnow: true, since: '2022-06-20' }],
  }),
  lepik: person({
    name: 'Kaisa Lepik', email: 'k.lepik@hairekeskus.example', organisation: 'rescue-board-ee', unit: 'Control Rooms',
    country: 'EE', languages: ['et', 'en', 'fi'], expertise: ['control rooms', 'ICT'], phone: '+372 555 0105',
    supervisor: 'Head of Centre', admitted: '2022-08-22',
    memberships: [
      { community: 'health', role: 'expert', needToKnow: true, since: '2022-08-30' },
      { community: 'cyber', role: 'member', since: '2024-01-15' },
    ],
  }),
  lindholt: person({
    name: 'Mette Lindholt', email: 'm.lindholt@forebyg.example', organisation: 'crime-prevention-dk', unit: 'Prevention and Analysis',
    country: 'DK', languages: ['da', 'en', 'sv'], expertise: ['fraud', 'prevention'], phone: '+45 55 55 01 06',
    supervisor: 'Head of Unit', admitted: '2023-01-09',
    memberships: [
      { community: 'cyber', role: 'moderator', needToKnow: true, since: '2023-01-16' },
      { community: 'violence', role: 'member', since: '2023-03-01' },
    ],
  }),
  wierzbowska: person({
    name: 'Halina Wierzbowska', email: 'h.wierzbowska@granica.example', organisation: 'border-guard-pl', unit: 'Green Border Section',
    country: 'PL', languages: ['pl', 'en', 'de'], expertise: ['border checks', 'migration'], phone: '+48 22 555 01 07',
    supervisor: 'Section Commander', admitted: '2022-02-01',
    memberships: [
      { community: 'borders', role: 'moderator', needToKnow: true, since: '2022-02-03' },
      { community: 'resilience', role: 'member', needToKnow: true, since: '2023-06-01' },
    ],
  }),
  sellhorn: person({
    name: 'Jürgen Sellhorn', email: 'j.sellhorn@zollnord.example', organisation: 'customs-de', unit: 'Freight and Ports',
    country: 'DE', languages: ['de', 'en', 'nl'], expertise: ['freight', 'risk analysis'], phone: '+49 40 5550 0108',
    supervisor: 'Head of Division', admitted: '2022-05-10',
    memberships: [
      { community: 'borders', role: 'expert', needToKnow: true, since: '2022-05-12' },
      { community: 'cyber', role: 'member', since: '2023-11-20' },
    ],
  }),
  kallmeyer: person({
    name: 'Dörte Kallmeyer', email: 'd.kallmeyer@landespolizei.example', organisation: 'state-police-de', unit: 'Operations Staff',
    country: 'DE', languages: ['de', 'en'], expertise: ['floods', 'missing persons', 'command'], phone: '+49 261 5550 0109',
    supervisor: 'Chief of Operations', admitted: '2022-01-24',
    memberships: [
      { community: 'disasters', role: 'expert', needToKnow: true, since: '2022-01-26' },
      { community: 'resilience', role: 'expert', needToKnow: true, since: '2022-09-05' },
    ],
  }),
  charbonnier: person({
    name: 'Solène Charbonnier', email: 's.charbonnier@gendarmes.example', organisation: 'gendarmerie-fr', unit: 'Crisis Staff School',
    country: 'FR', languages: ['fr', 'en'], expertise: ['command', 'public order', 'exercises'], phone: '+33 1 55 50 01 10',
    supervisor: 'Commandant of the School', admitted: '2021-12-06',
    memberships: [
      { community: 'disasters', role: 'expert', needToKnow: true, since: '2021-12-09' },
      { community: 'resilience', role: 'expert', needToKnow: true, since: '2022-09-01' },
      { community: 'health', role: 'member', since: '2022-01-12' },
    ],
  }),
  benamrane: person({
    name: 'Rachid Benamrane', email: 'r.benamrane@pj-cyber.example', organisation: 'judicial-police-fr', unit: 'Ransomware Desk',
    country: 'FR', languages: ['fr', 'en'], expertise: ['ransomware', 'hospitals', 'evidence'], phone: '+33 1 55 50 01 11',
    supervisor: 'Head of Division', admitted: '2022-04-04',
    memberships: [{ community: 'cyber', role: 'moderator', needToKnow: true, since: '2022-04-06' }],
  }),
  ferlaino: person({
    name: 'Caterina Ferlaino', email: 'c.ferlaino@comando-nord.example', organisation: 'carabinieri-it', unit: 'Territorial Coordination',
    country: 'IT', languages: ['it', 'en', 'fr'], expertise: ['red zones', 'public order', 'care homes'], phone: '+39 02 5550 0112',
    supervisor: 'Provincial Commander', admitted: '2022-02-15',
    memberships: [
      { community: 'health', role: 'expert', needToKnow: true, since: '2022-02-18' },
      { community: 'disasters', role: 'member', since: '2022-11-01' },
    ],
  }),
  ibarzabal: person({
    name: 'Nerea Ibarzábal', email: 'n.ibarzabal@ufam.example', organisation: 'national-police-es', unit: 'Family and Women Unit',
    country: 'ES', languages: ['es', 'en', 'fr'], expertise: ['domestic violence', 'risk assessment'], phone: '+34 91 555 0113',
    supervisor: 'Head of Unit', admitted: '2022-03-14',
    memberships: [
      { community: 'violence', role: 'moderator', needToKnow: true, since: '2022-03-15' },
      { community: 'health', role: 'member', since: '2022-10-01' },
    ],
  }),
  wiersinga: person({
    name: 'Sjoerd Wiersinga', email: 's.wiersinga@eenheid-oost.example', organisation: 'police-nl', unit: 'Conflict and Crisis Management',
    country: 'NL', languages: ['nl', 'en', 'de'], expertise: ['evacuation', 'crowds', 'cell broadcast'], phone: '+31 26 555 0114',
    supervisor: 'Chief of Operations', admitted: '2022-01-10',
    memberships: [
      { community: 'disasters', role: 'expert', needToKnow: true, since: '2022-01-11' },
      { community: 'health', role: 'expert', needToKnow: true, since: '2022-02-11' },
      { community: 'resilience', role: 'moderator', needToKnow: true, since: '2023-01-11' },
    ],
  }),
  akerstrom: person({
    name: 'Gunnel Åkerström', email: 'g.akerstrom@beredskap.example', organisation: 'police-se', unit: 'Contingency Section',
    country: 'SE', languages: ['sv', 'en', 'fi'], expertise: ['contingency planning', 'freight', 'wildfires'], phone: '+46 8 555 01 15',
    supervisor: 'Head of Section', admitted: '2022-07-07',
    memberships: [
      { community: 'borders', role: 'expert', needToKnow: true, since: '2022-07-11' },
      { community: 'disasters', role: 'member', since: '2022-07-11' },
    ],
  }),
  gancheva: person({
    name: 'Desislava Gancheva', email: 'd.gancheva@granitsa.example', organisation: 'border-bg', unit: 'Analysis and Planning',
    country: 'BG', languages: ['bg', 'en', 'de'], expertise: ['document fraud', 'border checks'], phone: '+359 2 555 0116',
    supervisor: 'Director', admitted: '2023-02-20',
    memberships: [
      { community: 'borders', role: 'expert', needToKnow: true, since: '2023-02-22' },
      { community: 'health', role: 'member', since: '2023-03-01' },
    ],
  }),
  stirbescu: person({
    name: 'Radu Știrbescu', email: 'r.stirbescu@inspectorat.example', organisation: 'police-ro', unit: 'Risk Analysis',
    country: 'RO', languages: ['ro', 'en', 'fr'], expertise: ['organised crime', 'fraud', 'displacement'], phone: '+40 21 555 0117',
    supervisor: 'Inspector General', admitted: '2022-10-10',
    memberships: [
      { community: 'cyber', role: 'expert', needToKnow: true, since: '2022-10-12' },
      { community: 'borders', role: 'member', since: '2022-12-01' },
    ],
  }),
  manousaki: person({
    name: 'Stavroula Manousaki', email: 's.manousaki@limenarxeio.example', organisation: 'coast-guard-el', unit: 'Training and Islands',
    country: 'EL', languages: ['el', 'en', 'it'], expertise: ['islands', 'sea rescue', 'wildfires'], phone: '+30 210 555 0118',
    supervisor: 'Commandant', admitted: '2022-05-05',
    memberships: [
      { community: 'disasters', role: 'expert', needToKnow: true, since: '2022-05-09' },
      { community: 'health', role: 'expert', needToKnow: true, since: '2022-05-09' },
    ],
  }),
  grguric: person({
    name: 'Matija Grgurić', email: 'm.grguric@ravnateljstvo.example', organisation: 'police-hr', unit: 'Earthquake Task Force',
    country: 'HR', languages: ['hr', 'en', 'sl'], expertise: ['earthquakes', 'cordons'], phone: '+385 1 5550 119',
    supervisor: 'Head of Directorate', admitted: '2023-04-03',
    memberships: [{ community: 'disasters', role: 'expert', needToKnow: true, since: '2023-04-04' }],
  }),
  hintersteiner: person({
    name: 'Walburga Hintersteiner', email: 'w.hintersteiner@justizanstalt.example', organisation: 'prison-at', unit: 'Operations',
    country: 'AT', languages: ['de', 'en'], expertise: ['custody', 'transport of prisoners'], phone: '+43 1 555 0120',
    supervisor: 'Director of Operations', admitted: '2022-09-19',
    memberships: [{ community: 'health', role: 'expert', needToKnow: true, since: '2022-09-21' }],
  }),
  nidhuibhir: person({
    name: 'Sorcha Ní Dhuibhir', email: 's.nidhuibhir@garda-roads.example', organisation: 'roads-ie', unit: 'Roads Policing Bureau',
    country: 'IE', languages: ['en', 'ga', 'fr'], expertise: ['checkpoints', 'community policing'], phone: '+353 1 555 0121',
    supervisor: 'Superintendent', admitted: '2023-09-11',
    memberships: [
      { community: 'health', role: 'member', since: '2023-09-14' },
      { community: 'violence', role: 'expert', needToKnow: true, since: '2023-09-14' },
    ],
  }),
  /** A plain member without need to know: sees GREEN and CLEAR. */
  zerafa: person({
    name: 'Luke Zerafa', email: 'l.zerafa@pulizija.example', organisation: 'police-mt', unit: 'Community Policing',
    country: 'MT', languages: ['en', 'mt', 'it'], expertise: ['community policing'], phone: '+356 2555 0122',
    supervisor: 'Assistant Commissioner', admitted: '2024-02-12',
    memberships: [{ community: 'health', role: 'member', since: '2024-02-15' }],
  }),
  wagener: person({
    name: 'Claude Wagener', email: 'c.wagener@parquet.example', organisation: 'prosecution-lu', unit: 'Economic Crime',
    country: 'LU', languages: ['fr', 'de', 'en'], expertise: ['fraud', 'asset recovery'], phone: '+352 555 0123',
    supervisor: 'Deputy Prosecutor General', admitted: '2022-11-28',
    memberships: [{ community: 'cyber', role: 'expert', needToKnow: true, since: '2022-11-30' }],
  }),
  zupancic: person({
    name: 'Polona Zupančič', email: 'p.zupancic@policija.example', organisation: 'police-si', unit: 'Mountain and Water Rescue',
    country: 'SI', languages: ['sl', 'en', 'hr', 'de'], expertise: ['floods', 'border checks', 'rescue'], phone: '+386 1 555 0124',
    supervisor: 'Head of Unit', admitted: '2023-09-01',
    memberships: [
      { community: 'disasters', role: 'expert', needToKnow: true, since: '2023-09-04' },
      { community: 'borders', role: 'member', since: '2023-09-04' },
    ],
  }),
  /** National contact points and platform staff. They hold no membership by that. */
  ncpHungary: person({
    name: 'Zsófia Halmágyi', email: 'ncp@katved.example', organisation: 'emergency-planning-hu', unit: 'National contact point',
    country: 'HU', languages: ['hu', 'en', 'de'], expertise: [], phone: '+36 1 555 0125', supervisor: 'Head of Office',
    platformRoles: ['ncp'], memberships: [], admitted: '2021-10-01',
  }),
  ncpBelgium: person({
    name: 'Bruno Lheureux', email: 'ncp@politie.example', organisation: 'police-academy-be', unit: 'National contact point',
    country: 'BE', languages: ['fr', 'nl', 'en'], expertise: [], phone: '+32 2 555 0126', supervisor: 'Head of Office',
    platformRoles: ['ncp'], memberships: [], admitted: '2021-10-01',
  }),
  ncpGermany: person({
    name: 'Friederike Osterloh', email: 'ncp@landespolizei.example', organisation: 'state-police-de', unit: 'National contact point',
    country: 'DE', languages: ['de', 'en'], expertise: [], phone: '+49 30 5550 0127', supervisor: 'Head of Office',
    platformRoles: ['ncp'], memberships: [], admitted: '2021-10-01',
  }),
  manager: person({
    name: 'Ginevra Altobelli', email: 'manager@training-agency.example', organisation: 'training-agency-eu', unit: 'Platform management',
    country: 'IT', languages: ['en', 'it', 'fr'], expertise: ['communities'], phone: '+39 06 5550 0128', supervisor: 'Head of Department',
    platformRoles: ['platform-manager'], memberships: [], admitted: '2021-09-01',
  }),
  administrator: person({
    name: 'Pieter Van Assche', email: 'admin@training-agency.example', organisation: 'training-agency-eu', unit: 'Service operation',
    country: 'BE', languages: ['nl', 'en'], expertise: [], phone: '+32 2 555 0129', supervisor: 'Head of Department',
    platformRoles: ['administrator'], memberships: [], admitted: '2021-09-01',
  }),
  auditor: person({
    name: 'Maarja Tammsalu', email: 'auditor@training-agency.example', organisation: 'training-agency-eu', unit: 'Internal audit',
    country: 'EE', languages: ['en', 'et'], expertise: [], phone: '+372 555 0130', supervisor: 'Executive Director',
    platformRoles: ['auditor'], memberships: [], admitted: '2021-09-01',
  }),
} satisfies Record<string, CastPerson>;

export type PersonKey = keyof typeof people;
