import type { OptionInputDto, VariantInputDto } from '@storehouse/dto';
import { faultsOf } from './check-product';

const variant = (sku: string, colour?: string, more: Partial<VariantInputDto> = {}): VariantInputDto => ({
  sku,
  options: colour ? { Colour: colour } : undefined,
  prices: [{ currency: 'EUR', priceMinor: 1000 }],
  ...more,
});
const colours = [{ name: 'Colour', values: [{ value: 'White' }, { value: 'Black' }] }];
const faults = ({ options = [], variants }: { options?: OptionInputDto[]; variants: VariantInputDto[] }) =>
  faultsOf(options, variants).map(({ code, field }) => `${code} ${field}`);

describe('a product', () => {
  it('may have one variant without options', () => expect(faults({ variants: [variant('A')] })).toEqual([]));
  it('may have a variant for each value', () =>
    expect(faults({ options: colours, variants: [variant('A', 'White'), variant('a', 'Black')] })).toEqual([]));
  it('has every SKU once', () =>
    expect(faults({ options: colours, variants: [variant('A', 'White'), variant('A', 'Black')] })).toEqual([
      'SKU_TAKEN variants.1.sku',
    ]));
  it('has every barcode once', () =>
    expect(
      faults({
        options: colours,
        variants: [variant('A', 'White', { barcode: '1' }), variant('B', 'Black', { barcode: '1' })],
      }),
    ).toEqual(['BARCODE_TAKEN variants.1.barcode']));
  it('has every combination of options once', () => {
    expect(faults({ options: colours, variants: [variant('A', 'White'), variant('B', 'White')] })).toEqual([
      'OPTION_COMBINATION_TAKEN variants.1.options',
    ]);
    expect(faults({ variants: [variant('A'), variant('B')] })).toEqual(['OPTION_COMBINATION_TAKEN variants.1.options']);
  });
  it('gives each variant a value of each option', () => {
    expect(faults({ options: colours, variants: [variant('A')] })).toEqual(['VALIDATION_FAILED variants.0.options']);
    expect(faults({ options: colours, variants: [variant('A', 'Pink')] })).toEqual([
      'VALIDATION_FAILED variants.0.options',
    ]);
    expect(faults({ variants: [variant('A', 'White')] })).toEqual(['VALIDATION_FAILED variants.0.options']);
  });
  it('names options and values once', () =>
    expect(
      faults({
        options: [...colours, { name: 'colour', values: [{ value: 'S' }, { value: 's' }] }],
        variants: [variant('A', 'White', { options: { Colour: 'White', colour: 'S' } })],
      }),
    ).toEqual(['VALIDATION_FAILED options.1.name', 'VALIDATION_FAILED options.1.values.1.value']));
  it('has one price a currency, and reductions that reduce', () => {
    const prices = [
      { currency: 'EUR', priceMinor: 1000, compareAtMinor: 1000 },
      { currency: 'EUR', priceMinor: 1000 },
    ];
    expect(faults({ variants: [variant('A', undefined, { prices })] })).toEqual([
      'VALIDATION_FAILED variants.0.prices.1.currency',
      'VALIDATION_FAILED variants.0.prices.0.compareAtMinor',
    ]);
  });
});
