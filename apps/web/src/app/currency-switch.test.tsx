import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCard, aCart, aShop } from '../../test/goods';
import { showPage } from '../../test/show';
import { stubApi } from '../../test/stub-api';
import { chooseCurrency } from '../lib/currency';
import { CurrencySwitch } from './currency-switch';
import { SearchPage } from './routes/search';

const page = (
  <>
    <CurrencySwitch />
    <SearchPage />
  </>
);
const price = { EUR: 3999, USD: 4499 };

const stubShop = () =>
  stubApi({
    'GET /shop': () => ({ body: aShop() }),
    'GET /cart': () => ({ body: aCart() }),
    'PUT /cart/currency': ({ body }) => ({ body: { ...aCart(), ...(body as object) } }),
    'GET /categories': () => ({ body: [] }),
    'GET /products': ({ params }) => {
      const currency = params.currency === 'USD' ? 'USD' : 'EUR';
      const card = aCard({ currency, priceMinor: price[currency], priceToMinor: price[currency] });
      const facets = { category: [], brand: [], colour: [], price: [], inStock: 1 };
      return { body: { items: [card], nextCursor: null, total: 1, facets } };
    },
  });

describe('the currency switch', () => {
  afterEach(() => act(() => chooseCurrency(undefined)));

  it('changes lists and cart, and the choice is kept', async () => {
    const sent = stubShop();
    showPage(page);
    expect(await screen.findByText('€39.99')).toBeVisible();
    await userEvent.selectOptions(await screen.findByLabelText('Currency'), 'USD – US Dollar');
    expect(await screen.findByText('$44.99')).toBeVisible();
    expect(screen.queryByText('€39.99')).not.toBeInTheDocument();
    await waitFor(() => expect(sent.at(-1)).toBeDefined());
    expect(sent).toContainEqual(expect.objectContaining({ route: 'PUT /cart/currency', body: { currency: 'USD' } }));
    expect(localStorage.getItem('storehouse.currency')).toBe('USD');
  });

  it('asks for nothing in another currency once one was chosen', async () => {
    chooseCurrency('USD');
    const sent = stubShop();
    showPage(page);
    expect(await screen.findByText('$44.99')).toBeVisible();
    const lists = sent.filter(({ route }) => route === 'GET /products');
    expect(lists.map(({ params }) => params.currency)).toEqual(['USD']);
  });
});
