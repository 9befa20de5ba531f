// The oldest Node that can run the project.
import { Refusal } from './console.mjs';

const OLDEST = [20, 19];

/** Refuses a Node that is too old, in one sentence. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Refusal(`Storehouse needs Node ${OLDEST.join('.')} or newer; this is ${version}.`);
}
