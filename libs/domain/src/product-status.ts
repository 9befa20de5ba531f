/** draft: staff only · active: in the shop · archived: gone from the shop, kept for the books. */
export const PRODUCT_STATUSES = ['draft', 'active', 'archived'] as const;
export type ProductStatus = (typeof PRODUCT_STATUSES)[number];
