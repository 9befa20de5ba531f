import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { ID_COLUMN } from '../../common/database-id-column';
import { OptionValueEntity } from './option-value.entity';
import { ProductEntity } from './product.entity';

/** In what a product's variants differ, for example colour. */
@Entity('product_options')
export class ProductOptionEntity {
  @PrimaryGeneratedColumn(ID_COLUMN)
  id: number;

  @Column({ name: 'product_id', ...ID_COLUMN })
  productId: number;

  @Column({ type: 'varchar', length: 50 })
  name: string;

  @Column({ type: 'int' })
  position: number;

  @ManyToOne(
    () => ProductEntity,
    (product) => product.options,
  )
  @JoinColumn({ name: 'product_id' })
  product: Relation<ProductEntity>;

  @OneToMany(
    () => OptionValueEntity,
    (value) => value.option,
  )
  values: Relation<OptionValueEntity>[];
}
