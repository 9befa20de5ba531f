import type { CartDto } from '@storehouse/dto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCart, aLine, aPlacedOrder, aShop } from '../../../../test/goods';
import { showRoutes } from '../../../../test/show';
import { noAnswer, refusal, stubApi } from '../../../../test/stub-api';
import { AddressStep } from './address-step';
import { CheckoutPage } from './checkout-page';
import { DeliveryStep } from './delivery-step';
import { PaymentStep } from './payment-step';

const show = (address = '/checkout') =>
  showRoutes(
    [
      {
        path: 'checkout',
        element: <CheckoutPage />,
        children: [
          { index: true, element: <AddressStep /> },
          { path: 'delivery', element: <DeliveryStep /> },
          { path: 'payment', element: <PaymentStep /> },
        ],
      },
      { path: 'orders/:number', element: <h1>The order</h1> },
      { path: '*', element: <p>Elsewhere</p> },
    ],
    address,
  );
/** A cart that the shop can hold. */
const keeping = (cart: CartDto): Parameters<typeof stubApi>[0] => ({
  'GET /shop': () => ({ body: aShop() }),
  'GET /cart': () => ({ body: cart }),
  'POST /cart/hold': () => ({ body: cart }),
});
const stubShop = (place: Parameters<typeof stubApi>[0][string] = () => ({ status: 201, body: aPlacedOrder() })) =>
  stubApi({ ...keeping(aCart(aLine())), 'POST /orders': place });

const type = async (label: string, text: string) => {
  await userEvent.click(await screen.findByLabelText(label));
  await userEvent.paste(text);
};
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const fillIn = async () => {
  await type('E-mail', 'ada@example.com');
  await type('Full name', 'Ada Lovelace');
  await type('Street and house number', 'Speicherstadt 12');
  await type('Postcode', '20457');
  await type('Town or city', 'Hamburg');
};

const toPayment = async () => {
  await fillIn();
  await press('Continue to delivery');
  await userEvent.click(await screen.findByRole('button', { name: 'Continue to payment' }));
  await screen.findByRole('heading', { name: 'Review' });
};

describe('the checkout of a guest', () => {
  it('leads to the order in three steps', async () => {
    const sent = stubShop();
    const router = show();
    await fillIn();
    await press('Continue to delivery');
    await userEvent.click(await screen.findByRole('radio', { name: /Express/ }));
    await press('Continue to payment');
    await screen.findByRole('heading', { name: 'Review' });
    await press(/Place order/);
    expect(await screen.findByRole('heading', { name: 'The order' })).toBeVisible();
    expect(router.state.location.pathname).toBe('/orders/K7M4-2QXD');
    expect(sent.find(({ route }) => route === 'POST /orders')?.body).toEqual({
      email: 'ada@example.com',
      shippingAddress: {
        name: 'Ada Lovelace',
        line1: 'Speicherstadt 12',
        line2: null,
        postalCode: '20457',
        city: 'Hamburg',
        region: null,
        country: 'DE',
        phone: null,
      },
      deliveryMethod: 'express',
      paymentMethod: 'bank_transfer',
    });
  });

  it('says what is missing and puts the cursor there', async () => {
    stubShop();
    show();
    await type('Full name', 'Ada Lovelace');
    await press('Continue to delivery');
    expect(screen.getByRole('alert')).toHaveTextContent('4 fields need another look');
    expect(screen.getByLabelText('E-mail')).toHaveFocus();
    expect(screen.getByLabelText('E-mail')).toBeInvalid();
    await type('E-mail', 'ada@example.com');
    expect(screen.getByLabelText('E-mail')).not.toBeInvalid();
    expect(screen.getByLabelText('Full name')).toHaveValue('Ada Lovelace');
  });

  it('says what a postcode looks like, and goes on once it does', async () => {
    stubShop();
    show();
    await fillIn();
    await userEvent.clear(screen.getByLabelText('Postcode'));
    await type('Postcode', '2045');
    await press('Continue to delivery');
    expect(screen.getByLabelText('Postcode')).toHaveFocus();
    expect(screen.getByLabelText('Postcode')).toHaveAccessibleDescription(/should look like 20457/);
    await type('Postcode', '7');
    expect(screen.getByLabelText('Postcode')).not.toBeInvalid();
    await press('Continue to delivery');
    expect(await screen.findByRole('radio', { name: /Standard/ })).toBeChecked();
  });

  it('asks for the state where there is one, and prices the cart for it', async () => {
    const states = { ...aCart(aLine()), country: 'US' };
    const sent = stubApi({
      ...keeping(aCart(aLine())),
      'PUT /cart/destination': ({ body }) => ({ body: { ...states, ...(body as object) } }),
    });
    show();
    await fillIn();
    await userEvent.selectOptions(screen.getByLabelText('Country'), 'United States');
    expect(screen.getByLabelText('ZIP code')).toHaveValue('20457');
    await press('Continue to delivery');
    expect(screen.getByLabelText('State')).toHaveAccessibleDescription(/Choose the state/);
    await userEvent.selectOptions(screen.getByLabelText('State'), 'New York');
    await waitFor(() =>
      expect(sent).toContainEqual(
        expect.objectContaining({ route: 'PUT /cart/destination', body: { country: 'US', region: 'NY' } }),
      ),
    );
    await press('Continue to delivery');
    expect(await screen.findByRole('radio', { name: /Standard/ })).toBeChecked();
  });

  it('asks for no payment when a gift card covers everything', async () => {
    const cart = {
      ...aCart(aLine()),
      giftCards: [{ id: 5, last4: '4HWP', usableMinor: 10_000 }],
      giftCardMinor: 4489,
      dueMinor: 0,
    };
    const sent = stubApi({
      ...keeping(cart),
      'POST /orders': () => ({ status: 201, body: aPlacedOrder({ paymentStatus: 'paid', dueMinor: 0 }) }),
    });
    show();
    await toPayment();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    expect(screen.getByText(/Nothing is left to pay/)).toBeVisible();
    await press('Place order · nothing to pay');
    await screen.findByRole('heading', { name: 'The order' });
    expect(sent.filter(({ route }) => route === 'POST /orders')).toHaveLength(1);
  });

  it('says beside the line which goods have gone, and how to go on', async () => {
    let left = 5;
    stubApi({
      ...keeping(aCart(aLine({ quantity: 3 }))),
      'GET /cart': () => ({ body: aCart(aLine({ quantity: 3, available: left })) }),
      'PATCH /cart/items/1': () => ({ body: aCart(aLine({ quantity: 2, available: 2 })) }),
      'POST /orders': () => {
        left = 2;
        return refusal(409, 'OUT_OF_STOCK', { detail: 'Only 2 pieces of KET-WHT are left.' });
      },
    });
    show();
    await toPayment();
    await press(/Place order/);
    const lines = await screen.findByRole('region', { name: 'Lines that need another look' });
    expect(within(lines).getByRole('alert')).toHaveTextContent('Only 2 pieces of KET-WHT are left.');
    await userEvent.click(await within(lines).findByRole('button', { name: 'Change to 2' }));
    await waitFor(() => expect(screen.queryByText(/cannot be delivered/)).not.toBeInTheDocument());
    expect(screen.getByText('ada@example.com')).toBeVisible();
  });

  it('keeps the goods for a while, and says until when', async () => {
    const until = new Date(Date.now() + 600_000).toISOString();
    const sent = stubApi({
      'GET /cart': () => ({ body: aCart(aLine()) }),
      'POST /cart/hold': () => ({ body: { ...aCart(aLine()), heldUntil: until } }),
    });
    show();
    expect(await screen.findByText(/We keep these for you until \d\d:\d\d/)).toBeVisible();
    await fillIn();
    await press('Continue to delivery');
    await screen.findByRole('radio', { name: /Standard/ });
    expect(sent.filter(({ route }) => route === 'POST /cart/hold')).toHaveLength(1);
  });

  it('says at once when somebody was faster', async () => {
    stubApi({
      'GET /cart': () => ({ body: aCart(aLine({ quantity: 3 })) }),
      'POST /cart/hold': () => refusal(409, 'OUT_OF_STOCK', { detail: 'Only 2 pieces of KET-WHT are left.' }),
    });
    show();
    const lines = await screen.findByRole('region', { name: 'Lines that need another look' });
    expect(within(lines).getByRole('alert')).toHaveTextContent('Only 2 pieces of KET-WHT are left.');
    expect(within(lines).getByText('Kettle')).toBeVisible();
  });

  it('says beside the line that one customer may have no more of it', async () => {
    stubShop(() => refusal(422, 'CUSTOMER_LIMIT', { detail: 'You may have 1 more of KET-WHT.' }));
    show();
    await toPayment();
    await press(/Place order/);
    const lines = await screen.findByRole('region', { name: 'Lines that need another look' });
    expect(within(lines).getByRole('alert')).toHaveTextContent('You may have 1 more of KET-WHT.');
    expect(within(lines).getByText('Take fewer, or remove the line, to go on.')).toBeVisible();
    expect(within(lines).getByRole('textbox', { name: 'Quantity of Kettle, White' })).toBeVisible();
  });

  it('says above the button that there were too many orders, and what to do', async () => {
    stubShop(() => refusal(429, 'TOO_MANY_ORDERS', { detail: 'Too many orders in a short time.' }));
    show();
    await toPayment();
    await press(/Place order/);
    expect(await screen.findByRole('alert')).toHaveTextContent('Too many orders in a short time.');
    expect(screen.getByText(/Nothing was ordered.+place the order again in ten minutes/)).toBeVisible();
  });

  it('promises no day of delivery while something is still to come', async () => {
    const line = aLine({ quantity: 3, inStock: 1, stockPolicy: 'backorder', expectedOn: '2099-05-12' });
    stubApi(keeping(aCart(line)));
    show();
    await fillIn();
    await press('Continue to delivery');
    expect(await screen.findByText('2–3 working days after everything is there')).toBeVisible();
    expect(screen.getByText('1 ready now, 2 follow on 12 May')).toBeInTheDocument();
  });

  it('explains a code that no longer applies beside the codes', async () => {
    stubShop(() => refusal(409, 'PROMOTION_NOT_APPLICABLE', { detail: 'WELCOME10: Add €3.20 more of this offer.' }));
    show();
    await toPayment();
    await press(/Place order/);
    const codes = await screen.findByRole('region', { name: 'Codes and gift cards' });
    expect(within(codes).getByRole('alert')).toHaveTextContent('Add €3.20 more');
  });

  it('asks first for what a later step needs', async () => {
    stubShop();
    const router = show('/checkout/payment');
    await screen.findByLabelText('E-mail');
    expect(router.state.location.pathname).toBe('/checkout');
  });

  it('loses nothing that was typed over a reload', async () => {
    stubShop();
    show();
    await fillIn();
    document.body.innerHTML = '';
    show();
    expect(await screen.findByLabelText('Town or city')).toHaveValue('Hamburg');
  });

  it('orders once for a double click', async () => {
    const sent = stubShop();
    show();
    await fillIn();
    await press('Continue to delivery');
    await userEvent.click(await screen.findByRole('button', { name: 'Continue to payment' }));
    await userEvent.dblClick(await screen.findByRole('button', { name: /Place order/ }));
    await screen.findByRole('heading', { name: 'The order' });
    expect(sent.filter(({ route }) => route === 'POST /orders')).toHaveLength(1);
  });

  it('sends the same key again after a lost answer, and tells that this is safe', async () => {
    let tries = 0;
    const sent = stubShop(() => {
      tries += 1;
      return tries === 1 ? noAnswer() : { status: 201, body: aPlacedOrder() };
    });
    show();
    await fillIn();
    await press('Continue to delivery');
    await userEvent.click(await screen.findByRole('button', { name: 'Continue to payment' }));
    await userEvent.click(await screen.findByRole('button', { name: /Place order/ }));
    expect(await screen.findByText(/never becomes a second order/)).toBeVisible();
    await press(/Place order/);
    await screen.findByRole('heading', { name: 'The order' });
    const keys = sent.filter(({ route }) => route === 'POST /orders').map(({ headers }) => headers['Idempotency-Key']);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('goes back to the field the shop refused', async () => {
    stubShop(() =>
      refusal(400, 'VALIDATION_FAILED', {
        errors: [{ field: 'shippingAddress.postalCode', message: 'We do not deliver to this postcode.' }],
      }),
    );
    const router = show();
    await fillIn();
    await press('Continue to delivery');
    await userEvent.click(await screen.findByRole('button', { name: 'Continue to payment' }));
    await userEvent.click(await screen.findByRole('button', { name: /Place order/ }));
    expect(await screen.findByLabelText('Postcode')).toBeInvalid();
    expect(router.state.location.pathname).toBe('/checkout');
    expect(screen.getByLabelText('Postcode')).toHaveValue('20457');
  });
});
