import { notFound } from '../../edge/context.ts';

/**
 * The number that an address names, in capitals.
 *
 * @throws 404 for what is no number of a lesson
 */
export function lessonNumber(params: { number?: string }): string {
  const number = (params.number ?? '').toUpperCase();
  if (!/^LL-\d{4}-\d{4,12}$/.test(number)) throw notFound();
  return number;
}
