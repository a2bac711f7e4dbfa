/**
 * Handling markings: the Traffic Light Protocol, version 2.0, of FIRST.
 * From least to most restrictive. Labels are written like this in every language.
 */
export const MARKINGS = [
  'TLP:CLEAR',
  'TLP:GREEN',
  'TLP:AMBER',
  'TLP:AMBER+STRICT',
  'TLP:RED',
] as const;

export type Marking = (typeof MARKINGS)[number];

/** Rank of a marking: 0 for TLP:CLEAR, 4 for TLP:RED. */
export function strictness(marking: Marking): number {
  return MARKINGS.indexOf(marking);
}
