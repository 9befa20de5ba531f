import type { Socket } from 'node:net';
import { SilentDatabase } from './database-errors';

/** So long the server may be silent on a statement; then the connection is given up, so that nobody waits for ever. */
export const SILENCE_LIMIT_MS = 4000;

/** What mysql2 knows of a connection but does not declare. */
type WatchedConnection = { stream: Socket; _command: unknown };

/** Gives a connection up when it waits for a silent server. An idle one may be silent for as long as it likes. */
export function giveUpWhenSilent(connection: object): void {
  const watched = connection as WatchedConnection;
  watched.stream.on('timeout', () => {
    const isWaiting = Boolean(watched._command);
    if (isWaiting) watched.stream.destroy(new SilentDatabase());
  });
  allowSilence(connection);
}

/** How long the server may be silent from now on. */
export function allowSilence(connection: object, limitMs = SILENCE_LIMIT_MS): void {
  (connection as WatchedConnection).stream.setTimeout(limitMs);
}
