import { sql } from 'kysely';
import type { Tx } from '../../db/create-db.ts';

/**
 * Takes the next numbers of a year, in order. The row of the year is locked until the transaction
 * ends, so that two who submit at once never get the same one; a transaction that fails leaves no
 * gap.
 *
 * @param year the year the number bears: of the event for imported records, else of the submission
 */
export async function allotNumbers(tx: Tx, year: number, count: number): Promise<string[]> {
  const { last } = await tx
    .insertInto('lesson_number')
    .values({ year, last: count })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet({ last: sql<number>`lesson_number.last + ${count}` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return Array.from({ length: count }, (_, i) => {
    const running = String(last - count + 1 + i).padStart(4, '0');
    return `LL-${year}-${running}`;
  });
}
