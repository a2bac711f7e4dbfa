import { z } from 'zod';
import { COUNTRIES } from '../countries.ts';
import { LANGUAGES } from '../languages.ts';
import {
  AREAS,
  CRISES,
  CRISIS_FUNCTIONS,
  EVENT_KINDS,
  LESSON_TYPES,
  ORGANISATION_TYPES,
  PHASES,
  SOLUTION_TYPES,
} from '../vocabulary.ts';
import { prose, title } from './text.ts';

/**
 * Markings that a new lesson may have. TLP:RED needs named readers, who are named once the lesson
 * has been accepted: nobody could accept it otherwise.
 */
export const NEW_LESSON_MARKINGS = [
  'TLP:CLEAR',
  'TLP:GREEN',
  'TLP:AMBER',
  'TLP:AMBER+STRICT',
] as const;
export type NewLessonMarking = (typeof NEW_LESSON_MARKINGS)[number];

const LONGEST_TEXT = 20_000;

const optionalProse = prose(0, LONGEST_TEXT)
  .optional()
  .transform((text) => text || null);
const day = z.iso
  .date({ error: 'date' })
  .optional()
  .transform((value) => value ?? null);
const several = <T extends string>(values: readonly [T, ...T[]]) =>
  z.array(z.enum(values, { error: 'choose' })).default([]);

/** A lesson as its originator writes it. A draft may lack the observation; what is submitted may not. */
export const lessonForm = z
  .object({
    intent: z.enum(['save', 'submit'], { error: 'choose' }).default('save'),
    community: z.string({ error: 'choose' }).regex(/^[a-z0-9-]{1,200}$/, { error: 'choose' }),
    title: title(3, 400),
    type: z.enum(LESSON_TYPES, { error: 'choose' }),
    language: z.enum(LANGUAGES, { error: 'choose' }),
    marking: z.enum(NEW_LESSON_MARKINGS, { error: 'choose' }),
    observation: prose(0, LONGEST_TEXT)
      .optional()
      .transform((text) => text ?? ''),
    discussion: optionalProse,
    rootCause: optionalProse,
    conclusion: optionalProse,
    recommendation: optionalProse,
    crisis: z.enum(CRISES, { error: 'choose' }),
    eventKind: z.enum(EVENT_KINDS, { error: 'choose' }),
    eventFrom: day,
    eventTo: day,
    areas: several(AREAS),
    countries: several(COUNTRIES),
    organisationTypes: several(ORGANISATION_TYPES),
    functions: several(CRISIS_FUNCTIONS),
    solutions: several(SOLUTION_TYPES),
    phases: several(PHASES),
    appliesIf: optionalProse,
  })
  .superRefine((lesson, context) => {
    if (lesson.intent === 'submit' && lesson.observation === '') {
      context.addIssue({ code: 'custom', message: 'required', path: ['observation'] });
    }
    if (lesson.eventFrom && lesson.eventTo && lesson.eventTo < lesson.eventFrom) {
      context.addIssue({ code: 'custom', message: 'dateOrder', path: ['eventTo'] });
    }
  });

export type LessonInput = Omit<z.output<typeof lessonForm>, 'intent' | 'community'>;

/** What a moderator does with a submitted lesson. To return or reject takes a reason. */
export const lessonDecisionForm = z
  .object({
    decision: z.enum(['observation', 'returned', 'rejected'], { error: 'choose' }),
    reason: prose(0, 2000)
      .optional()
      .transform((text) => text || null),
  })
  .superRefine(({ decision, reason }, context) => {
    if (decision !== 'observation' && reason === null) {
      context.addIssue({ code: 'custom', message: 'required', path: ['reason'] });
    }
  });

export type LessonDecision = z.output<typeof lessonDecisionForm>;
