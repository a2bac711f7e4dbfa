import { type Country, isCountry } from '../../../app/shared/countries.ts';
import type { LessonState } from '../../../app/shared/lesson-life.ts';
import { classify } from './classify.ts';
import type { SourceRecord } from './source-record.ts';

/** The columns that the source decides, at the first import and at each later one. */
export type ImportedLesson = ReturnType<typeof toLesson>;

const LONGEST_DERIVED_TITLE = 120;

/**
 * A record as a lesson of the library. What happened is the observation; where the source has only
 * a lesson or a recommendation, its words serve, since they tell what happened too.
 */
export function toLesson(record: SourceRecord) {
  const told = [record.abstract, record.event].filter((part) => part !== null).join('\n\n');
  const observation = told || record.lesson || record.recommendation || '';
  const { functions, areas, phases } = classify([
    ...record.topics,
    ...record.incident_type,
    ...record.activity,
    ...record.stage,
  ]);
  return {
    title: titleOf(record, observation),
    language: record.language,
    observation,
    discussion: circumstances(record) || null,
    conclusion: told ? record.lesson : null,
    recommendation: told || record.lesson ? record.recommendation : null,
    event_from: record.date,
    countries: countriesOf(record.country),
    functions: [...functions] as string[],
    areas: [...areas] as string[],
    phases: [...phases] as string[],
    topics: record.topics,
    source_name: record.source,
    source_id: record.id,
    source_url: record.url ?? null,
    source_organisation: record.org ?? null,
    licence: record.licence,
  };
}

/** A lesson somebody drew is identified, never learned; without one the record is an observation. */
export function firstState(record: SourceRecord): LessonState {
  return record.lesson || record.recommendation ? 'lesson-identified' : 'observation';
}

/**
 * Some sources leave the title out: then the first sentence serves, cut at a word. One that the
 * source itself cut out of the text says so by an ellipsis.
 */
function titleOf(record: SourceRecord, observation: string): string {
  if (hasTitle(record)) {
    const title = record.title.replace(/\s+/g, ' ');
    return record.title_derived && /[\p{L}\p{N},]$/u.test(title) ? `${title} …` : title;
  }
  const sentence = /^.*?[.!?](?=\s|$)/s.exec(observation)?.[0] ?? observation;
  const line = sentence.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_DERIVED_TITLE) return line.padEnd(3, '.');
  const cut = line.slice(0, LONGEST_DERIVED_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))} …`;
}

function hasTitle(record: SourceRecord): record is SourceRecord & { title: string } {
  return record.title !== null && record.title.length >= 3;
}

/** Interchange writes GR; people write EL. Countries outside the Union stay in the circumstances. */
function countriesOf(country: string | null | undefined): Country[] {
  const code = country === 'GR' ? 'EL' : (country ?? '');
  return isCountry(code) ? [code] : [];
}

/** What the source says of place and circumstances and the library has no column for. */
function circumstances(record: SourceRecord): string {
  const place = [record.location, record.country].filter(Boolean).join(', ');
  const lines: [string, string][] = [
    ['Place', place],
    ['Kind of incident', record.incident_type.join(', ')],
    ['Activity', record.activity.join(', ')],
    ['Stage', record.stage.join(', ')],
    ['Mission directorate', record.mission_directorates.join(', ')],
    ['Safety issue', record.safety_issue ? 'yes' : ''],
    ['Title', record.title_derived || !hasTitle(record) ? 'derived from the text' : ''],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}.`)
    .join('\n');
}
