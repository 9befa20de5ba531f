import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../common/database';
import { isDatabaseError } from '../common/database-errors';

const PATIENCE_MS = 400;
const NO_SUCH_TABLE = 1146;

@Injectable()
export class HealthRepository {
  constructor(private readonly db: Database) {}

  /** What is wrong with the database, in a sentence; undefined when it answers in time and has our tables. */
  async problem(): Promise<string | undefined> {
    const patience = new AbortController();
    const late = sleep(PATIENCE_MS, 'The database answers too slowly.', { signal: patience.signal });
    try {
      return await Promise.race([this.db.rows('SELECT id FROM shop_settings').then(() => undefined), late]);
    } catch (error) {
      const isEmpty = isDatabaseError(error) && error.errno === NO_SUCH_TABLE;
      return isEmpty ? 'The database has not been migrated.' : 'The database does not answer.';
    } finally {
      patience.abort();
      late.catch(() => undefined);
    }
  }
}
