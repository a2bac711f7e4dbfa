import type { Country } from '../../app/shared/countries.ts';
import type { Language } from '../../app/shared/languages.ts';
import type { LessonState } from '../../app/shared/lesson-life.ts';
import type { Marking } from '../../app/shared/markings.ts';
import type { CommunityRole, PlatformRole } from '../../app/shared/roles.ts';
import type {
  ActionStatus,
  AdoptionStatus,
  Area,
  Confidence,
  Crisis,
  CrisisFunction,
  EventKind,
  LessonRelation,
  LessonType,
  OrganisationType,
  PageRelation,
  Phase,
  SolutionType,
} from '../../app/shared/vocabulary.ts';
import type { CommunityKey, OrganisationKey, PersonKey } from './cast.ts';

export type DemoOrganisation = {
  name: string;
  /** Null for bodies of the Union and international ones. */
  country: Country | null;
  type: OrganisationType;
  /** E-mail domain that is known as evidence; always under `.example`. */
  domain: string;
};

export type DemoPerson = {
  name: string;
  email: string;
  organisation: OrganisationKey;
  unit: string;
  country: Country;
  /** First is the interface language where the interface speaks it. */
  languages: Language[];
  expertise: string[];
  phone: string;
  supervisor: string;
  platformRoles?: PlatformRole[];
  memberships: {
    community: CommunityKey;
    role: CommunityRole;
    needToKnow?: boolean;
    since: string;
  }[];
  /** Date of admission, ISO; people without one come from the applications file. */
  admitted: string;
};

export type DemoCommunity = {
  slug: string;
  name: string;
  purpose: string;
  visibility: 'listed' | 'unlisted';
  defaultMarking: Marking;
  approvals: 1 | 2;
  quorum: number;
  revalidationMonths: number;
  questions: string[];
  announcement?: { title: string; body: string; by: PersonKey; on: string };
};

/** One lesson of the demo library. Dates are ISO days; texts are in `language`. */
export type DemoLesson = {
  number: `LL-${number}-${string}`;
  title: string;
  type: LessonType;
  community: CommunityKey;
  language: Language;
  marking: Marking;
  state: LessonState;
  originator: PersonKey;
  originatingOrganisation: OrganisationKey;
  observation: string;
  discussion: string;
  rootCause?: string;
  conclusion?: string;
  recommendation?: string;
  /** The originator's own words where they differ from the validated text above. */
  original?: { observation: string; discussion?: string; recommendation?: string };
  crisis: Crisis;
  eventKind: EventKind;
  from: string;
  to?: string;
  areas: Area[];
  countries: Country[];
  organisationTypes: OrganisationType[];
  functions: CrisisFunction[];
  solutions: SolutionType[];
  phases: Phase[];
  appliesIf?: string;
  confidence: Confidence;
  confidenceNote?: string;
  reviewBy?: string;
  /** One date per step reached, in order: submitted, observation, analysis, identified, tasked, implementing, validation, learned. */
  steps: string[];
  actions?: {
    what: string;
    body: OrganisationKey;
    owner: PersonKey;
    due: string;
    status: ActionStatus;
    evidence?: string;
  }[];
  adoption?: { country: Country; status: AdoptionStatus; on: string; note?: string }[];
  reuse?: { country: Country; where: string; outcome: string; on: string }[];
  sources?: { label: string; url?: string }[];
  relations?: { lesson: string; relation: LessonRelation }[];
  pages?: { page: string; section: string; relation: PageRelation; note: string }[];
};

/** One block of a page. Text may hold `**bold**` and `_italic_` and nothing else. */
export type DemoBlock =
  | { h: string }
  | { h3: string }
  | { p: string }
  | { lead: string }
  | { ol: string[] }
  | { ul: string[] }
  | { quote: string }
  | { callout: string; text: string; kind: 'note' | 'warning' }
  | { table: { head: string[]; rows: string[][]; caption: string } };

export type DemoPage = {
  /** Kebab-case and unique: other demo files refer to it. */
  key: string;
  community: CommunityKey;
  /** Key of the page above it in the tree. */
  parent?: string;
  title: string;
  language: Language;
  marking: Marking;
  owner: PersonKey;
  state: 'draft' | 'in-review' | 'endorsed' | 'superseded' | 'withdrawn';
  reviewBy: string;
  created: string;
  body: DemoBlock[];
  /** People who wrote parts of it, for the history. */
  authors: PersonKey[];
  /** Present where the page is endorsed: the revision is the body above. */
  endorsement?: {
    revision: number;
    on: string;
    by: PersonKey[];
    dissent?: { by: PersonKey; text: string }[];
  };
  /** Paragraphs that the draft has beyond the endorsed revision. */
  draftAdditions?: string[];
};

export type DemoThread = {
  key: string;
  community: CommunityKey;
  category: 'general' | 'questions' | 'operations-support' | 'training';
  title: string;
  language: Language;
  marking: Marking;
  author: PersonKey;
  on: string;
  body: string;
  /** ISO instant; present on questions with an answer-by date. */
  answerBy?: string;
  tags: string[];
  replies: {
    author: PersonKey;
    on: string;
    body: string;
    language?: Language;
    accepted?: boolean;
  }[];
  /** Pages and lessons it is about. */
  about?: { page?: string; lesson?: string }[];
};

/** A person on the way in, at some point of admission or of joining a community. */
export type DemoApplicant = {
  name: string;
  email: string;
  organisation: OrganisationKey;
  unit: string;
  country: Country;
  languages: Language[];
  expertise: string[];
  phone: string;
  supervisor: string;
  reason: string;
  admission: {
    state:
      | 'registered'
      | 'email_verified'
      | 'sponsored'
      | 'admitted'
      | 'info_requested'
      | 'rejected'
      | 'suspended'
      | 'revoked'
      | 'left';
    registered: string;
    verified?: string;
    sponsors: { by: PersonKey; on: string; statement: string; concern?: boolean }[];
    decision?: {
      by: PersonKey;
      on: string;
      kind: 'admitted' | 'rejected' | 'info_requested';
      reason?: string;
    };
  };
  applications: {
    community: CommunityKey;
    state: 'applied' | 'approved' | 'declined' | 'info_requested' | 'withdrawn';
    on: string;
    answers: string[];
    approvals?: { by: PersonKey; on: string }[];
    decision?: { by: PersonKey; on: string; reason: string };
    /** The applicant's answer to a question of a moderator. */
    answered?: { on: string; text: string };
  }[];
};
