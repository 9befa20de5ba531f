import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ID_COLUMN } from '../../common/database-id-column';
import { ProductVariantEntity } from './product-variant.entity';

/** What a variant costs in one currency. */
@Entity('variant_prices')
export class VariantPriceEntity {
  @PrimaryColumn({ name: 'variant_id', ...ID_COLUMN })
  variantId: number;

  @PrimaryColumn({ type: 'char', length: 3 })
  currency: string;

  @Column({ name: 'price_minor', type: 'bigint' })
  priceMinor: number;

  @Column({ name: 'compare_at_minor', type: 'bigint', nullable: true })
  compareAtMinor: number | null;

  @ManyToOne(
    () => ProductVariantEntity,
    (variant) => variant.prices,
  )
  @JoinColumn({ name: 'variant_id' })
  variant: Relation<ProductVariantEntity>;
}
