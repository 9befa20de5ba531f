import { Injectable } from '@nestjs/common';
import { IMAGES_MAX, ShopError } from '@storehouse/domain';
import type { AdminImageDto, UpdateImageDto } from '@storehouse/dto';
import { MediaService } from '../../media/media.service';
import type { ProductImageEntity } from './product-image.entity';
import { ProductImagesRepository } from './product-images.repository';
import { toAdminImageDto } from './to-admin-product-dto';

/** The gallery of a product. */
@Injectable()
export class ProductImagesService {
  constructor(
    private readonly images: ProductImagesRepository,
    private readonly media: MediaService,
  ) {}

  /** Puts a picture at the end of the gallery; its alternative text is the title until somebody writes a better one. */
  async add(slug: string, file: Buffer): Promise<AdminImageDto> {
    const product = await this.product(slug);
    const gallery = await this.images.list(product.id);
    if (gallery.length >= IMAGES_MAX) throw fault('file', `a product has at most ${IMAGES_MAX} pictures`);
    const { key, width, height } = await this.media.store(file);
    const image = {
      productId: product.id,
      variantId: null,
      imageKey: key,
      alt: product.title,
      width,
      height,
      position: (gallery.at(-1)?.position ?? -1) + 1,
    };
    try {
      return toAdminImageDto({ ...image, id: await this.images.add(image), variant: null } as ProductImageEntity);
    } catch (error) {
      await this.media.remove(key);
      throw error;
    }
  }

  /** Changes text, place or variant; the other pictures move up or down to make room. */
  async update(slug: string, id: number, change: UpdateImageDto): Promise<AdminImageDto> {
    const product = await this.product(slug);
    const gallery = await this.images.list(product.id);
    const image = imageOf(gallery, id);
    if (typeof change.alt === 'string') image.alt = change.alt;
    if (change.sku !== undefined) {
      image.variant = change.sku === null ? null : await this.variant(product.id, change.sku);
      image.variantId = image.variant?.id ?? null;
    }
    if (typeof change.position === 'number') {
      const others = gallery.filter((other) => other !== image);
      const inOrder = [...others.slice(0, change.position), image, ...others.slice(change.position)];
      for (const [place, moved] of inOrder.entries()) moved.position = place;
    }
    await this.images.save(gallery);
    return toAdminImageDto(image);
  }

  async remove(slug: string, id: number): Promise<void> {
    const product = await this.product(slug);
    const { imageKey } = imageOf(await this.images.list(product.id), id);
    await this.images.remove(id);
    await this.media.remove(imageKey);
  }

  private async product(slug: string) {
    const product = await this.images.findProduct(slug);
    if (!product) throw new ShopError('PRODUCT_NOT_FOUND');
    return product;
  }

  private async variant(productId: number, sku: string) {
    const variant = await this.images.findVariant(productId, sku);
    if (!variant) throw fault('sku', `the product has no variant ${sku}`);
    return variant;
  }
}

function imageOf(gallery: readonly ProductImageEntity[], id: number): ProductImageEntity {
  const image = gallery.find((known) => known.id === id);
  if (!image) throw new ShopError('NOT_FOUND', 'The product has no such picture.');
  return image;
}

const fault = (field: string, message: string) => new ShopError('VALIDATION_FAILED', undefined, [{ field, message }]);
