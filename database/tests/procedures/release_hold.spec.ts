import { asApi, aVariant, heldByOthers, refusal } from '../support';

/** A cart that holds pieces of a variant. */
async function aHold() {
  const variant = await aVariant();
  const [token] = await heldByOthers(variant, 3);
  const { id: cart } = await asApi.row('SELECT id FROM carts WHERE token_hash = ?', [token]);
  return { cart, variant };
}

describe('releasing a hold', () => {
  it('lets the pieces go and says how many', async () => {
    const { cart, variant } = await aHold();
    expect(await asApi.callRow('release_hold', cart, variant.sku, 'main')).toEqual({ quantity: 3 });
    expect(await asApi.rows('SELECT * FROM stock_holds WHERE cart_id = ?', [cart])).toEqual([]);
  });

  it('refuses what is not held, or not any more', async () => {
    const { cart, variant } = await aHold();
    await expect(asApi.call('release_hold', cart, variant.sku, 'nowhere')).rejects.toMatchObject(
      refusal(`HOLD_NOT_FOUND:${variant.sku}`),
    );
    await asApi.call('release_hold', cart, variant.sku, 'main');
    await expect(asApi.call('release_hold', cart, variant.sku, 'main')).rejects.toMatchObject(
      refusal(`HOLD_NOT_FOUND:${variant.sku}`),
    );
  });
});
