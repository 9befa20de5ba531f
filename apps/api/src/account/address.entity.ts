import type { SavedAddressDto } from '@storehouse/dto';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { ID_COLUMN } from '../common/database-id-column';

/** An address in somebody's address book. */
@Entity('addresses')
export class AddressEntity {
  @PrimaryGeneratedColumn(ID_COLUMN)
  id: number;

  @Column({ name: 'user_id', ...ID_COLUMN })
  userId: number;

  @Column({ type: 'varchar', length: 100 })
  name: string;

  @Column({ type: 'varchar', length: 150 })
  line1: string;

  @Column({ type: 'varchar', length: 150, nullable: true })
  line2: string | null;

  @Column({ name: 'postal_code', type: 'varchar', length: 20 })
  postalCode: string;

  @Column({ type: 'varchar', length: 100 })
  city: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  region: string | null;

  @Column({ type: 'char', length: 2 })
  country: string;

  @Column({ type: 'varchar', length: 40, nullable: true })
  phone: string | null;

  @Column({ name: 'is_default', type: 'boolean', default: false })
  isDefault: boolean;

  @CreateDateColumn({ name: 'created_at', type: 'datetime', precision: 3, default: () => 'CURRENT_TIMESTAMP(3)' })
  createdAt: Date;
}

/** The only place where a row of addresses becomes an answer. */
export const toSavedAddressDto = (row: AddressEntity): SavedAddressDto => ({
  id: row.id,
  name: row.name,
  line1: row.line1,
  line2: row.line2,
  postalCode: row.postalCode,
  city: row.city,
  region: row.region,
  country: row.country,
  phone: row.phone,
  isDefault: row.isDefault,
});
