import { type AddressText, addressErrors, addressRules, tidyRegion } from './address-rules';
import { COUNTRY_CODES } from './countries';

const at = (country: string, more: Partial<AddressText> = {}): AddressText => ({
  name: 'Ada Lovelace',
  line1: 'Street 1',
  postalCode: '',
  city: 'Town',
  country,
  ...more,
});

describe('the rules of an address', () => {
  it('take the example that they show', () => {
    for (const country of COUNTRY_CODES) {
      const { postcode, region } = addressRules(country);
      const example = at(country, { postalCode: postcode?.example ?? '', region: region && tidyRegion(country, 'x') });
      expect([country, addressErrors(example).postalCode]).toEqual([country, undefined]);
    }
  });

  it('say what a postcode looks like, in the words of the country', () => {
    expect(addressErrors(at('DE'))).toEqual({ postalCode: 'Enter the postcode.' });
    expect(addressErrors(at('DE', { postalCode: '2045' }))).toEqual({
      postalCode: 'Check the postcode: it should look like 20457.',
    });
    expect(addressErrors(at('US', { postalCode: '1234', region: 'NY' }))).toEqual({
      postalCode: 'Check the ZIP code: it should look like 10001.',
    });
  });

  it('ask for a region only where an address has one', () => {
    expect(addressErrors(at('US', { postalCode: '10001' }))).toEqual({ region: 'Choose the state.' });
    expect(addressErrors(at('US', { postalCode: '10001', region: 'Bavaria' })).region).toMatch(
      /has no state “Bavaria”/,
    );
    expect(addressErrors(at('JP', { postalCode: '100-0001' }))).toEqual({ region: 'Enter the prefecture.' });
    expect(addressErrors(at('FR', { postalCode: '75001' }))).toEqual({});
  });

  it('have no postcode where there is none, and do not insist where nobody knows', () => {
    expect(addressRules('HK').fields).not.toContain('postalCode');
    expect(addressErrors(at('HK'))).toEqual({});
    expect(addressErrors(at('CR'))).toEqual({});
  });

  it('put the town first where people do', () => {
    const { fields } = addressRules('US');
    expect(fields.indexOf('city')).toBeLessThan(fields.indexOf('postalCode'));
    expect(addressRules('DE').fields.slice(3, 5)).toEqual(['postalCode', 'city']);
  });
});

describe('a region', () => {
  it('is kept by its code, however it was written', () => {
    expect(tidyRegion('US', 'new york')).toBe('NY');
    expect(tidyRegion('CA', 'on')).toBe('ON');
    expect(tidyRegion('JP', ' Tokyo ')).toBe('Tokyo');
    expect(tidyRegion('DE', 'Bayern')).toBeNull();
    expect(tidyRegion('US', '')).toBeNull();
  });
});
