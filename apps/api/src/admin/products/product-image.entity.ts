import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { ID_COLUMN } from '../../common/database-id-column';
import { ProductEntity } from './product.entity';
import { ProductVariantEntity } from './product-variant.entity';

/** A picture of a product. */
@Entity('product_images')
export class ProductImageEntity {
  @PrimaryGeneratedColumn(ID_COLUMN)
  id: number;

  @Column({ name: 'product_id', ...ID_COLUMN })
  productId: number;

  /** The variant it shows; null when it shows the product. */
  @Column({ name: 'variant_id', ...ID_COLUMN, nullable: true })
  variantId: number | null;

  @Column({ name: 'image_key', type: 'varchar', length: 160 })
  imageKey: string;

  @Column({ type: 'varchar', length: 250 })
  alt: string;

  /** Of the original, in pixels. */
  @Column({ type: 'int', unsigned: true })
  width: number;

  @Column({ type: 'int', unsigned: true })
  height: number;

  @Column({ type: 'int' })
  position: number;

  @ManyToOne(
    () => ProductEntity,
    (product) => product.images,
  )
  @JoinColumn({ name: 'product_id' })
  product: Relation<ProductEntity>;

  @ManyToOne(() => ProductVariantEntity, { nullable: true })
  @JoinColumn({ name: 'variant_id' })
  variant: Relation<ProductVariantEntity> | null;
}
