import { countryName } from '../../lib/countries';

/** How an address is written in a country, where that differs from "postcode city". */
interface Layout {
  postcode: string;
  /** The region's word; only where an address needs one. */
  region?: string;
  cityFirst?: boolean;
  pattern?: RegExp;
  example?: string;
}

const LAYOUTS: Readonly<Record<string, Layout>> = {
  AT: { postcode: 'Postcode', pattern: /^\d{4}$/, example: '1010' },
  AU: { postcode: 'Postcode', region: 'State', cityFirst: true, pattern: /^\d{4}$/, example: '2000' },
  BE: { postcode: 'Postcode', pattern: /^\d{4}$/, example: '1000' },
  BR: { postcode: 'CEP', region: 'State', pattern: /^\d{5}-?\d{3}$/, example: '01310-100' },
  CA: {
    postcode: 'Postal code',
    region: 'Province',
    cityFirst: true,
    pattern: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i,
    example: 'K1A 0B1',
  },
  CH: { postcode: 'Postcode', pattern: /^\d{4}$/, example: '8001' },
  CN: { postcode: 'Postcode', region: 'Province', pattern: /^\d{6}$/, example: '100000' },
  DE: { postcode: 'Postcode', pattern: /^\d{5}$/, example: '20457' },
  DK: { postcode: 'Postcode', pattern: /^\d{4}$/, example: '1050' },
  ES: { postcode: 'Postcode', pattern: /^\d{5}$/, example: '28001' },
  FR: { postcode: 'Postcode', pattern: /^\d{5}$/, example: '75001' },
  GB: {
    postcode: 'Postcode',
    cityFirst: true,
    pattern: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i,
    example: 'SW1A 1AA',
  },
  IE: { postcode: 'Eircode', cityFirst: true, pattern: /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/i, example: 'D02 AF30' },
  IN: { postcode: 'PIN code', region: 'State', cityFirst: true, pattern: /^\d{6}$/, example: '110001' },
  IT: { postcode: 'Postcode', pattern: /^\d{5}$/, example: '00118' },
  JP: { postcode: 'Postal code', region: 'Prefecture', pattern: /^\d{3}-?\d{4}$/, example: '100-0001' },
  MX: { postcode: 'Postcode', region: 'State', pattern: /^\d{5}$/, example: '06000' },
  NL: { postcode: 'Postcode', pattern: /^\d{4} ?[A-Z]{2}$/i, example: '1012 AB' },
  PL: { postcode: 'Postcode', pattern: /^\d{2}-\d{3}$/, example: '00-001' },
  SE: { postcode: 'Postcode', pattern: /^\d{3} ?\d{2}$/, example: '111 20' },
  US: { postcode: 'ZIP code', region: 'State', cityFirst: true, pattern: /^\d{5}(-\d{4})?$/, example: '10001' },
};

/** How to lay out and name the fields of an address in a country. */
export const addressLayout = (country: string): Layout => LAYOUTS[country] ?? { postcode: 'Postcode' };

/** A remark when a postcode does not look like the country's; never a refusal, for rules have exceptions. */
export const postcodeRemark = (country: string, postalCode: string): string | undefined => {
  const { pattern, example } = addressLayout(country);
  if (!pattern || !postalCode.trim() || pattern.test(postalCode.trim())) return undefined;
  return `In ${countryName(country)} it usually looks like ${example}. Go on if yours is right.`;
};
