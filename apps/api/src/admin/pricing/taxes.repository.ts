import { Injectable } from '@nestjs/common';
import type { CheckTaxQueryDto, TaxClassDto, TaxesDto, TaxOfClassDto, TaxRateDto } from '@storehouse/dto';
import { Database } from '../../common/database';
import { takeVersion, versionOf } from './settings-versions.repository';

@Injectable()
export class TaxesRepository {
  constructor(private readonly db: Database) {}

  async read(): Promise<TaxesDto> {
    const version = await versionOf(this.db, 'taxes');
    const [classes, rates] = await Promise.all([
      this.db.rows<TaxClassDto>("SELECT code, name FROM tax_classes ORDER BY code = 'standard' DESC, code"),
      this.db.rows<TaxRateDto>(
        `SELECT tax_class AS taxClass, country, region, rate_bp AS rateBp,
           DATE_FORMAT(valid_from, '%Y-%m-%d') AS validFrom, DATE_FORMAT(valid_to, '%Y-%m-%d') AS validTo
         FROM tax_rates ORDER BY country, region, tax_class DESC, valid_from`,
      ),
    ]);
    return { classes, rates, version };
  }

  /**
   * All at once, so that no cart is priced between two rates. Triggers refuse rates whose days overlap. False when
   * somebody else was faster.
   */
  write(rates: TaxRateDto[], version: number): Promise<boolean> {
    return this.db.transaction(async (session) => {
      if (!(await takeVersion(session, 'taxes', version))) return false;
      await session.write('DELETE FROM tax_rates');
      for (const rate of rates) {
        await session.write(
          `INSERT INTO tax_rates (tax_class, country, region, rate_bp, valid_from, valid_to) VALUES (?, ?, ?, ?, ?, ?)`,
          [rate.taxClass, rate.country, rate.region, rate.rateBp, rate.validFrom, rate.validTo ?? null],
        );
      }
      return true;
    });
  }

  /** See database/functions/tax_rate_bp.sql. */
  check({ country, region, day }: CheckTaxQueryDto): Promise<TaxOfClassDto[]> {
    return this.db.rows(
      `SELECT code, name, tax_rate_bp(code, ?, ?, ?) AS rateBp
       FROM tax_classes ORDER BY code = 'standard' DESC, code`,
      [country, region ?? '', day],
    );
  }
}
