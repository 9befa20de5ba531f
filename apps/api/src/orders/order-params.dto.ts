import { IsString, Length } from 'class-validator';

/** An order in the path. */
export class OrderParamsDto {
  /** @example "K7M4-2QXD" */
  @IsString()
  @Length(1, 20)
  number: string;
}
