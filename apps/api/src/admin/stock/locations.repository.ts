import { Injectable } from '@nestjs/common';
import type { LocationDto, UpdateLocationDto } from '@storehouse/dto';
import { Database } from '../../common/database';

type LocationRow = Omit<LocationDto, 'isActive'> & { id: number; isActive: 0 | 1 };

@Injectable()
export class LocationsRepository {
  constructor(private readonly database: Database) {}

  /** In the order in which orders take from them. */
  list(): Promise<LocationRow[]> {
    return this.database.rows(
      `SELECT l.id, l.code, l.name, l.is_active AS isActive,
         CAST(COALESCE(SUM(s.on_hand), 0) AS SIGNED) AS onHand, CAST(COALESCE(SUM(s.held), 0) AS SIGNED) AS held
       FROM stock_locations l
       LEFT JOIN stock_levels s ON s.location_id = l.id
       GROUP BY l.id, l.code, l.name, l.is_active, l.priority
       ORDER BY l.priority, l.id`,
    );
  }

  async idOf(code: string): Promise<number | undefined> {
    return (await this.database.one<{ id: number }>('SELECT id FROM stock_locations WHERE code = ?', [code]))?.id;
  }

  /** Behind the others. Its levels come with it by a trigger. */
  async create(code: string, name: string): Promise<void> {
    await this.database.write(
      `INSERT INTO stock_locations (code, name, priority)
       SELECT ?, ?, last.priority + 1 FROM (SELECT COALESCE(MAX(priority), 0) AS priority FROM stock_locations) last`,
      [code, name],
    );
  }

  /** False when there is no such location. */
  async update(code: string, { name = null, isActive = null }: Partial<Nullable<UpdateLocationDto>>): Promise<boolean> {
    const { affectedRows } = await this.database.write(
      'UPDATE stock_locations SET name = COALESCE(?, name), is_active = COALESCE(?, is_active) WHERE code = ?',
      [name, isActive, code],
    );
    return affectedRows === 1;
  }

  /** False, and nothing changed, when these are not all of them. */
  order(codes: readonly string[]): Promise<boolean> {
    return this.database.transaction(async (session) => {
      const known = await session.rows<{ code: string }>('SELECT code FROM stock_locations');
      const isWhole = known.length === codes.length && known.every(({ code }) => codes.includes(code));
      if (!isWhole) return false;
      for (const [at, code] of codes.entries()) {
        await session.write('UPDATE stock_locations SET priority = ? WHERE code = ?', [at + 1, code]);
      }
      return true;
    });
  }
}

type Nullable<T> = { [Field in keyof T]: T[Field] | null };
