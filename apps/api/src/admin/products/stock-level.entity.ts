import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ID_COLUMN } from '../../common/database-id-column';
import { ProductVariantEntity } from './product-variant.entity';

/** How many pieces of a variant lie in one place. Read only: the ledger's trigger writes it. */
@Entity('stock_levels')
export class StockLevelEntity {
  @PrimaryColumn({ name: 'variant_id', ...ID_COLUMN })
  variantId: number;

  @PrimaryColumn({ name: 'location_id', ...ID_COLUMN })
  locationId: number;

  @Column({ name: 'on_hand', type: 'bigint' })
  onHand: number;

  @Column({ type: 'bigint' })
  held: number;

  /** Computed by the database. */
  @Column({ type: 'bigint', nullable: true, insert: false, update: false })
  available: number;

  @ManyToOne(
    () => ProductVariantEntity,
    (variant) => variant.stockLevels,
  )
  @JoinColumn({ name: 'variant_id' })
  variant: Relation<ProductVariantEntity>;
}
