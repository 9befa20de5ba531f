import { randomUUID } from 'node:crypto';
import type { SessionDto, UserDto } from '@storehouse/dto';
import { Client } from './client';
import { sql } from './database';

export const PASSWORD = 'three warm loaves';

/** Somebody who is signed in. */
export class Person extends Client {
  user: UserDto;
}

/** An e-mail that nobody has. */
export const anEmail = (): string => `test-${randomUUID()}@example.com`;

/** A customer with a new account. */
export async function aCustomer(origin?: string): Promise<Person> {
  const person = new Person(undefined, origin);
  const email = anEmail();
  await person.post('auth/register', { email, name: 'Ada Lovelace', password: PASSWORD });
  return signIn(person, email);
}

/** A member of staff with a new account. */
export async function anAdmin(origin?: string): Promise<Person> {
  const person = await aCustomer(origin);
  await sql("UPDATE users SET role = 'admin' WHERE id = ?", [person.user.id]);
  return signIn(person, person.user.email);
}

/** Signs somebody in; the person keeps the token and the cookies. */
export async function signIn(person: Person, email: string, password = PASSWORD): Promise<Person> {
  person.token = undefined;
  const { status, body } = await person.post<SessionDto>('auth/login', { email, password });
  if (status !== 200) throw new Error(`signing in failed: ${JSON.stringify(body)}`);
  person.token = body.accessToken;
  person.user = body.user;
  return person;
}
