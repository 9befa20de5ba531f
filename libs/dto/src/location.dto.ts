import { LOCATION_CODE_MAX, LOCATION_NAME_MAX, LOCATIONS_MAX, SLUG_PATTERN } from '@storehouse/domain';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';

/** A location's address. */
export class LocationParamsDto {
  /** @example "main" */
  @IsString()
  @Length(1, LOCATION_CODE_MAX)
  code: string;
}

/** A place where stock lies. */
export class CreateLocationDto {
  /** What people call it. @example "Shop counter" */
  @IsString()
  @Length(1, LOCATION_NAME_MAX)
  name: string;

  /** Short name for programs and files, never changed; made of the name when left out. @example "counter" */
  @IsOptional()
  @Matches(SLUG_PATTERN)
  @MaxLength(LOCATION_CODE_MAX)
  code?: string;
}

/** What changes about a location. */
export class UpdateLocationDto {
  /** @example "Shop counter" */
  @IsOptional()
  @IsString()
  @Length(1, LOCATION_NAME_MAX)
  name?: string;

  /** Whether orders take from it. One that is not active keeps its stock and its ledger. */
  @IsOptional()
  @IsBoolean()
  isActive?: boolean;
}

/** From where orders take first. */
export class OrderLocationsDto {
  /** The codes of all locations, the first choice first. @example ["main","counter"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LOCATIONS_MAX)
  @IsString({ each: true })
  @MaxLength(LOCATION_CODE_MAX, { each: true })
  codes: string[];
}

export class LocationDto {
  /** @example "main" */
  code: string;
  /** @example "Main warehouse" */
  name: string;
  /** Whether orders take from it. */
  isActive: boolean;
  /** Pieces that lie there. @example 1240 */
  onHand: number;
  /** Of which checkouts under way hold so many. @example 3 */
  held: number;
}
