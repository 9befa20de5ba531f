import {
  aCustomer,
  addItem,
  aGuest,
  aGuestCart,
  asApi,
  aVariant,
  contentsOf,
  customer,
  type Owner,
  type Person,
  placeOrder,
  quoteOf,
  retrying,
} from '../support';

const merge = (guest: Owner, person: Person) => asApi.call('merge_cart', guest[0], person.id);

describe('signing in with a cart', () => {
  it('hands the cart over to a customer who has none, and answers with the quote', async () => {
    const person = await aCustomer();
    const variant = await aVariant({ price: 800 });
    const guest = await aGuestCart([variant, 2]);
    expect(quoteOf(await merge(guest, person)).totals).toMatchObject({ item_count: 2, subtotal_minor: 1600 });
    expect(await contentsOf(customer(person))).toEqual([[variant.sku, 2]]);
    expect(await contentsOf(guest)).toEqual([]);
  });

  it('adds the pieces of both carts and loses no line', async () => {
    const person = await aCustomer();
    const [both, theirs, guests] = [await aVariant(), await aVariant(), await aVariant()];
    await addItem(customer(person), both, 1);
    await addItem(customer(person), theirs, 2);
    await merge(await aGuestCart([both, 3], [guests, 4]), person);
    const expected: [string, number][] = [
      [both.sku, 4],
      [theirs.sku, 2],
      [guests.sku, 4],
    ];
    expect(await contentsOf(customer(person))).toEqual(expected.sort());
  });

  it('keeps a line within what a line may hold', async () => {
    const person = await aCustomer();
    const variant = await aVariant({ stock: 2000 });
    await addItem(customer(person), variant, 600);
    await merge(await aGuestCart([variant, 600]), person);
    expect(await contentsOf(customer(person))).toEqual([[variant.sku, 999]]);
  });

  it('may be repeated', async () => {
    const person = await aCustomer();
    const variant = await aVariant();
    const guest = await aGuestCart([variant, 2]);
    await merge(guest, person);
    await merge(guest, person);
    expect(await contentsOf(customer(person))).toEqual([[variant.sku, 2]]);
  });

  it('changes nothing for a guest without a cart', async () => {
    const person = await aCustomer();
    await merge(aGuest(), person);
    expect(await contentsOf(customer(person))).toEqual([]);
    expect(await asApi.rows('SELECT 1 FROM carts WHERE user_id = ?', [person.id])).toEqual([]);
  });

  it('leaves an ordered cart alone', async () => {
    const person = await aCustomer();
    const guest = await aGuestCart([await aVariant(), 1]);
    await placeOrder(guest);
    await merge(guest, person);
    expect(await contentsOf(customer(person))).toEqual([]);
  });

  it('from several devices at once loses no line', async () => {
    const person = await aCustomer();
    const variants = await Promise.all(Array.from({ length: 8 }, () => aVariant()));
    const guests = await Promise.all(variants.map((variant) => aGuestCart([variant, 1])));
    await Promise.all(guests.map((guest) => retrying(() => merge(guest, person))));
    expect(await contentsOf(customer(person))).toHaveLength(8);
  });
});
