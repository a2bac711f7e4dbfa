import type { Country } from '../../app/shared/countries.ts';
import type { LessonId, PersonId } from '../../app/shared/ids.ts';
import type { Language } from '../../app/shared/languages.ts';
import type { LessonState, LESSON_STEPS } from '../../app/shared/lesson-life.ts';
import type { Marking } from '../../app/shared/markings.ts';
import type {
  ActionStatus,
  AdoptionStatus,
  Area,
  Confidence,
  CrisisFunction,
  EventKind,
  LessonRelation,
  LessonType,
  OrganisationType,
  PageRelation,
  Phase,
  SolutionType,
} from '../../app/shared/vocabulary.ts';

/** The originator's words, where they differ from the validated text. */
export type OriginalText = { observation: string; discussion?: string; recommendation?: string };

/** The record itself. Dates are calendar days (`2021-03-30`). */
export type LessonRecord = {
  id: LessonId;
  number: string;
  version: number;
  title: string;
  type: LessonType;
  state: LessonState;
  language: Language;
  marking: Marking;
  community: { slug: string; name: string };
  originatorId: PersonId | null;
  originatingOrganisation: { name: string; country: string | null } | null;
  observation: string;
  discussion: string | null;
  rootCause: string | null;
  conclusion: string | null;
  recommendation: string | null;
  original: OriginalText | null;
  crisis: string;
  /** Of a crisis that a moderator added; the others are in the catalogues. */
  crisisLabel: string | null;
  eventKind: EventKind;
  eventFrom: string | null;
  eventTo: string | null;
  areas: Area[];
  countries: Country[];
  organisationTypes: OrganisationType[];
  functions: CrisisFunction[];
  solutions: SolutionType[];
  phases: Phase[];
  appliesIf: string | null;
  confidence: Confidence | null;
  confidenceNote: string | null;
  reviewBy: string | null;
  /** Of a record brought in from a public source. */
  source: {
    name: string;
    id: string;
    url: string | null;
    organisation: string | null;
    licence: string;
  } | null;
  topics: string[];
};

export type LessonStep = (typeof LESSON_STEPS)[number];

/** One step of its life. Only who may decide and the originator read the reason. */
export type LessonEvent = {
  state: LessonState;
  at: string;
  reason: string | null;
  actor: string | null;
};

export type LessonAction = {
  id: string;
  what: string;
  body: string;
  bodyCountry: string | null;
  owner: string | null;
  due: string;
  status: ActionStatus;
  evidence: string | null;
  /** Days past due of an action that is not finished; 0 otherwise. */
  overdueDays: number;
};

export type LessonLinks = {
  actions: LessonAction[];
  adoption: { country: Country; status: AdoptionStatus; on: string; note: string | null }[];
  reuse: { id: string; country: string; place: string; outcome: string; on: string }[];
  sources: { id: string; label: string; url: string | null }[];
  /** Both directions; `from`: the other lesson says this of ours. */
  relations: {
    relation: LessonRelation;
    direction: 'to' | 'from';
    number: string;
    title: string;
    language: Language;
  }[];
  pages: {
    relation: PageRelation;
    id: string;
    slug: string;
    title: string;
    section: string;
    language: Language;
  }[];
  threads: { id: string; slug: string; title: string; language: Language }[];
  events: LessonEvent[];
};

export type LessonView = LessonRecord & LessonLinks;
