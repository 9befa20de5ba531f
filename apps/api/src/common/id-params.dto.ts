import { IsInt, Max, Min } from 'class-validator';

/** A number in the path. */
export class IdParamsDto {
  /** @example 17 */
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  id: number;
}
