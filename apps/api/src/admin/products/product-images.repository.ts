import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { ProductEntity } from './product.entity';
import { ProductImageEntity } from './product-image.entity';
import { ProductVariantEntity } from './product-variant.entity';

@Injectable()
export class ProductImagesRepository {
  constructor(
    @InjectRepository(ProductImageEntity) private readonly images: Repository<ProductImageEntity>,
    @InjectRepository(ProductEntity) private readonly products: Repository<ProductEntity>,
    @InjectRepository(ProductVariantEntity) private readonly variants: Repository<ProductVariantEntity>,
  ) {}

  async findProduct(slug: string): Promise<Pick<ProductEntity, 'id' | 'title'> | null> {
    return this.products.findOne({ where: { slug }, select: { id: true, title: true } });
  }

  /** In the order of the gallery. */
  list(productId: number): Promise<ProductImageEntity[]> {
    return this.images.find({
      where: { productId },
      relations: { variant: true },
      order: { position: 'ASC', id: 'ASC' },
    });
  }

  findVariant(productId: number, sku: string): Promise<ProductVariantEntity | null> {
    return this.variants.findOneBy({ productId, sku });
  }

  async add(image: Omit<ProductImageEntity, 'id' | 'product' | 'variant'>): Promise<number> {
    const { identifiers } = await this.images.insert(image);
    return Number(identifiers[0]?.id);
  }

  /** Writes what changed of these pictures. */
  async save(images: readonly ProductImageEntity[]): Promise<void> {
    await this.images.save([...images]);
  }

  async remove(id: number): Promise<void> {
    await this.images.delete({ id });
  }
}
