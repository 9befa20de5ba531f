import { createHmac } from 'node:crypto';
import { compare, hash } from 'bcrypt';

const COST = 12;

/**
 * What is stored for a password: bcrypt over base64(HMAC-SHA-384(pepper, password)). The inner hash makes every
 * character count, for bcrypt looks at the first 72 bytes only, and without the pepper a stolen table is of no use.
 */
export const hashPassword = (password: string, pepper: string, cost = COST): Promise<string> =>
  hash(peppered(password, pepper), cost);

/** Whether a password is the one that was stored. */
export const isPassword = (password: string, pepper: string, stored: string): Promise<boolean> =>
  compare(peppered(password, pepper), stored);

const peppered = (password: string, pepper: string): string =>
  createHmac('sha384', pepper).update(password.normalize('NFC')).digest('base64');
