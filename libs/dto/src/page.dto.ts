import { PAGE_LIMIT_DEFAULT, PAGE_LIMIT_MAX } from '@storehouse/domain';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** One page of a list, keyset style: the cursor of one answer asks for the next. */
export class PageQueryDto {
  /** Items on the page. @example 24 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(PAGE_LIMIT_MAX)
  limit: number = PAGE_LIMIT_DEFAULT;

  /** `nextCursor` of the page before. Opaque. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}
