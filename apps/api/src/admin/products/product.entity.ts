import type { ProductStatus } from '@storehouse/domain';
import { Column, Entity, OneToMany, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { ID_COLUMN } from '../../common/database-id-column';
import { ProductAttributeEntity } from './product-attribute.entity';
import { ProductImageEntity } from './product-image.entity';
import { ProductOptionEntity } from './product-option.entity';
import { ProductVariantEntity } from './product-variant.entity';

/** What the shop presents; what it sells are the variants. */
@Entity('products')
export class ProductEntity {
  @PrimaryGeneratedColumn(ID_COLUMN)
  id: number;

  @Column({ type: 'varchar', length: 200 })
  slug: string;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  @Column({ type: 'text' })
  description: string;

  @Column({ name: 'brand_id', ...ID_COLUMN, nullable: true })
  brandId: number | null;

  @Column({ name: 'category_id', ...ID_COLUMN, nullable: true })
  categoryId: number | null;

  @Column({ name: 'tax_class', type: 'varchar', length: 20 })
  taxClass: string;

  @Column({ type: 'varchar', length: 10 })
  status: ProductStatus;

  /** Counts the changes. */
  @Column({ type: 'int', unsigned: true })
  version: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'datetime', precision: 3 })
  updatedAt: Date;

  @OneToMany(
    () => ProductOptionEntity,
    (option) => option.product,
  )
  options: Relation<ProductOptionEntity>[];

  @OneToMany(
    () => ProductVariantEntity,
    (variant) => variant.product,
  )
  variants: Relation<ProductVariantEntity>[];

  @OneToMany(
    () => ProductAttributeEntity,
    (attribute) => attribute.product,
  )
  attributes: Relation<ProductAttributeEntity>[];

  @OneToMany(
    () => ProductImageEntity,
    (image) => image.product,
  )
  images: Relation<ProductImageEntity>[];
}
