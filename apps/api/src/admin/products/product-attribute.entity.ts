import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ID_COLUMN } from '../../common/database-id-column';
import { ProductEntity } from './product.entity';

/** One line of the specification. */
@Entity('product_attributes')
export class ProductAttributeEntity {
  @PrimaryColumn({ name: 'product_id', ...ID_COLUMN })
  productId: number;

  @PrimaryColumn({ type: 'int' })
  position: number;

  @Column({ type: 'varchar', length: 50 })
  name: string;

  @Column({ type: 'varchar', length: 200 })
  value: string;

  @ManyToOne(
    () => ProductEntity,
    (product) => product.attributes,
  )
  @JoinColumn({ name: 'product_id' })
  product: Relation<ProductEntity>;
}
