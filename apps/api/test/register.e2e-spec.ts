import { ERRORS } from '@storehouse/domain';
import type { ProblemDto } from '@storehouse/dto';
import { Client } from './support/client';
import { sql } from './support/database';
import { aCustomer, anEmail, PASSWORD, Person, signIn } from './support/people';

const register = (email: string, more: object = {}, client = new Client()) =>
  client.post<ProblemDto>('auth/register', { email, name: 'Ada Lovelace', password: PASSWORD, ...more });

describe('opening an account', () => {
  it('makes a customer who can sign in', async () => {
    const email = anEmail();
    const { status, body } = await register(email.toUpperCase());
    expect({ status, body }).toEqual({ status: 201, body: { email } });
    const { user } = await signIn(new Person(), email);
    expect(user).toMatchObject({ email, name: 'Ada Lovelace', role: 'customer' });
  });

  it('keeps only a bcrypt hash of the password', async () => {
    const { user } = await aCustomer();
    const [row] = await sql<{ password_hash: string }>('SELECT password_hash FROM users WHERE id = ?', [user.id]);
    expect(row?.password_hash).toMatch(/^\$2b\$\d\d\$.{53}$/);
  });

  it('does not tell that an e-mail has an account, and leaves that account alone', async () => {
    const { user } = await aCustomer();
    const again = await register(user.email, { name: 'Mallory', password: 'another warm loaf' });
    expect(again).toMatchObject({ status: 201, body: { email: user.email } });
    expect((await signIn(new Person(), user.email)).user.name).toBe('Ada Lovelace');
  });

  it('opens one account when the form is sent ten times at once', async () => {
    const email = anEmail();
    const client = new Client();
    const answers = await Promise.all(Array.from({ length: 10 }, () => register(email, {}, client)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(await sql('SELECT id FROM users WHERE email = ?', [email])).toHaveLength(1);
  });

  it.each([
    'password1234',
    'iloveyou2026',
    '1qaz2wsx3edc',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '123456789012',
    'Storehouse1234',
  ])('refuses the password %s, which guessers try first', async (password) => {
    expect((await register(anEmail(), { password })).body.code).toBe('PASSWORD_TOO_COMMON');
  });

  it('refuses the e-mail as password', async () => {
    const email = anEmail();
    expect((await register(email, { password: email })).body.code).toBe('PASSWORD_TOO_COMMON');
  });

  it('takes long passwords of any characters, and every character counts', async () => {
    const password = `${'ä'.repeat(50)} 🍞 ${'x'.repeat(70)}`;
    const email = anEmail();
    expect((await register(email, { password })).status).toBe(201);
    await signIn(new Person(), email, password);
    const almost = await new Client().post('auth/login', { email, password: `${password.slice(0, -1)}y` });
    expect(almost.status).toBe(401);
  });

  it.each([
    ['email', { email: 'nobody' }],
    ['name', { name: '   ' }],
    ['password', { password: 'too short' }],
    ['password', { password: 'x'.repeat(129) }],
    ['role', { role: 'admin' }],
    ['name', { name: 'bell\u0007' }],
  ])('says which field is wrong: %s %j', async (field, more) => {
    const { status, body } = await register(anEmail(), more);
    expect({ status, code: body.code }).toEqual({ status: ERRORS.VALIDATION_FAILED.status, code: 'VALIDATION_FAILED' });
    expect(body.errors?.map((error) => error.field)).toEqual([field]);
  });
});
