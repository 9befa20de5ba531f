import { PASSWORD_MIN } from '@storehouse/domain';
import { dictionary } from '@zxcvbn-ts/language-common';

const COMMON = new Set(dictionary['passwords-common']);
const SHOP_NAME = 'storehouse';

/**
 * True for passwords that guessers try first: one of the fifty thousand most common ones, also with digits and signs
 * behind it to make it long enough, the e-mail, the shop's name, a short piece repeated, or a run like 123456789012.
 */
export function isGuessable(password: string, email: string): boolean {
  const small = password.toLowerCase();
  const stem = small.replace(/[^a-z]+$/, '');
  const [mailbox = ''] = email.split('@');
  return (
    COMMON.has(small) ||
    COMMON.has(stem) ||
    [email, mailbox, SHOP_NAME].some((known) => small === known || stem === known) ||
    /^(.{1,4}?)\1+.{0,3}$/.test(small) ||
    isRun(small)
  );
}

/** Neighbours in the order of characters all along, upwards or downwards; 9 and 0 are neighbours. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((character, index) => {
    const step = character.charCodeAt(0) - text.charCodeAt(index);
    return Math.abs(step) === 9 ? -Math.sign(step) : step;
  });
  return text.length >= PASSWORD_MIN && [1, -1].some((direction) => steps.every((step) => step === direction));
}
