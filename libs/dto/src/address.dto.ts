import { PERSON_NAME_MAX } from '@storehouse/domain';
import { Transform } from 'class-transformer';
import { IsBoolean, IsISO31661Alpha2, IsOptional, IsString, Length, MaxLength } from 'class-validator';

/** A postal address. What each country asks for says libs/domain/src/address-rules.ts. */
export class AddressDto {
  /** @example "Ada Lovelace" */
  @IsString()
  @Length(1, PERSON_NAME_MAX)
  name: string;

  /** @example "Speicherstadt 12" */
  @IsString()
  @Length(1, 150)
  line1: string;

  /** @example "3rd floor" */
  @IsOptional()
  @IsString()
  @MaxLength(150)
  line2?: string | null;

  /** Empty where a country has none. @example "20457" */
  @IsString()
  @MaxLength(20)
  postalCode: string;

  /** @example "Hamburg" */
  @IsString()
  @Length(1, 100)
  city: string;

  /** State or province where the country has one: its code. @example "NY" */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  region?: string | null;

  /** ISO 3166-1 alpha-2. @example "DE" */
  @IsISO31661Alpha2()
  country: string;

  /** @example "+49 40 1234567" */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  phone?: string | null;
}

/** An address to keep in the account. */
export class SaveAddressDto extends AddressDto {
  /** Chosen first at checkout. */
  @IsOptional()
  @IsBoolean()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  isDefault?: boolean;
}

/** An address of the account. */
export class SavedAddressDto extends AddressDto {
  id: number;
  isDefault: boolean;
}
