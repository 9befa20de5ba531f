/** An error of the database or of the way to it, as mysql2 reports it. */
export interface DatabaseError extends Error {
  /** The server's number; mysql2's own `code` misnames those of MariaDB. */
  errno: number;
  code?: string;
  sqlState?: string;
  sqlMessage?: string;
}

/**
 * Lock wait over, NOWAIT refused, deadlock, row changed since the snapshot, id lock lost (a MariaDB that hands out ids
 * one insert at a time): rolled back, so it may be done again.
 */
const ROLLED_BACK = [1205, 3572, 1213, 1020, 1467];
/** Cluster node not ready, read-only node, too many connections, shutting down, killed, lost. */
const AWAY = [1047, 1290, 1040, 1053, 1927, 2006, 2013];
const NO_CONNECTION = ['PROTOCOL_CONNECTION_LOST', 'PROTOCOL_SEQUENCE_TIMEOUT', 'EPIPE', 'ECONNRESET', 'ETIMEDOUT'];
const NO_POOL = ['Queue limit reached.', 'Pool is closed.'];

/** The server was asked and did not answer in time. */
export class SilentDatabase extends Error {
  readonly code = 'PROTOCOL_SEQUENCE_TIMEOUT';

  constructor() {
    super('The database did not answer in time.');
  }
}

/** True for an answer of the server. */
export const isDatabaseError = (error: unknown): error is DatabaseError =>
  error instanceof Error && 'sqlState' in error && typeof (error as DatabaseError).errno === 'number';

/** True when the server has undone the work itself and only asks for another try. */
export const isWorthRepeating = (error: unknown): boolean =>
  isDatabaseError(error) && ROLLED_BACK.includes(error.errno);

/** True when the database cannot be reached or has no room; whether the last statement took effect is unknown. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '', errno, syscall } = error as { code?: string; errno?: number; syscall?: string };
  return (
    (errno !== undefined && AWAY.includes(errno)) ||
    NO_CONNECTION.includes(code) ||
    syscall === 'connect' ||
    NO_POOL.includes(error.message)
  );
}

/** The server's own end of a SELECT that took too long: MariaDB's and MySQL's. */
const OUT_OF_TIME = [1969, 3024];

/** True when a reading with a limit was ended, by the server or because it fell silent. */
export const isOutOfTime = (error: unknown): boolean =>
  error instanceof SilentDatabase || (isDatabaseError(error) && OUT_OF_TIME.includes(error.errno));

/** Name of the unique key that an INSERT or UPDATE ran into; undefined when it was something else. */
export const brokenKey = ({ errno, sqlMessage = '' }: DatabaseError): string | undefined =>
  errno === 1062 ? /for key '(?:\w+\.)?(\w+)'/.exec(sqlMessage)?.[1] : undefined;
