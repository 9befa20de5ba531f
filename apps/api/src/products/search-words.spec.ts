import { fullTextQuery, searchWords } from './search-words';

const queryOf = (typed: string) => fullTextQuery(searchWords(typed));

describe('search words', () => {
  it('requires every word and lets the last one go on', () =>
    expect(queryOf('Electric kett')).toBe('+electric +kett*'));
  it('finds the singular of a plural', () => expect(queryOf('kettles white')).toBe('+kettle* +white*'));
  it('keeps words that end in ss', () => expect(queryOf('stainless pan')).toBe('+stainless +pan*'));
  it('leaves out what the index does not have', () => expect(queryOf('the 1.7 l kettle')).toBe('+kettle*'));
  it('takes operators for blanks', () => expect(queryOf('+"kett*le" -(<~@>) a')).toBe('+kett'));
  it('is empty when there is nothing to find', () => expect(queryOf('"" - l')).toBe(''));
});
