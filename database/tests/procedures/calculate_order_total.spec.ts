import { anAdmin, anOrder, asApi, aVariant, placeManualOrder, refusal } from '../support';

const calculate = (id: number) => asApi.callRow('calculate_order_total', id);

describe('adding up an order anew', () => {
  it('finds what was booked', async () => {
    const { id } = await anOrder([await aVariant({ price: 1999 }), 2], [await aVariant({ taxClass: 'reduced' }), 1]);
    expect(await calculate(id)).toMatchObject({
      item_count: 3,
      lines_item_count: 3,
      subtotal_minor: 4998,
      lines_subtotal_minor: 4998,
      discount_minor: 0,
      lines_discount_minor: 0,
      total_minor: 5488,
      lines_total_minor: 5488,
      tax_minor: 638 + 65 + 78,
      lines_tax_minor: 638 + 65 + 78,
    });
  });

  it('finds it for orders of staff too', async () => {
    const { sku } = await aVariant();
    const { id } = await placeManualOrder(await anAdmin(), [{ sku, quantity: 3, unitPriceMinor: 33 }], {
      deliveryMinor: 300,
    });
    expect(await calculate(id)).toMatchObject({ total_minor: 399, lines_total_minor: 399 });
  });

  it('is not led astray by a tax rate that changed since', async () => {
    const { id } = await anOrder([await aVariant({ price: 1190, taxClass: 'standard' }), 1]);
    expect(await calculate(id)).toMatchObject({ tax_minor: 268, lines_tax_minor: 268 });
    const [line] = await asApi.rows('SELECT tax_rate_bp FROM order_lines WHERE order_id = ?', [id]);
    expect(line).toEqual({ tax_rate_bp: 1900 });
  });

  it('is refused for an order that nobody knows', async () =>
    expect(calculate(0)).rejects.toMatchObject(refusal('ORDER_NOT_FOUND')));
});
