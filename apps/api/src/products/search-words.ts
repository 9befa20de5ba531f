/** Words that InnoDB leaves out of its full-text index; asking for one would find nothing. */
const STOP_WORDS = new Set(
  `a about an are as at be by com de en for from how i in is it la of on or that the this to was what when where who
  will with und www`.split(/\s+/),
);
const SHORTEST_INDEXED = 3;
const WORDS_MAX = 10;

/** One word to look for; as a prefix it also finds words that go on. */
export interface SearchWord {
  text: string;
  isPrefix: boolean;
}

/**
 * The words of what somebody typed. Operators of the full-text language are no letters, so they fall away. The last
 * word may still be unfinished, and a plural finds its singular: both become prefixes.
 */
export function searchWords(typed: string): SearchWord[] {
  const found = typed.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  return found.slice(0, WORDS_MAX).map((text, at) => {
    const isPlural = text.length > 4 && /[^s]s$/.test(text);
    return { text: isPlural ? text.slice(0, -1) : text, isPrefix: isPlural || at === found.length - 1 };
  });
}

/** The words in the full-text language, all of them required; empty when none of them is in the index. */
export const fullTextQuery = (words: readonly SearchWord[]): string =>
  words
    .filter(({ text, isPrefix }) => isIndexed(text, isPrefix))
    .map(({ text, isPrefix }) => `+${text}${isPrefix ? '*' : ''}`)
    .join(' ');

const isIndexed = (text: string, isPrefix: boolean): boolean =>
  !STOP_WORDS.has(text) && (text.length >= SHORTEST_INDEXED || (isPrefix && text.length > 1));
