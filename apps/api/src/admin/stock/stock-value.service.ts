import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { StockAsOfPageDto, StockAsOfQueryDto, StockAsOfRowDto, StockValueDto } from '@storehouse/dto';
import { csvLine } from '../../common/csv';
import { Memory } from '../../common/memory';
import { LocationsService } from './locations.service';
import { StockValueRepository } from './stock-value.repository';

/** The sums of all pages are added up once and kept while somebody turns them. */
const TOTALS_KEEP_MS = 60_000;
const TOTALS_MAX = 100;
/** Rows read at a time for a file. */
const FILE_PAGE = 1_000;

/** What was on hand at an instant, and its value. */
@Injectable()
export class StockValueService {
  private readonly totals = new Memory<StockValueDto>(TOTALS_KEEP_MS, TOTALS_MAX);

  constructor(
    private readonly stock: StockValueRepository,
    private readonly locations: LocationsService,
  ) {}

  async asOf({ at, location, limit, cursor }: StockAsOfQueryDto): Promise<StockAsOfPageDto> {
    const locationId = await this.locations.idOf(location);
    const instant = instantOf(at);
    const [page, totals] = await Promise.all([
      this.stock.page(instant, locationId, limit, cursor),
      at === undefined || instant.getTime() > Date.now() - TOTALS_KEEP_MS
        ? this.stock.totals(instant, locationId)
        : this.totals.get(JSON.stringify([instant, locationId]), () => this.stock.totals(instant, locationId)),
    ]);
    return { at: instant.toISOString(), items: page.rows, totals, nextCursor: page.nextCursor };
  }

  /** Every row as a line of a file, read as the client takes them. */
  async asOfCsv({ at, location }: StockAsOfQueryDto): Promise<{ name: string; lines: Readable }> {
    const locationId = await this.locations.idOf(location);
    const instant = instantOf(at);
    const { currency } = await this.stock.totals(instant, locationId);
    const day = instant.toISOString().slice(0, 10);
    return {
      name: `stock-${[location, day].filter(Boolean).join('-')}.csv`,
      lines: Readable.from(this.lines(instant, locationId, currency)),
    };
  }

  private async *lines(instant: Date, locationId: number | null, currency: string): AsyncGenerator<string> {
    yield csvLine(['sku', 'title', 'variant', 'quantity', 'cost_minor', 'value_minor', 'currency']);
    let after: string | null = null;
    do {
      const rows: StockAsOfRowDto[] = await this.stock.rows(instant, locationId, after, FILE_PAGE);
      yield rows
        .map((row) =>
          csvLine([row.sku, row.title, row.variantTitle, row.quantity, row.costMinor, row.valueMinor, currency]),
        )
        .join('');
      after = rows.length === FILE_PAGE ? (rows.at(-1)?.sku ?? null) : null;
    } while (after !== null);
  }
}

/** Nobody knows the future: an instant to come is now. */
const instantOf = (at: string | undefined): Date => new Date(Math.min(at ? Date.parse(at) : Date.now(), Date.now()));
