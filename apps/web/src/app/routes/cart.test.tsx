import type { CartDto } from '@storehouse/dto';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCart, aLine, aShop } from '../../../test/goods';
import { showPage } from '../../../test/show';
import { refusal, stubApi } from '../../../test/stub-api';
import { chooseCurrency } from '../../lib/currency';
import { CartPage } from './cart';

const full = (changes: Partial<CartDto> = {}): CartDto => ({ ...aCart(aLine()), taxMinor: 717, ...changes });

const show = (handlers: Parameters<typeof stubApi>[0], cart = full()) => {
  const sent = stubApi({ 'GET /cart': () => ({ body: cart }), 'GET /shop': () => ({ body: aShop() }), ...handlers });
  showPage(<CartPage />);
  return sent;
};
const summary = () => screen.findByRole('complementary', { name: 'Summary' });
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
/** The amount beside a word of the totals. */
const amount = (word: RegExp) => screen.getByText(word, { selector: 'dt' }).nextElementSibling;

describe('the promotion code', () => {
  it('is refused with the reason, and stays typed; the right one is applied with Enter and can be removed', async () => {
    const offer = { id: 3, title: 'Ten per cent off', code: 'WELCOME10', kind: 'percent' as const };
    const withCode = full({
      discountMinor: 400,
      totalMinor: 4089,
      dueMinor: 4089,
      promotions: [
        { ...offer, reason: null, sentence: null, missingMinor: null, missingPieces: null, discountMinor: 400 },
      ],
    });
    let tries = 0;
    const sent = show({
      'POST /cart/promotions': () => {
        tries += 1;
        return tries > 1
          ? { body: withCode }
          : refusal(409, 'PROMOTION_NOT_APPLICABLE', { detail: 'WELCOME10: Add €3.20 more of this offer.' });
      },
      'DELETE /cart/promotions/WELCOME10': () => ({ body: full() }),
    });
    await press('Add a promotion code');
    const field = screen.getByLabelText('Promotion code');
    expect(field).toHaveFocus();
    await userEvent.type(field, 'WELCOME10{Enter}');
    await waitFor(() => expect(field).toHaveAccessibleDescription(/Add €3.20 more/));
    expect(field).toHaveValue('WELCOME10');
    await userEvent.type(field, '{Enter}');
    const offers = await screen.findByRole('list', { name: 'Offers' });
    expect(offers).toHaveTextContent('Ten per cent off');
    expect(amount(/Discounts/)).toHaveTextContent('-€4.00');
    await press('Remove the code WELCOME10');
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Offers' })).not.toBeInTheDocument());
    expect(sent.at(-1)?.route).toBe('DELETE /cart/promotions/WELCOME10');
  });

  it('that the cart has outgrown says what is missing, and so does an offer that is near', async () => {
    const offer = { kind: 'percent' as const, reason: 'minimum' as const, missingPieces: null, discountMinor: 0 };
    show(
      {},
      full({
        promotions: [
          {
            ...offer,
            id: 3,
            title: 'Welcome',
            code: 'WELCOME10',
            sentence: 'Add €3.20 more of this offer.',
            missingMinor: 320,
          },
          {
            ...offer,
            id: 4,
            title: 'Big kitchen',
            code: null,
            sentence: 'Add €9.00 more of this offer.',
            missingMinor: 900,
          },
        ],
      }),
    );
    const offers = await screen.findByRole('list', { name: 'Offers' });
    expect(offers).toHaveTextContent('Add €3.20 more');
    expect(offers).toHaveTextContent('Big kitchenAdd €9.00 more');
    expect(within(offers).getAllByRole('button')).toHaveLength(1);
  });
});

describe('the gift card', () => {
  it('says what it pays, what stays on it, and what is left to pay', async () => {
    const paid = full({
      giftCards: [{ id: 5, last4: '4HWP', usableMinor: 1000 }],
      giftCardMinor: 1000,
      dueMinor: 3489,
    });
    show({
      'POST /cart/gift-cards': ({ body }) =>
        (body as { code: string }).code === 'K7M4-2QXD-9ZTR-4HWP'
          ? { body: paid }
          : refusal(404, 'GIFT_CARD_UNKNOWN', { detail: 'We know no such gift card.' }),
      'DELETE /cart/gift-cards/5': () => ({ body: full() }),
    });
    await press('Pay with a gift card');
    const field = screen.getByLabelText('Code of the gift card');
    await userEvent.type(field, 'NO-SUCH-CARD{Enter}');
    await waitFor(() => expect(field).toHaveAccessibleDescription('We know no such gift card.'));
    await userEvent.clear(field);
    await userEvent.type(field, 'K7M4-2QXD-9ZTR-4HWP{Enter}');
    const cards = await screen.findByRole('list', { name: 'Gift cards' });
    expect(cards).toHaveTextContent('Gift card ending in 4HWP');
    expect(cards).toHaveTextContent('pays €10.00');
    expect(amount(/Left to pay/)).toHaveTextContent('€34.89');
    await press('Remove the gift card ending in 4HWP');
    await waitFor(() => expect(screen.queryByText('Left to pay')).not.toBeInTheDocument());
  });
});

describe('the destination', () => {
  it('changes tax and delivery, and asks for a state where there is one', async () => {
    const sent = show({
      'PUT /cart/destination': ({ body }) => ({
        body: full({ ...(body as object), taxMinor: 0, deliveryMinor: 1990 }),
      }),
    });
    await userEvent.selectOptions(await screen.findByLabelText('Deliver to'), 'United States');
    await waitFor(() => expect(amount(/^Delivery/)).toHaveTextContent('€19.90'));
    expect(screen.getByText('no VAT there')).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText('Region'), 'New York');
    await waitFor(() => expect(sent.at(-1)?.body).toEqual({ country: 'US', region: 'NY' }));
  });

  it('says when nothing goes there', async () => {
    show({}, full({ deliveryOptions: [] }));
    expect(await screen.findByText(/We cannot deliver these goods there/)).toBeVisible();
  });
});

describe('the tax', () => {
  it('is contained in gross prices and added to net ones', async () => {
    show({}, full({ pricesIncludeTax: false, taxMinor: 760, totalMinor: 5249, dueMinor: 5249 }));
    expect(within(await summary()).getByText('plus VAT')).toBeVisible();
    expect(amount(/plus VAT/)).toHaveTextContent('€7.60');
    expect(screen.queryByText(/contains/)).not.toBeInTheDocument();
  });
});

describe('the currency', () => {
  it('that was chosen on this device is the cart’s before it is shown; goods without a price there say so', async () => {
    chooseCurrency('USD');
    const line = aLine({ isForSale: false, unitPriceMinor: 0, addedPriceMinor: 0, available: 0 });
    const sent = show({ 'PUT /cart/currency': () => ({ body: { ...aCart(line), currency: 'USD' } }) });
    expect(await screen.findByText(/No price in USD/)).toBeVisible();
    expect(screen.queryByText('€39.99')).not.toBeInTheDocument();
    expect(sent.find(({ route }) => route === 'PUT /cart/currency')?.body).toEqual({ currency: 'USD' });
    act(() => chooseCurrency(undefined));
  });
});

describe('a price that has changed', () => {
  it('is accepted with one click', async () => {
    const dearer = aLine({ unitPriceMinor: 4499 });
    const sent = show(
      { 'POST /cart/items/1/accept-price': () => ({ body: aCart({ ...dearer, addedPriceMinor: 4499 }) }) },
      aCart(dearer),
    );
    await press('Accept the price');
    expect(screen.queryByText(/The price is now/)).not.toBeInTheDocument();
    await waitFor(() => expect(sent.at(-1)?.route).toBe('POST /cart/items/1/accept-price'));
  });
});
