import type { CartDto, SessionDto } from '@storehouse/dto';
import { atOnce, aVariant, fillCart } from './support/buying';
import { Client } from './support/client';
import { aCustomer, PASSWORD, signIn } from './support/people';

const login = (guest: Client, email: string) => guest.post<SessionDto>('auth/login', { email, password: PASSWORD });
const quantities = (cart: CartDto) => Object.fromEntries(cart.items.map(({ sku, quantity }) => [sku, quantity]));

describe('signing in with something in the cart', () => {
  it('brings the guest’s lines into the customer’s cart; equal lines add up', async () => {
    const [cup, plate, bowl] = [await aVariant(), await aVariant(), await aVariant()];
    const customer = await aCustomer();
    await fillCart(customer, [cup, 1], [plate, 2]);
    const guest = Object.assign(await aCustomer(), { token: undefined });
    await fillCart(guest, [plate, 3], [bowl, 1]);
    await signIn(guest, customer.user.email);
    const { body } = await guest.get<CartDto>('cart');
    expect(quantities(body)).toEqual({ [cup.sku]: 1, [plate.sku]: 5, [bowl.sku]: 1 });
  });

  it('takes a token of X-Cart-Token along, too', async () => {
    const cup = await aVariant();
    const customer = await aCustomer();
    const { token = '' } = await fillCart(new Client(), [cup, 2]);
    await customer.post('auth/login', { email: customer.user.email, password: PASSWORD }, { 'x-cart-token': token });
    expect((await customer.get<CartDto>('cart')).body.items).toMatchObject([{ sku: cup.sku, quantity: 2 }]);
  });

  it('happens once: signing in again adds nothing', async () => {
    const cup = await aVariant();
    const customer = await aCustomer();
    const guest = new Client();
    await fillCart(guest, [cup, 2]);
    for (let times = 0; times < 3; times += 1) await login(guest, customer.user.email);
    expect((await customer.get<CartDto>('cart')).body.itemCount).toBe(2);
    guest.token = undefined;
    expect((await guest.get<CartDto>('cart')).body.items).toEqual([]);
  });

  it('loses no line when one guest signs in many times at once', async () => {
    const goods = [await aVariant(), await aVariant(), await aVariant()];
    const customer = await aCustomer();
    const guest = new Client();
    for (const one of goods) await fillCart(guest, [one, 1]);
    const answers = await atOnce(8, () => login(guest, customer.user.email));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(quantities((await customer.get<CartDto>('cart')).body)).toEqual(
      Object.fromEntries(goods.map(({ sku }) => [sku, 1])),
    );
  });

  it('loses no line when several guests become one customer at once', async () => {
    const cup = await aVariant({ stock: 100 });
    const customer = await aCustomer();
    const own = await Promise.all(Array.from({ length: 8 }, () => aVariant()));
    const guests = await Promise.all(
      own.map(async (one) => {
        const guest = new Client();
        await fillCart(guest, [cup, 1], [one, 1]);
        return guest;
      }),
    );
    const answers = await Promise.all(guests.map((guest) => login(guest, customer.user.email)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const { body } = await customer.get<CartDto>('cart');
    expect(quantities(body)).toEqual({ [cup.sku]: 8, ...Object.fromEntries(own.map(({ sku }) => [sku, 1])) });
  });
});
