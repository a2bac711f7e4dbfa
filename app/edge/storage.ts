/** SQLSTATE classes of a store that is away or full, not of a fault in a statement. */
const STORAGE_CLASSES = ['08', '53', '57', '58'];
const NETWORK_CODES = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'];

/** Whether an error means that the database is stopped, full or unreachable (PostgreSQL, Appendix A). */
export function isStorageTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    NETWORK_CODES.includes(code) ||
    (code.length === 5 && STORAGE_CLASSES.includes(code.slice(0, 2))) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  );
}
