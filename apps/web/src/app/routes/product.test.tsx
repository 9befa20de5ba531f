import type { VariantDto } from '@storehouse/dto';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCart, aProduct, aShop, aVariant } from '../../../test/goods';
import { showRoutes } from '../../../test/show';
import { stubApi } from '../../../test/stub-api';
import { ProductPage } from './product';

const show = async (changes: Partial<VariantDto>) => {
  stubApi({
    'GET /cart': () => ({ body: aCart() }),
    'GET /shop': () => ({ body: aShop() }),
    'GET /products/kettle': () => ({ body: aProduct({ variants: [aVariant(changes)] }) }),
  });
  showRoutes([{ path: 'products/:slug', element: <ProductPage /> }], '/products/kettle');
  await screen.findByRole('heading', { name: 'Kettle' });
};
const more = () => userEvent.click(screen.getByRole('button', { name: 'One more: Quantity' }));

describe('a product of which not all is there', () => {
  it('says when it is back, and is put into the cart like any other', async () => {
    await show({ stockPolicy: 'backorder', inStock: 0, available: 9, expectedOn: '2099-05-12' });
    expect(screen.getByText('Back on 12 May')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Add to cart' })).toBeVisible();
  });

  it('is ordered ahead before the first pieces have come', async () => {
    await show({ stockPolicy: 'preorder', inStock: 0, available: 9, expectedOn: '2099-05-12' });
    expect(screen.getByText('Pre-order, ships from 12 May')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Pre-order' })).toBeVisible();
  });

  it('says what follows later once more is wanted than there is', async () => {
    await show({ stockPolicy: 'backorder', inStock: 1, available: 9, expectedOn: '2099-05-12' });
    expect(screen.queryByText(/ready now/)).not.toBeInTheDocument();
    await more();
    expect(screen.getByText('1 ready now, 1 follows on 12 May')).toBeVisible();
  });
});

it('says why no more can be chosen', async () => {
  await show({ orderLimit: 5, customerLimit: 2 });
  await more();
  await more();
  expect(screen.getByRole('textbox', { name: 'Quantity' })).toHaveValue('2');
  expect(screen.getByText('At most 2 a customer.')).toBeVisible();
});
