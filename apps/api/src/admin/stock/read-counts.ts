import { STOCK_MOVE_MAX } from '@storehouse/domain';
import type { CountedCodeDto } from '@storehouse/dto';
import { parse } from 'csv-parse/sync';

/** Codes longer than any SKU or barcode. */
const CODE_MAX = 64;

/**
 * Reads lines of a code and pieces, as spreadsheets and scanners write them: comma, semicolon or tab between, perhaps
 * with headings. Gives the numbers of lines that cannot be read.
 */
export function readCounts(text: string): { counts: CountedCodeDto[]; unreadable: number[] } {
  const rows = parse(text, {
    bom: true,
    delimiter: [',', ';', '\t'],
    info: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    trim: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const counts: CountedCodeDto[] = [];
  const unreadable: number[] = [];
  for (const [at, { record, info }] of rows.entries()) {
    const [code = '', pieces = ''] = record;
    const counted = /^\d{1,7}$/.test(pieces) ? Number(pieces) : undefined;
    if (code && code.length <= CODE_MAX && counted !== undefined && counted <= STOCK_MOVE_MAX) {
      counts.push({ code, counted });
    } else if (at > 0 || /\d/.test(pieces)) unreadable.push(info.lines);
  }
  return { counts, unreadable };
}
