// Waits until a server answers that it is ready.
import { request as http } from 'node:http';
import { request as https } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 50;

/** Whether the shop at `origin` answers GET /health/ready with 200 before the time is over or `isAlive` says no. */
export async function becomesReady(origin, { limitMs = 60_000, isAlive = () => true } = {}) {
  for (const end = Date.now() + limitMs; Date.now() < end && isAlive(); await sleep(POLL_MS)) {
    if ((await statusOf(new URL('/health/ready', origin))) === 200) return true;
  }
  return false;
}

function statusOf(url) {
  return new Promise((answer) => {
    // Our own server on this machine: whether its certificate is known to anybody does not matter here.
    const options = { agent: false, timeout: 5_000, rejectUnauthorized: false };
    const request = (url.protocol === 'https:' ? https : http)(url, options, (response) => {
      response.resume();
      answer(response.statusCode);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => answer(0));
    request.end();
  });
}
