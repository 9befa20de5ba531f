import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { BrandEntity } from './brand.entity';

@Injectable()
export class BrandsRepository {
  constructor(@InjectRepository(BrandEntity) private readonly brands: Repository<BrandEntity>) {}

  list(): Promise<BrandEntity[]> {
    return this.brands.find({ order: { name: 'ASC', id: 'ASC' } });
  }

  find(slug: string): Promise<BrandEntity | null> {
    return this.brands.findOneBy({ slug });
  }

  add(slug: string, name: string): Promise<BrandEntity> {
    return this.brands.save({ slug, name });
  }
}
