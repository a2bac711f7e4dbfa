import type { ReadOnlyReason } from './save-state.ts';

const KEYS = [
  'not-admitted',
  'not-a-member',
  'needs-expert',
  'needs-need-to-know',
  'other-organisation',
  'not-named',
  'signed-out',
  'access-lost',
  'page-gone',
  'newer-schema',
  'outdated',
  'unknown-content',
] as const;

/** The key of `documents:refusal` for a reason; those that do not concern pages share one. */
export function refusalKey(reason: ReadOnlyReason | 'not-found'): (typeof KEYS)[number] {
  return KEYS.find((key) => key === reason) ?? 'access-lost';
}
