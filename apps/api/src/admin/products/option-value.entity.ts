import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { ID_COLUMN } from '../../common/database-id-column';
import { ProductOptionEntity } from './product-option.entity';

/** One value of an option, for example white. */
@Entity('option_values')
export class OptionValueEntity {
  @PrimaryGeneratedColumn(ID_COLUMN)
  id: number;

  @Column({ name: 'option_id', ...ID_COLUMN })
  optionId: number;

  @Column({ type: 'varchar', length: 80 })
  value: string;

  /** One or two hexadecimal colours, joined by a slash. */
  @Column({ type: 'varchar', length: 15, nullable: true })
  swatch: string | null;

  @Column({ type: 'int' })
  position: number;

  @ManyToOne(
    () => ProductOptionEntity,
    (option) => option.values,
  )
  @JoinColumn({ name: 'option_id' })
  option: Relation<ProductOptionEntity>;
}
