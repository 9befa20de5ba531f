import type { ColumnOptions } from 'typeorm';

/** An id: BIGINT UNSIGNED, a number here. TypeORM hands a freshly generated one out as text otherwise. */
export const ID_COLUMN = {
  type: 'bigint',
  unsigned: true,
  transformer: { from: (id: unknown) => (id === null ? null : Number(id)), to: (id: unknown) => id },
} as const satisfies ColumnOptions;
