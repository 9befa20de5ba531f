import { Injectable } from '@nestjs/common';
import { Database } from '../common/database';

export interface BrandRow {
  id: number;
  slug: string;
  name: string;
}

@Injectable()
export class BrandsRepository {
  constructor(private readonly database: Database) {}

  /** All brands by name. */
  list(): Promise<BrandRow[]> {
    return this.database.rows('SELECT id, slug, name FROM brands ORDER BY name, id');
  }
}
