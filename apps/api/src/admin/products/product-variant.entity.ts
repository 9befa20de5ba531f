import type { StockPolicy } from '@storehouse/domain';
import {
  Column,
  Entity,
  JoinColumn,
  JoinTable,
  ManyToMany,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { ID_COLUMN } from '../../common/database-id-column';
import { OptionValueEntity } from './option-value.entity';
import { ProductEntity } from './product.entity';
import { StockLevelEntity } from './stock-level.entity';
import { VariantPriceEntity } from './variant-price.entity';

/** What is sold: a SKU. */
@Entity('product_variants')
export class ProductVariantEntity {
  @PrimaryGeneratedColumn(ID_COLUMN)
  id: number;

  @Column({ name: 'product_id', ...ID_COLUMN })
  productId: number;

  @Column({ type: 'varchar', length: 64 })
  sku: string;

  @Column({ type: 'varchar', length: 250 })
  title: string;

  @Column({ type: 'varchar', length: 32, nullable: true })
  barcode: string | null;

  @Column({ name: 'weight_grams', type: 'int', unsigned: true, nullable: true })
  weightGrams: number | null;

  @Column({ type: 'int' })
  position: number;

  /** Ids of its option values in option order, joined by hyphens. */
  @Column({ name: 'option_key', type: 'varchar', length: 80 })
  optionKey: string;

  @Column({ name: 'archived_at', type: 'datetime', precision: 3, nullable: true })
  archivedAt: Date | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ name: 'stock_policy', type: 'varchar', length: 10, default: 'deny' })
  stockPolicy: StockPolicy;

  @Column({ name: 'backorder_limit', type: 'int', nullable: true })
  backorderLimit: number | null;

  @Column({ name: 'expected_on', type: 'date', nullable: true, utc: true })
  expectedOn: string | null;

  @Column({ name: 'order_limit', type: 'int', nullable: true })
  orderLimit: number | null;

  @Column({ name: 'customer_limit', type: 'int', nullable: true })
  customerLimit: number | null;

  @Column({ name: 'low_stock_at', type: 'int', nullable: true })
  lowStockAt: number | null;

  @ManyToOne(
    () => ProductEntity,
    (product) => product.variants,
  )
  @JoinColumn({ name: 'product_id' })
  product: Relation<ProductEntity>;

  @ManyToMany(() => OptionValueEntity)
  @JoinTable({
    name: 'variant_option_values',
    joinColumn: { name: 'variant_id' },
    inverseJoinColumn: { name: 'option_value_id' },
  })
  optionValues: Relation<OptionValueEntity>[];

  @OneToMany(
    () => VariantPriceEntity,
    (price) => price.variant,
  )
  prices: Relation<VariantPriceEntity>[];

  @OneToMany(
    () => StockLevelEntity,
    (level) => level.variant,
  )
  stockLevels: Relation<StockLevelEntity>[];
}
