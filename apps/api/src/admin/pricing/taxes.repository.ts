import { Injectable } from '@nestjs/common';
import type { TaxClassDto, TaxesDto, TaxRateDto } from '@storehouse/dto';
import { Database } from '../../common/database';

@Injectable()
export class TaxesRepository {
  constructor(private readonly db: Database) {}

  async read(): Promise<TaxesDto> {
    const [classes, rates] = await Promise.all([
      this.db.rows<TaxClassDto>('SELECT code, name FROM tax_classes ORDER BY code DESC'),
      this.db.rows<TaxRateDto>(
        `SELECT tax_class AS taxClass, country, region, rate_bp AS rateBp,
           DATE_FORMAT(valid_from, '%Y-%m-%d') AS validFrom, DATE_FORMAT(valid_to, '%Y-%m-%d') AS validTo
         FROM tax_rates ORDER BY country, region, tax_class DESC, valid_from`,
      ),
    ]);
    return { classes, rates };
  }

  /** All at once, so that no cart is priced between two rates. Triggers refuse rates whose days overlap. */
  async write(rates: TaxRateDto[]): Promise<void> {
    await this.db.transaction(async (session) => {
      await session.write('DELETE FROM tax_rates');
      for (const rate of rates) {
        await session.write(
          `INSERT INTO tax_rates (tax_class, country, region, rate_bp, valid_from, valid_to) VALUES (?, ?, ?, ?, ?, ?)`,
          [rate.taxClass, rate.country, rate.region, rate.rateBp, rate.validFrom, rate.validTo ?? null],
        );
      }
    });
  }
}
