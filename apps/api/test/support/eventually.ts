import { setTimeout as sleep } from 'node:timers/promises';

const WAIT_MS = 15_000;

/** Looks again and again until something is there. */
export async function eventually<T>(look: () => Promise<T | undefined | false> | T | undefined | false): Promise<T> {
  for (const end = Date.now() + WAIT_MS; Date.now() < end; await sleep(50)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error('It did not happen in time.');
}
