import { Injectable } from '@nestjs/common';
import { type FieldError, ShopError, STOCKTAKE_LINES_MAX } from '@storehouse/domain';
import type {
  BookStocktakeDto,
  PageQueryDto,
  PreviewStocktakeDto,
  StocktakeDto,
  StocktakePageDto,
  StocktakePreviewDto,
} from '@storehouse/dto';
import { logEvent } from '../../common/logger';
import { LocationsService } from './locations.service';
import { readCounts } from './read-counts';
import { type CountConflict, type CountedRow, type StocktakeRow, StocktakesRepository } from './stocktakes.repository';

/** Counts of many variants at once. */
@Injectable()
export class StocktakesService {
  constructor(
    private readonly stocktakes: StocktakesRepository,
    private readonly locations: LocationsService,
  ) {}

  async list({ limit, cursor }: PageQueryDto): Promise<StocktakePageDto> {
    const { rows, nextCursor } = await this.stocktakes.page(limit, cursor);
    return { items: rows.map(toRowDto), nextCursor };
  }

  async get(id: number): Promise<StocktakeDto> {
    const [stocktake, lines] = await Promise.all([this.stocktakes.find(id), this.stocktakes.lines(id)]);
    if (!stocktake) throw new ShopError('NOT_FOUND', 'There is no such stocktake.');
    return { ...toRowDto(stocktake), lines };
  }

  async preview({ location, text = '', lines = [] }: PreviewStocktakeDto): Promise<StocktakePreviewDto> {
    const locationId = await this.locations.idOf(location);
    const { counts, unreadable } = readCounts(text);
    const all = [...lines, ...counts];
    if (all.length > STOCKTAKE_LINES_MAX) {
      const message = `one stocktake takes ${STOCKTAKE_LINES_MAX} lines at most; count in parts`;
      throw new ShopError('VALIDATION_FAILED', undefined, [{ field: 'text', message }]);
    }
    const rows = all.length > 0 ? await this.stocktakes.compare(all, locationId ?? 0) : [];
    return { lines: rows.map(toLineDto), unreadable };
  }

  async book(body: BookStocktakeDto, actorId: number): Promise<StocktakeDto> {
    refuseRepeats(body.lines);
    const { conflicts, id } = await this.stocktakes.book(body, actorId);
    if (id === undefined) throw new ShopError('STOCKTAKE_OUTDATED', undefined, conflicts.map(toFieldError));
    logEvent('stock.counted', { stocktake: id, location: body.location, lines: body.lines.length });
    return this.get(id);
  }
}

function refuseRepeats(lines: BookStocktakeDto['lines']): void {
  const seen = new Set<string>();
  const errors = lines.flatMap(({ sku }, at): FieldError[] => {
    const isRepeated = seen.has(sku);
    seen.add(sku);
    return isRepeated ? [{ field: `lines.${at}.sku`, message: `the SKU ${sku} stands here twice` }] : [];
  });
  if (errors.length > 0) throw new ShopError('VALIDATION_FAILED', undefined, errors);
}

const toFieldError = ({ position, sku, problem, expected, onHand, held }: CountConflict): FieldError => {
  if (problem === 'unknown') return { field: `lines.${position - 1}.sku`, message: `there is no variant ${sku}` };
  return problem === 'changed'
    ? { field: `lines.${position - 1}.expected`, message: `${onHand} of ${sku} are on hand by now, not ${expected}` }
    : { field: `lines.${position - 1}.counted`, message: `${held} of ${sku} are held for checkouts` };
};

const toLineDto = ({ sku, title, variantTitle, counted, expected, held }: CountedRow) => ({
  ...{ sku, title, variantTitle, counted, expected, held },
  problem: expected === null ? ('unknown' as const) : counted < held ? ('held' as const) : null,
});

const toRowDto = (row: StocktakeRow) => ({
  id: row.id,
  location: row.location,
  locationName: row.locationName,
  lineCount: row.lineCount,
  changedCount: row.changedCount,
  actor: row.actor,
  note: row.note,
  at: row.at.toISOString(),
});
