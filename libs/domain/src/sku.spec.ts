import { SKU_PATTERN, SLUG_PATTERN, slugify } from './sku';

describe('SKU and slug', () => {
  it.each(['85123A', 'TEE-RED-M', 'A', 'ab.1_2/3'])('takes %s as a SKU', (sku) => expect(sku).toMatch(SKU_PATTERN));
  it.each(['', '-A', 'A-', 'A B', 'Ä1', 'x'.repeat(65)])('refuses %p as a SKU', (sku) =>
    expect(sku).not.toMatch(SKU_PATTERN),
  );
  it('makes a slug of any title', () => {
    expect(slugify('  Café Maker 1.5 L! ')).toBe('cafe-maker-1-5-l');
    expect(slugify('Ski/boarding')).toMatch(SLUG_PATTERN);
  });
});
