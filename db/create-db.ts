import { type Kysely as KyselyType, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './schema.d.ts';

/** A database handle of the whole process. */
export type Db = KyselyType<DB>;
/** An open transaction; functions that must be atomic with their caller take this. */
export type Tx = Transaction<DB>;
/** Either: for reads that are right inside and outside a transaction. */
export type DbOrTx = Db | Tx;

/** int8 is read as a number: sequence numbers stay far below 2^53. Dates stay ISO days. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === pg.types.builtins.INT8) return Number;
    if (oid === pg.types.builtins.DATE) return (value: string) => value;
    return pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown;
  },
};

/**
 * Opens a pool and the query builder on it. Nothing connects until the first query.
 *
 * @param config where to connect, as for pg's Pool
 * @param onPoolError called for an idle connection that broke (a stopped server); queries report their own errors
 */
export function createDb(
  config: pg.PoolConfig,
  onPoolError: (error: Error) => void = () => {},
): { db: Db; pool: pg.Pool } {
  const pool = new pg.Pool({ max: 12, connectionTimeoutMillis: 5000, ...config, types });
  pool.on('error', onPoolError);
  // A client that breaks while it is lent out reports to whoever holds it as well.
  pool.on('connect', (client) => {
    client.on('error', onPoolError);
    endOnTimeout(client);
  });
  return { db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }), pool };
}

/**
 * After a `query_timeout` the server may still be busy with the statement, and a transaction
 * still open: nobody else must be given this connection, so it ends.
 */
function endOnTimeout(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  const watched = (...given: unknown[]) => {
    const answer = query(...given);
    if (answer instanceof Promise) {
      answer.catch((error: Error) => {
        if (error.message === 'Query read timeout') void (client as unknown as pg.Client).end();
      });
    }
    return answer;
  };
  client.query = watched as typeof client.query;
}
