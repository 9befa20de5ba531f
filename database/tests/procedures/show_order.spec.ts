import { anAdmin, anOrder, asApi, aVariant, unique } from '../support';

describe('showing an order', () => {
  it('gives the order with its address, its lines and its history', async () => {
    const variant = await aVariant({ price: 2500 });
    const { id, number } = await anOrder([variant, 2]);
    const [orders, lines, history] = await asApi.call('show_order', id);
    expect(orders).toEqual([
      expect.objectContaining({ number, total_minor: 5000, name: 'Ada Lovelace', city: 'Hamburg' }),
    ]);
    expect(lines).toEqual([
      expect.objectContaining({ line_number: 1, sku: variant.sku, product_slug: variant.slug, image_key: null }),
    ]);
    expect(history?.map(({ to_status }) => to_status)).toEqual(['placed', 'unpaid']);
  });

  it('names no page of a product that left the shop', async () => {
    const variant = await aVariant();
    const { id } = await anOrder([variant, 1]);
    await asApi.write("UPDATE products SET status = 'archived' WHERE id = ?", [variant.productId]);
    const [, lines] = await asApi.call('show_order', id);
    expect(lines).toEqual([expect.objectContaining({ product_slug: null, title: `Product ${variant.slug}` })]);
  });

  it("shows the variant's own picture", async () => {
    const variant = await aVariant();
    const key = unique();
    await asApi.write(
      'INSERT INTO product_images (product_id, variant_id, image_key, width, height) VALUES (?, ?, ?, 320, 320)',
      [variant.productId, variant.id, key],
    );
    const [, lines] = await asApi.call('show_order', (await anOrder([variant, 1])).id);
    expect(lines).toEqual([expect.objectContaining({ image_key: key })]);
  });

  it('names the staff who moved it, and no customer', async () => {
    const { id, number } = await anOrder([await aVariant(), 1]);
    await asApi.call('move_order', number, 'packed', null, (await anAdmin()).id, null);
    const [, , history] = await asApi.call('show_order', id);
    expect(history?.map(({ actor }) => actor)).toEqual([null, null, 'Ada Lovelace']);
  });

  it('gives nothing for an order that nobody knows', async () =>
    expect(await asApi.call('show_order', 0)).toEqual([[], [], [], []]));
});
