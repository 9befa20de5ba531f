import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { ID_COLUMN } from '../common/database-id-column';

/** A maker, as shown above the product's title. */
@Entity('brands')
export class BrandEntity {
  @PrimaryGeneratedColumn(ID_COLUMN)
  id: number;

  @Column({ type: 'varchar', length: 200, unique: true })
  slug: string;

  @Column({ type: 'varchar', length: 100 })
  name: string;
}
