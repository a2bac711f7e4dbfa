import { access, constants, mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { isStorageTrouble } from '../app/shared/storage-trouble.ts';

/** What is known before anything is built to keep the server from starting, in one sentence each. */

/** @throws with one sentence where the folder cannot be made or written to */
export async function prepareDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'EEXIST' || code === 'ENOTDIR' ? 'it is a file, or lies below one' : code;
    throw new Error(
      `DATA_DIR ${dataDir} cannot be used (${why ?? String(error)}): choose a folder that can be written to.`,
      { cause: error },
    );
  }
}

/** @throws with one sentence where the address is taken, or none of this machine */
export function listenOn(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(inOneSentence(error, host, port)),
    );
    server.listen(port, host, resolve);
  });
}

/** As listenOn, but lets go again: a port in use is told before a database is started. */
export async function checkPort(host: string, port: number): Promise<void> {
  const server = createServer();
  await listenOn(server, host, port);
  await new Promise((resolve) => server.close(resolve));
}

function inOneSentence(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Error(`PORT ${port} is in use on ${host}; choose another one.`);
    case 'EACCES':
      return new Error(`PORT ${port} needs rights that this user lacks; choose one from 1024 up.`);
    case 'EADDRNOTAVAIL':
      return new Error(`HOST ${host} is no address of this machine.`);
    default:
      return error;
  }
}

/** Sign-in refused, no such database, no right to do so (PostgreSQL, Appendix A). */
const NOT_ALLOWED = /^(28...|3D000|42501)$/;

/**
 * What went wrong with the database that DATABASE_URL names, as one sentence for who wrote it.
 * Anything else, a fault of ours, is given back as it is.
 */
export function explainDatabase(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  // An AggregateError (one failure for each address of the host) has no message of its own.
  const why = error.message || code;
  if (isStorageTrouble(error))
    return new Error(`The database of DATABASE_URL cannot be reached: ${why}.`);
  if (NOT_ALLOWED.test(code))
    return new Error(`The database of DATABASE_URL cannot be used: ${why}.`);
  if (/^SASL|SSL|certificate/i.test(error.message)) {
    return new Error(`The database of DATABASE_URL refuses the connection: ${why}.`);
  }
  return error;
}
