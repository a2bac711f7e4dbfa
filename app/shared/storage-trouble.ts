/** SQLSTATE classes of a store that is away or full, not of a fault in a statement. */
const STORAGE_CLASSES = ['08', '53', '57', '58'];
/** A replica, or a server that was made to only read. */
const READ_ONLY = '25006';
const NETWORK_CODES = [
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
];
/** What pg says without a code. */
const NO_ANSWER =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|not queryable/;

/** Whether an error means that the database is stopped, full or unreachable (PostgreSQL, Appendix A). */
export function isStorageTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  return (
    NETWORK_CODES.includes(code) ||
    code === READ_ONLY ||
    (code.length === 5 && STORAGE_CLASSES.includes(code.slice(0, 2))) ||
    NO_ANSWER.test(error.message)
  );
}

/** Whether the database refused characters that no text in it can hold, such as NUL. */
export function isUnstorableText(error: unknown): boolean {
  return error instanceof Error && ['22021', '22P05'].includes(codeOf(error));
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
