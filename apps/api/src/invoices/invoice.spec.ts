import { type Invoice, isTaxAdded, taxSums } from './invoice';

const invoice = (change: Partial<Invoice>): Invoice => ({
  number: 'INV-2026-000001',
  issuedOn: '2026-11-23',
  seller: { name: '', address: [], vatId: '' },
  buyer: [],
  orderNumber: '',
  placedOn: '2026-11-22',
  paymentMethod: 'bank_transfer',
  currency: 'EUR',
  lines: [
    { sku: 'A', title: 'A', quantity: 1, unitPriceMinor: 1000, totalMinor: 1000, taxRateBp: 1900, taxMinor: 160 },
    { sku: 'B', title: 'B', quantity: 2, unitPriceMinor: 500, totalMinor: 900, taxRateBp: 700, taxMinor: 59 },
  ],
  delivery: { title: 'Standard', priceMinor: 490, taxRateBp: 1900 },
  taxMinor: 297,
  totalMinor: 2390,
  ...change,
});

describe('the sums by tax rate', () => {
  it('take the tax out of gross prices', () => {
    expect(isTaxAdded(invoice({}))).toBe(false);
    expect(taxSums(invoice({}))).toEqual([
      { rateBp: 1900, netMinor: 1252, taxMinor: 238, grossMinor: 1490 },
      { rateBp: 700, netMinor: 841, taxMinor: 59, grossMinor: 900 },
    ]);
  });

  it('add the tax to net prices', () => {
    const net = invoice({ taxMinor: 297, totalMinor: 2687 });
    expect(isTaxAdded(net)).toBe(true);
    expect(taxSums(net).reduce((sum, { grossMinor }) => sum + grossMinor, 0)).toBe(2687);
  });

  it('leave out delivery that costs nothing', () => {
    const [line] = invoice({}).lines;
    const free = invoice({
      lines: line ? [{ ...line, taxRateBp: 0, taxMinor: 0 }] : [],
      delivery: { title: 'Standard', priceMinor: 0, taxRateBp: 1900 },
      taxMinor: 0,
      totalMinor: 1000,
    });
    expect(taxSums(free)).toEqual([{ rateBp: 0, netMinor: 1000, taxMinor: 0, grossMinor: 1000 }]);
  });
});
