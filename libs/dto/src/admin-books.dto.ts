/** A row that does not keep the rule. */
export class DisagreementDto {
  /** What it is about. @example "K7M4-2QXD line 1" */
  reference: string;
  /** @example "1000 160" */
  expected: string;
  /** @example "1000 161" */
  found: string;
}

/** What a check said when it was last asked. */
export class BookResultDto {
  checkedAt: string;
  /** @example 240 */
  tookMs: number;
  /** Rows that were looked at. @example 100000 */
  lookedAt: number;
  /** The first that were found; none is good. */
  disagreements: DisagreementDto[];
  /** There are more of them. */
  hasMore: boolean;
}

export class BookCheckDto {
  /** @example "order_totals" */
  name: string;
  /** @example "Every order costs what its lines and its delivery add up to." */
  says: string;
  /** The table whose rows are looked at. @example "orders" */
  of: string;
  /** Null until it answered. */
  result: BookResultDto | null;
  /** When it was last given up because it did not answer in its time; null when it has answered since. */
  givenUpAt: string | null;
}

/** Everything that must always be true of the books. */
export class BooksDto {
  /** When the run that is going on began; null when none is. */
  runningSince: string | null;
  checks: BookCheckDto[];
}
