import { EMAIL_MAX, PASSWORD_MAX, PASSWORD_MIN, PERSON_NAME_MAX, type Role } from '@storehouse/domain';
import { IsEmail, IsString, Length, MaxLength } from 'class-validator';

/** Opens an account. */
export class RegisterDto {
  /** @example "ada@example.com" */
  @IsEmail()
  @MaxLength(EMAIL_MAX)
  email: string;

  /** @example "Ada Lovelace" */
  @IsString()
  @Length(1, PERSON_NAME_MAX)
  name: string;

  /** At least 12 characters of any kind. @example "three warm loaves" */
  @IsString()
  @Length(PASSWORD_MIN, PASSWORD_MAX)
  password: string;
}

/** The answer to every registration: it does not tell whether the e-mail had an account before. */
export class RegisteredDto {
  /** @example "ada@example.com" */
  email: string;
}

/** Signs in. */
export class LoginDto {
  /** @example "customer@storehouse.example" */
  @IsEmail()
  @MaxLength(EMAIL_MAX)
  email: string;

  /** @example "storehouse-customer-demo" */
  @IsString()
  @Length(1, PASSWORD_MAX)
  password: string;
}

/** Who is signed in. */
export class UserDto {
  /** @example 42 */
  id: number;
  /** @example "ada@example.com" */
  email: string;
  /** @example "Ada Lovelace" */
  name: string;
  /** @example "customer" */
  role: Role;
}

/** A session: the access token goes into the Authorization header; the refresh token travels in an HttpOnly cookie. */
export class SessionDto {
  /** JWT, valid for `expiresIn` seconds. */
  accessToken: string;
  /** Seconds. @example 600 */
  expiresIn: number;
  user: UserDto;
}
