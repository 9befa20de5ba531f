/** Letters beyond Latin-1 that the standard fonts of PDF have. */
const EXTRA = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');
/** Letters that do not come apart into a plain one and its accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  ŧ: 't',
  Ŧ: 'T',
};

/**
 * Text as the standard fonts of PDF can write it: what they lack is written without its accent, or as a question mark
 * when it is no Latin letter.
 */
export const toWinAnsi = (text: string): string =>
  [...text.normalize('NFC')].map((sign) => (isKnown(sign) ? sign : withoutAccent(sign))).join('');

const isKnown = (sign: string): boolean => /^[\n\x20-\x7e\xa0-\xff]$/.test(sign) || EXTRA.has(sign);

function withoutAccent(sign: string): string {
  const [base = ''] = sign.normalize('NFKD');
  if (isKnown(base)) return base;
  return PLAIN[sign] ?? (/\s/.test(sign) ? ' ' : '?');
}
