/**
 * The lessons library's controlled vocabulary (PRODUCT: "Lessons library"), after the
 * lessons-learned practice of NATO and NASA. Keys are stored; words come from the catalogues.
 */
export const LESSON_TYPES = ['challenge', 'good-practice'] as const;
export type LessonType = (typeof LESSON_TYPES)[number];

export const EVENT_KINDS = ['real', 'exercise', 'test', 'prevention'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Hazard or crime area. */
export const AREAS = [
  'pandemic',
  'flood',
  'wildfire',
  'terrorism',
  'organised-crime',
  'cybercrime',
  'fraud',
  'domestic-violence',
  'child-protection',
  'migration',
  'disinformation',
  'public-order',
  'industrial-accident',
  'energy',
  'transport',
  'other',
] as const;
export type Area = (typeof AREAS)[number];

/** What part of crisis work a lesson is about. */
export const CRISIS_FUNCTIONS = [
  'command',
  'staffing',
  'public-order',
  'border-freight',
  'custody',
  'investigation',
  'communication',
  'training',
  'ict',
  'logistics',
  'victim-support',
] as const;
export type CrisisFunction = (typeof CRISIS_FUNCTIONS)[number];

export const ORGANISATION_TYPES = [
  'police',
  'border-guard',
  'customs',
  'coast-guard',
  'civil-protection',
  'fire-service',
  'prosecution',
  'prison-service',
  'health-authority',
  'eu-agency',
  'academia',
  'private-industry',
  'other',
] as const;
export type OrganisationType = (typeof ORGANISATION_TYPES)[number];

export const SOLUTION_TYPES = [
  'doctrine',
  'organisation',
  'training',
  'equipment',
  'ict',
  'personnel',
  'cooperation',
] as const;
export type SolutionType = (typeof SOLUTION_TYPES)[number];

export const PHASES = ['protect', 'prepare', 'prevent', 'respond', 'recover'] as const;
export type Phase = (typeof PHASES)[number];

export type Confidence = 'low' | 'medium' | 'high';

export type ActionStatus = 'not-started' | 'ongoing' | 'delayed' | 'standby' | 'finished';

export const ADOPTION_STATUSES = ['adopted', 'in-part', 'planned', 'not-applicable'] as const;
export type AdoptionStatus = (typeof ADOPTION_STATUSES)[number];

/** How one lesson stands to another. */
export type LessonRelation = 'supports' | 'contradicts' | 'duplicates' | 'supersedes';

/** How a lesson stands to a passage of a page. */
export type PageRelation = 'derived-from' | 'supports' | 'contradicts' | 'changed';

/** Crises that lessons refer to. The table `crisis` starts with these; moderators may add. */
export const CRISES = [
  'covid-19',
  'floods-2021',
  'floods-2024',
  'wildfires-2021',
  'wildfires-2023',
  'displacement-2022',
  'terror-attacks-2015-2017',
  'terror-attack-2020',
  'ransomware-health-2021',
  'energy-2022',
  'rail-accident',
  'chemical-fire',
  'earthquake-2020',
  'border-2021',
  'drone-airport',
  'none',
] as const;
export type Crisis = (typeof CRISES)[number];
