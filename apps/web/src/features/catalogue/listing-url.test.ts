import {
  countFilters,
  isBandTicked,
  readListing,
  toggleBand,
  toggleValue,
  toQuery,
  withoutFilters,
  writeListing,
} from './listing-url';

const read = (search: string) => readListing(new URLSearchParams(search));
const write = (listing: ReturnType<typeof read>) => writeListing(listing).toString();

describe('the address of a list', () => {
  it('says the same list in one way, whatever the order of clicks', () => {
    const one = toggleValue(toggleValue(read(''), 'colour', 'White'), 'colour', 'Black');
    const other = toggleValue(toggleValue(read(''), 'colour', 'Black'), 'colour', 'White');
    expect(write(one)).toBe(write(other));
  });

  it('keeps everything over a round trip', () => {
    const search = 'q=kettle&brand=daybird&colour=Black%2CWhite&minPrice=5000&inStock=true&sort=price-asc&page=3';
    expect(write(read(search))).toBe(search);
  });

  it('leaves out what makes no sense', () => {
    expect(write(read('page=-2&sort=cheapest&minPrice=abc&inStock=maybe&colour=,,'))).toBe('');
  });

  it('goes back to the first page when a filter changes', () => {
    expect(toggleValue(read('page=4'), 'brand', 'daybird').page).toBe(1);
  });

  it('drops the filters but not the words searched for', () => {
    expect(write(withoutFilters(read('q=kettle&colour=White&inStock=true&sort=newest&page=2')))).toBe(
      'q=kettle&sort=newest',
    );
  });

  it('counts a price range as one filter', () => {
    expect(countFilters(read('minPrice=100&maxPrice=900&colour=White,Black&inStock=true'))).toBe(4);
  });
});

describe('what the shop is asked', () => {
  it('is the category of the page, until one below it is ticked', () => {
    expect(toQuery(read(''), 'kitchen').category).toBe('kitchen');
    expect(toQuery(read('category=kettles,toasters'), 'kitchen').category).toBe('kettles,toasters');
  });
});

describe('bands of prices', () => {
  const bands = ['-4999', '5000-14999', '15000-29999', '30000-'].map((value) => ({ value, label: value, count: 1 }));
  const ticked = (listing: ReturnType<typeof read>) =>
    bands.map(({ value }) => value).filter((value) => isBandTicked(listing, value));

  it('are all unticked without a price range', () => expect(ticked(read(''))).toEqual([]));

  it('become a range of prices', () => {
    expect(write(toggleBand(read(''), bands, '5000-14999'))).toBe('minPrice=5000&maxPrice=14999');
    expect(write(toggleBand(read(''), bands, '30000-'))).toBe('minPrice=30000');
    expect(write(toggleBand(read(''), bands, '-4999'))).toBe('maxPrice=4999');
  });

  it('take what lies between two of them', () => {
    const both = toggleBand(toggleBand(read(''), bands, '-4999'), bands, '15000-29999');
    expect(ticked(both)).toEqual(['-4999', '5000-14999', '15000-29999']);
  });

  it('shrink again at either end', () => {
    const three = read('minPrice=0&maxPrice=29999');
    expect(ticked(toggleBand(three, bands, '15000-29999'))).toEqual(['-4999', '5000-14999']);
    expect(ticked(toggleBand(read('minPrice=5000&maxPrice=14999'), bands, '5000-14999'))).toEqual([]);
  });
});
