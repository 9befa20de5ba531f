import { IsString, Length } from 'class-validator';

/** A payment provider in the path. */
export class ProviderParamsDto {
  /** @example "sandbox" */
  @IsString()
  @Length(1, 20)
  provider: string;
}
