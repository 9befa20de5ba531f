import { formatMoney, minorDigits, parseMoney } from './money';

describe('money', () => {
  it('takes its decimals from ISO 4217, also where Intl differs', () => {
    expect(minorDigits('EUR')).toBe(2);
    expect(minorDigits('JPY')).toBe(0);
    expect(minorDigits('HUF')).toBe(2);
    expect(minorDigits('IQD')).toBe(3);
  });

  it('shows minor units as people write them', () => {
    expect(formatMoney(81999, 'EUR')).toBe('€819.99');
    expect(formatMoney(500, 'JPY')).toBe('¥500');
    expect(formatMoney(123450, 'EUR', 'de')).toBe('1.234,50\u00a0€');
  });

  it.each([
    ['11.99', 1199],
    ['11,99', 1199],
    ['12', 1200],
    ['0.5', 50],
    ['1,234.50', 123450],
    ['1.234,50', 123450],
    ['1234', 123400],
  ])('reads %s as %d cents', (typed, minor) => expect(parseMoney(typed, 'EUR')).toBe(minor));

  it.each(['', '-1', '11.9999', 'ten', '1.2.3', '12 €'])('refuses %p as an amount', (typed) =>
    expect(parseMoney(typed, 'EUR')).toBeUndefined(),
  );
});
