// Keeps one child process running: starts it, and starts it again, with growing pauses, when it ends unasked.
import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;
const STABLE_MS = 10_000;

/**
 * @typedef {{ stop: () => Promise<void>, kill: () => void }} Kept
 * `stop` asks the process to end and waits for it, at most `stopLimitMs`; `kill` does not ask.
 */

/**
 * Launches a process and keeps it running. The first launch must succeed; later ones are repeated until they do.
 * @param {object} options
 * @param {string} options.name how sentences call it, as "The database server"
 * @param {() => Promise<ReturnType<import('./tied-process.mjs').tiedProcess>>} options.launch answers when it is ready
 * @param {(sentence: string) => void} options.onEvent told when it ended and when it is back
 * @param {number} [options.stopLimitMs]
 * @returns {Promise<Kept>}
 */
export async function keepRunning({ name, launch, onEvent, stopLimitMs = 60_000 }) {
  const stopping = new AbortController();
  let current = await launch();
  let readyAt = Date.now();

  const watch = async () => {
    let pause = FIRST_PAUSE_MS;
    while (true) {
      const how = await current.exited;
      if (stopping.signal.aborted) return;
      if (Date.now() - readyAt > STABLE_MS) pause = FIRST_PAUSE_MS;
      onEvent(`${name} ended unexpectedly (${how}). Starting it again.`);
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {});
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      if (stopping.signal.aborted) return;
      try {
        current = await launch();
        readyAt = Date.now();
        onEvent(`${name} is back.`);
      } catch (error) {
        onEvent(error.message);
      }
    }
  };
  const watching = watch();

  return {
    kill: () => current.kill(),
    stop: async () => {
      stopping.abort();
      const late = setTimeout(() => current.kill(), stopLimitMs);
      await current.stop();
      await watching;
      // The watch may have been starting it again just now.
      await current.stop();
      clearTimeout(late);
    },
  };
}
