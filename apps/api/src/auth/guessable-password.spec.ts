import { isGuessable } from './guessable-password';

const EMAIL = 'ada.lovelace@example.com';

describe('a password', () => {
  it.each(['three warm loaves', 'correct horse battery', 'storehouse-admin-demo', 'Zürich im Regen', 'aab aab aabc x'])(
    'like "%s" is hard to guess',
    (password) => expect(isGuessable(password, EMAIL)).toBe(false),
  );

  it.each([
    ['is common', 'qwerty123456'],
    ['is common with capitals', 'QWERTY123456'],
    ['is common with something behind', 'password!2024'],
    ['is the e-mail', 'Ada.Lovelace@example.com'],
    ['is the mailbox', 'ada.lovelace1815'],
    ['is the shop', 'storehouse!!'],
    ['repeats a letter', 'zzzzzzzzzzzz'],
    ['repeats a piece', 'xy9xy9xy9xy9x'],
    ['runs upwards', 'abcdefghijkl'],
    ['runs over nine', '345678901234'],
    ['runs downwards', '987654321098'],
  ])('that %s is easy: %s', (_why, password) => expect(isGuessable(password, EMAIL)).toBe(true));
});
