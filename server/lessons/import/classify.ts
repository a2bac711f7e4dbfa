import type { Area, CrisisFunction, Phase } from '../../../app/shared/vocabulary.ts';

/**
 * The library's own vocabulary for the terms of public sources (NASA LLIS, NIFC SAFENET, SAFECOM),
 * so that imported records answer to the same filters. Only terms that say the same are mapped; the
 * source's own terms stay with the record as topics.
 */
const FUNCTIONS: Record<string, CrisisFunction> = {
  communications: 'communication',
  'decision making': 'command',
  leadership: 'command',
  'command and control': 'command',
  'situational awareness': 'command',
  training: 'training',
  'training equipment': 'training',
  fatigue: 'staffing',
  'human resources & education': 'staffing',
  equipment: 'logistics',
  logistics: 'logistics',
  'information technology/systems': 'ict',
  'computer software': 'ict',
};

const AREAS: Record<string, Area> = {
  wildland: 'wildfire',
  'prescribed/fuels treatment': 'wildfire',
  'fuel treatment': 'wildfire',
  'wildland fire use': 'wildfire',
  'fire behavior': 'wildfire',
  'airspace: intrusion': 'transport',
  'uas: uas': 'transport',
};

const PHASES: Record<string, Phase> = {
  'initial attack': 'respond',
  'extended attack': 'respond',
  'mop up': 'respond',
  'readiness/preparedness': 'prepare',
};

export type Classified = { functions: CrisisFunction[]; areas: Area[]; phases: Phase[] };

/** What the terms of a source say in the words of the library. */
export function classify(terms: readonly string[]): Classified {
  return {
    functions: translate(terms, FUNCTIONS),
    areas: translate(terms, AREAS),
    phases: translate(terms, PHASES),
  };
}

function translate<T extends string>(terms: readonly string[], table: Record<string, T>): T[] {
  const known = terms.flatMap((term) => table[term.toLowerCase()] ?? []);
  return [...new Set(known)].sort();
}
