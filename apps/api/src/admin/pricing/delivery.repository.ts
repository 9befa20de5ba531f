import { Injectable } from '@nestjs/common';
import type {
  CheckDeliveryQueryDto,
  CheckedMethodDto,
  DeliveryCheckDto,
  DeliveryMethodDto,
  DeliveryPlaceDto,
  DeliveryRateDto,
  DeliverySettingsDto,
} from '@storehouse/dto';
import { Database, type Session } from '../../common/database';
import { takeVersion, versionOf } from './settings-versions.repository';

interface InZone {
  zoneId: number;
}

@Injectable()
export class DeliveryRepository {
  constructor(private readonly db: Database) {}

  async read(): Promise<DeliverySettingsDto> {
    const version = await versionOf(this.db, 'delivery');
    const [methods, zones, places, rates] = await Promise.all([
      this.db.rows<Omit<DeliveryMethodDto, 'isActive'> & { isActive: 0 | 1 }>(
        `SELECT code, title, min_days AS minDays, max_days AS maxDays, is_active AS isActive
         FROM delivery_methods ORDER BY position, code`,
      ),
      this.db.rows<{ id: number; name: string }>('SELECT id, name FROM delivery_zones ORDER BY position, id'),
      this.db.rows<DeliveryPlaceDto & InZone>(
        'SELECT zone_id AS zoneId, country, region FROM delivery_zone_places ORDER BY country, region',
      ),
      this.db.rows<DeliveryRateDto & InZone>(
        `SELECT zone_id AS zoneId, delivery_method AS method, currency, from_grams AS fromGrams,
           below_grams AS belowGrams, from_subtotal_minor AS fromSubtotalMinor,
           below_subtotal_minor AS belowSubtotalMinor, price_minor AS priceMinor, free_from_minor AS freeFromMinor
         FROM delivery_rates ORDER BY id`,
      ),
    ]);
    const within = <T extends InZone>(rows: T[], id: number) =>
      rows.filter(({ zoneId }) => zoneId === id).map(({ zoneId: _, ...row }) => row);
    return {
      version,
      methods: methods.map((method) => ({ ...method, isActive: method.isActive === 1 })),
      zones: zones.map(({ id, name }) => ({ name, places: within(places, id), rates: within(rates, id) })),
    };
  }

  /**
   * All at once, so that no cart meets half of it. Places and rates go with their zone. False when somebody else was
   * faster.
   */
  write({ methods, zones, version }: DeliverySettingsDto): Promise<boolean> {
    return this.db.transaction(async (session) => {
      if (!(await takeVersion(session, 'delivery', version))) return false;
      await session.write('DELETE FROM delivery_zones');
      await session.write('DELETE FROM delivery_methods');
      for (const [position, { code, title, minDays, maxDays, isActive }] of methods.entries()) {
        await session.write(
          `INSERT INTO delivery_methods (code, title, min_days, max_days, is_active, position) VALUES (?, ?, ?, ?, ?, ?)`,
          [code, title, minDays, maxDays, isActive, position],
        );
      }
      for (const [position, { name, places, rates }] of zones.entries()) {
        const { insertId } = await session.write('INSERT INTO delivery_zones (name, position) VALUES (?, ?)', [
          name,
          position,
        ]);
        await this.fillZone(session, insertId, places, rates);
      }
      return true;
    });
  }

  /** See database/functions/delivery_zone.sql and delivery_minor.sql. */
  async check({ country, region, currency, grams, subtotalMinor }: CheckDeliveryQueryDto): Promise<DeliveryCheckDto> {
    const place = [country, region ?? ''];
    const [zone, methods] = await Promise.all([
      this.db.one<{ name: string }>('SELECT name FROM delivery_zones WHERE id = delivery_zone(?, ?)', place),
      this.db.rows<CheckedMethodDto>(
        `SELECT code, title, delivery_minor(code, delivery_zone(?, ?), ?, ?, ?) AS priceMinor
         FROM delivery_methods WHERE is_active = 1 ORDER BY position, code`,
        [...place, currency, grams, subtotalMinor],
      ),
    ]);
    return { zone: zone?.name ?? null, methods };
  }

  private async fillZone(session: Session, zoneId: number, places: DeliveryPlaceDto[], rates: DeliveryRateDto[]) {
    for (const { country, region } of places) {
      await session.write('INSERT INTO delivery_zone_places (zone_id, country, region) VALUES (?, ?, ?)', [
        zoneId,
        country,
        region,
      ]);
    }
    for (const rate of rates) {
      await session.write(
        `INSERT INTO delivery_rates (zone_id, delivery_method, currency, from_grams, below_grams, from_subtotal_minor,
           below_subtotal_minor, price_minor, free_from_minor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          ...[zoneId, rate.method, rate.currency, rate.fromGrams, rate.belowGrams ?? null, rate.fromSubtotalMinor],
          ...[rate.belowSubtotalMinor ?? null, rate.priceMinor, rate.freeFromMinor ?? null],
        ],
      );
    }
  }
}
