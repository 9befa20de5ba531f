import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { SaveAddressDto } from '@storehouse/dto';
import { type EntityManager, Repository } from 'typeorm';
import { AddressEntity } from './address.entity';

/** The address book. The owner stands in every condition: somebody else's address is as good as none. */
@Injectable()
export class AddressesRepository {
  constructor(@InjectRepository(AddressEntity) private readonly addresses: Repository<AddressEntity>) {}

  /** The default first, then the newest. */
  listOf(userId: number): Promise<AddressEntity[]> {
    return this.addresses.find({ where: { userId }, order: { isDefault: 'DESC', id: 'DESC' } });
  }

  find(userId: number, id: number): Promise<AddressEntity | null> {
    return this.addresses.findOneBy({ id, userId });
  }

  countOf(userId: number): Promise<number> {
    return this.addresses.countBy({ userId });
  }

  /** Adds an address; a new default takes the place of the one before. */
  add(userId: number, values: SaveAddressDto): Promise<AddressEntity> {
    return this.addresses.manager.transaction(async (manager) => {
      if (values.isDefault) await clearDefault(manager, userId);
      return manager.save(manager.create(AddressEntity, { ...values, userId }));
    });
  }

  /** Changes an address; undefined when the user has no such address. */
  change(userId: number, id: number, values: Partial<SaveAddressDto>): Promise<AddressEntity | undefined> {
    return this.addresses.manager.transaction(async (manager) => {
      const address = await manager.findOneBy(AddressEntity, { id, userId });
      if (!address) return undefined;
      if (values.isDefault) await clearDefault(manager, userId);
      return manager.save(Object.assign(address, values, { isDefault: values.isDefault ?? address.isDefault }));
    });
  }

  /** False when the user has no such address. */
  async remove(userId: number, id: number): Promise<boolean> {
    const { affected } = await this.addresses.delete({ id, userId });
    return affected === 1;
  }
}

const clearDefault = (manager: EntityManager, userId: number) =>
  manager.update(AddressEntity, { userId, isDefault: true }, { isDefault: false });
