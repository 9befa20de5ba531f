/** Path of a field → what is wrong with it. Rows are addressed by key: `variant.k3.sku`, `option.k1.value.k2`. */
export type Problems = Record<string, string>;
