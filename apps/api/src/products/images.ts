import { storedWidths } from '@storehouse/domain';
import type { ImageDto } from '@storehouse/dto';

/** A row of product_images with the SKU of the variant it shows. */
export interface ImageRow {
  key: string;
  alt: string;
  width: number;
  height: number;
  sku: string | null;
}

export const toImageDto = ({ key, alt, width, height, sku }: ImageRow): ImageDto => ({
  ...{ key, alt, width, height, sku },
  widths: storedWidths(width),
});
