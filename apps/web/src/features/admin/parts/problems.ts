/** Path of a field → what is wrong with it. Rows are addressed by key: `variant.k3.sku`, `option.k1.value.k2`. */
export type Problems = Record<string, string>;

/** A remark of the API as a sentence: "another product has it" → "Another product has it." */
export const asSentence = (remark: string): string =>
  remark.charAt(0).toUpperCase() + remark.slice(1) + (/[.!?]$/.test(remark) ? '' : '.');
