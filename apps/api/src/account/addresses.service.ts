import { Injectable } from '@nestjs/common';
import { ADDRESSES_MAX, ShopError } from '@storehouse/domain';
import type { SaveAddressDto, SavedAddressDto } from '@storehouse/dto';
import { checkAddress } from '../common/check-address';
import { toSavedAddressDto } from './address.entity';
import { AddressesRepository } from './addresses.repository';

@Injectable()
export class AddressesService {
  constructor(private readonly addresses: AddressesRepository) {}

  async list(userId: number): Promise<SavedAddressDto[]> {
    return (await this.addresses.listOf(userId)).map(toSavedAddressDto);
  }

  /** The first address becomes the default by itself. */
  async add(userId: number, address: SaveAddressDto): Promise<SavedAddressDto> {
    const known = await this.addresses.countOf(userId);
    if (known >= ADDRESSES_MAX) throw new ShopError('CONFLICT', `An account keeps up to ${ADDRESSES_MAX} addresses.`);
    return toSavedAddressDto(
      await this.addresses.add(userId, { ...checkAddress(address), isDefault: address.isDefault ?? known === 0 }),
    );
  }

  /** What is sent must fit what is kept; an address from before a rule may still become the default. */
  async change(
    userId: number,
    id: number,
    { isDefault, ...values }: Partial<SaveAddressDto>,
  ): Promise<SavedAddressDto> {
    const kept = await this.addresses.find(userId, id);
    if (!kept) throw new ShopError('NOT_FOUND');
    const isMoved = Object.keys(values).length > 0;
    const { region } = isMoved ? checkAddress({ ...kept, ...values }) : kept;
    const address = await this.addresses.change(userId, id, { ...values, region, isDefault });
    if (!address) throw new ShopError('NOT_FOUND');
    return toSavedAddressDto(address);
  }

  async remove(userId: number, id: number): Promise<void> {
    if (!(await this.addresses.remove(userId, id))) throw new ShopError('NOT_FOUND');
  }
}
