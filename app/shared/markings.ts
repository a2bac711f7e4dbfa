/**
 * Handling markings: the Traffic Light Protocol, version 2.0, of FIRST.
 * From least to most restrictive. Labels are written like this in every language.
 */
export const MARKINGS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;

export type Marking = (typeof MARKINGS)[number];

/** True for one of the five labels, exactly as written. */
export function isMarking(value: string): value is Marking {
  return (MARKINGS as readonly string[]).includes(value);
}

/** Rank of a marking: 0 for TLP:CLEAR, 4 for TLP:RED. */
export function strictness(marking: Marking): number {
  return MARKINGS.indexOf(marking);
}

/** The strictest of the given markings; what embeds something takes at least its marking. */
export function strictest(first: Marking, ...others: Marking[]): Marking {
  return others.reduce((worst, next) => (strictness(next) > strictness(worst) ? next : worst), first);
}
