import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { aCart, aLine } from '../../../test/goods';
import { type Answer, refusal, stubApi } from '../../../test/stub-api';
import { sentenceFor } from '../../lib/problem';
import { CartProvider, useCart } from './cart-context';

const { id: _, quantity: __, addedPriceMinor: ___, totalMinor: ____, taxMinor: _____, ...kettle } = aLine();

function Probe() {
  const { cart, add, setQuantity, remove } = useCart();
  const [failed, setFailed] = useState('');
  const attempt = (change: Promise<void>) => change.catch((error: unknown) => setFailed(sentenceFor(error)));
  return (
    <>
      <output aria-label="pieces">{cart?.itemCount ?? '?'}</output>
      <output aria-label="subtotal">{cart?.subtotalMinor}</output>
      <p role="alert">{failed}</p>
      <button type="button" onClick={() => void attempt(add({ ...kettle, currency: 'EUR' }, 1))}>
        add
      </button>
      <button type="button" onClick={() => void attempt(setQuantity('KET-WHT', 5))}>
        five
      </button>
      <button type="button" onClick={() => void attempt(remove('KET-WHT'))}>
        remove
      </button>
    </>
  );
}

const show = async (start: Answer) => {
  const answers: ((answer: Answer) => void)[] = [];
  const later = () => new Promise<Answer>((resolve) => answers.push(resolve));
  const sent = stubApi({
    'GET /cart': () => start,
    'POST /cart/items': later,
    'PATCH /cart/items/1': later,
    'DELETE /cart/items/1': later,
  });
  render(
    <CartProvider owner={null}>
      <Probe />
    </CartProvider>,
  );
  await waitFor(() => expect(pieces()).not.toBe('?'));
  const answer = async (given: Answer) => {
    await waitFor(() => expect(answers.length).toBeGreaterThan(0));
    await act(async () => answers.shift()?.(given));
  };
  return { sent, answer };
};
const pieces = () => screen.getByLabelText('pieces').textContent;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('the cart', () => {
  it('shows an added piece before the shop has answered', async () => {
    const { answer } = await show({ body: aCart() });
    await press('add');
    expect(pieces()).toBe('1');
    expect(screen.getByLabelText('subtotal')).toHaveTextContent('3999');
    await answer({ body: aCart(aLine()) });
    expect(pieces()).toBe('1');
  });

  it('is as before when the shop refuses, and says why', async () => {
    const { answer } = await show({ body: aCart(aLine({ quantity: 2 })) });
    await press('five');
    expect(pieces()).toBe('5');
    await answer(refusal(409, 'OUT_OF_STOCK', { detail: 'Only 2 pieces are left.' }));
    await waitFor(() => expect(pieces()).toBe('2'));
    expect(screen.getByRole('alert')).toHaveTextContent('Only 2 pieces are left.');
  });

  it('sends one change after the other, so that none is lost', async () => {
    const { sent, answer } = await show({ body: aCart(aLine()) });
    await press('add');
    await press('remove');
    expect(pieces()).toBe('0');
    expect(sent.map(({ route }) => route)).toEqual(['GET /cart', 'POST /cart/items']);
    await answer({ body: aCart(aLine({ quantity: 2 })) });
    expect(pieces()).toBe('0');
    await answer({ body: aCart() });
    expect(sent.at(-1)?.route).toBe('DELETE /cart/items/1');
    expect(pieces()).toBe('0');
  });
});
