import { randomBytes } from 'node:crypto';
import { brokenKey, isDatabaseError } from '../common/database-errors';

/** Crockford's base 32: no letter that looks like a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TRIES = 5;

const fourCharacters = (): string => Array.from(randomBytes(4), (byte) => ALPHABET[byte % ALPHABET.length]).join('');

/**
 * Places an order under a new random number like K7M4-2QXD, which says nothing about how much the shop sells; under
 * another one when somebody has that number.
 */
export async function withNewNumber<T>(place: (number: string) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await place(`${fourCharacters()}-${fourCharacters()}`);
    } catch (error) {
      if (attempt === TRIES || !isNumberTaken(error)) throw error;
    }
  }
}

const isNumberTaken = (error: unknown): boolean => isDatabaseError(error) && brokenKey(error) === 'uq_orders_number';

/** An order number, or its beginning, as somebody typed it: lower case, without the hyphen, O for 0, I or L for 1. */
export function readOrderNumber(typed: string): string {
  const characters = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return characters.length > 4 ? `${characters.slice(0, 4)}-${characters.slice(4)}` : characters;
}
