import { toWinAnsi } from './win-ansi';

describe('text for the standard fonts of PDF', () => {
  it.each([
    ['Käse für 5 € – “gut”', 'Käse für 5 € – “gut”'],
    ['Łódź, Đorđe, Dvořák', 'Lódz, Dorde, Dvorák'],
    ['1\u202f234,50', '1 234,50'],
    ['日本', '??'],
  ])('%s is written %s', (text, written) => expect(toWinAnsi(text)).toBe(written));
});
