import { Injectable } from '@nestjs/common';
import { ShopError, slugify } from '@storehouse/domain';
import type { CategoryRefDto, CreateBrandDto } from '@storehouse/dto';
import { BrandsRepository } from './brands.repository';

/** A maker of goods. */
export interface Brand {
  id: number;
  slug: string;
  name: string;
}

/** The makers of the goods. */
@Injectable()
export class BrandsService {
  constructor(private readonly brands: BrandsRepository) {}

  /** All brands by name. */
  list(): Promise<Brand[]> {
    return this.brands.list();
  }

  async find(slug: string): Promise<Brand | undefined> {
    return (await this.brands.find(slug)) ?? undefined;
  }

  async create({ name }: CreateBrandDto): Promise<CategoryRefDto> {
    const slug = slugify(name);
    if (!slug) throw nameFault('VALIDATION_FAILED', 'name must have a letter or digit');
    if (await this.find(slug)) throw nameFault('CONFLICT', 'there is a brand with this name');
    return toBrandDto(await this.brands.add(slug, name));
  }
}

export const toBrandDto = ({ slug, name }: Brand): CategoryRefDto => ({ slug, name });

const nameFault = (code: 'VALIDATION_FAILED' | 'CONFLICT', message: string) =>
  new ShopError(code, undefined, [{ field: 'name', message }]);
