import { Injectable } from '@nestjs/common';
import { Database } from '../common/database';

@Injectable()
export class PopularityRepository {
  constructor(private readonly database: Database) {}

  /** See database/procedures/refresh_popularity.sql. */
  async refresh(): Promise<void> {
    await this.database.call('refresh_popularity');
  }
}
