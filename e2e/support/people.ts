import { randomBytes } from 'node:crypto';
import type { SaveAddressDto, SessionDto } from '@storehouse/dto';

/** The shop that is walked through; the Playwright configuration knows where it is. */
export const SHOP = process.env.BASE_URL ?? '';

/** A word nobody else uses. */
export const unique = (): string => randomBytes(4).toString('hex');

/** Somebody who shops, with an e-mail nobody else has. */
export interface Person {
  name: string;
  email: string;
  password: string;
}

export const somebody = (): Person => ({
  name: 'Ada Lovelace',
  email: `ada-${unique()}@example.com`,
  password: `three warm loaves ${unique()}`,
});

export const ADMIN = { email: 'admin@storehouse.example', password: 'storehouse-admin-demo' };

/** Opens an account that has an address already. */
export async function customerWithAddress({ name, email, password }: Person): Promise<void> {
  const send = async (path: string, body: object, token = '') => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const answer = await fetch(`${SHOP}/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  await send('auth/register', { name, email, password });
  const { accessToken } = (await send('auth/login', { email, password })) as SessionDto;
  const address: SaveAddressDto = {
    name,
    line1: 'Speicherstadt 12',
    postalCode: '20457',
    city: 'Hamburg',
    country: 'DE',
    isDefault: true,
  };
  await send('account/addresses', address, accessToken);
}
