import type { FacetsDto } from '@storehouse/dto';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCard, aCart } from '../../../test/goods';
import { showPage } from '../../../test/show';
import { stubApi } from '../../../test/stub-api';
import { ListingPage } from './listing-page';

const facets: FacetsDto = {
  category: [],
  brand: [],
  colour: [
    { value: 'White', label: 'White', count: 2 },
    { value: 'Mint', label: 'Mint', count: 0 },
  ],
  price: [],
  inStock: 3,
};

const stubList = () =>
  stubApi({
    'GET /cart': () => ({ body: aCart() }),
    'GET /products': ({ params }) => {
      const items = params.cursor
        ? [aCard({ slug: 'third', title: 'Third kettle' })]
        : [aCard({ slug: 'first', title: 'First kettle' }), aCard({ slug: 'second', title: 'Second kettle' })];
      return { body: { items, total: 3, facets, nextCursor: params.cursor ? null : 'next' } };
    },
  });

const show = (address: string) =>
  showPage(
    <ListingPage header={(sort) => sort} categories={[]} defaultSort="popular" empty={<p>Nothing here</p>} />,
    address,
  );
const filters = () => within(screen.getByRole('complementary', { name: 'Filters' }));
const asked = (sent: ReturnType<typeof stubList>) =>
  sent.filter(({ route }) => route === 'GET /products').at(-1)?.params;

describe('a list of products', () => {
  it('puts a ticked filter into the address, the question and a chip', async () => {
    const sent = stubList();
    const router = show('/');
    await userEvent.click(await filters().findByRole('checkbox', { name: /White/ }));
    expect(filters().getByRole('checkbox', { name: /White/ })).toBeChecked();
    expect(router.state.location.search).toBe('?colour=White');
    await waitFor(() => expect(asked(sent)).toMatchObject({ colour: 'White' }));

    await userEvent.click(screen.getByRole('button', { name: 'Remove White' }));
    expect(filters().getByRole('checkbox', { name: /White/ })).not.toBeChecked();
    expect(router.state.location.search).toBe('');
  });

  it('goes back to the list before', async () => {
    stubList();
    const router = show('/');
    await userEvent.click(await filters().findByRole('checkbox', { name: /White/ }));
    await act(() => router.navigate(-1));
    await waitFor(() => expect(filters().getByRole('checkbox', { name: /White/ })).not.toBeChecked());
  });

  it('keeps a value that leads nowhere, but takes no click on it', async () => {
    stubList();
    show('/');
    expect(await filters().findByRole('checkbox', { name: /Mint/ })).toBeDisabled();
  });

  it('shows as many pages as the address says', async () => {
    stubList();
    show('/?page=2');
    expect(await screen.findByRole('link', { name: 'Third kettle' })).toBeVisible();
    expect(screen.getByText('All 3 products')).toBeVisible();
  });

  it('loads more at an address of its own', async () => {
    stubList();
    const router = show('/?colour=White');
    await userEvent.click(await screen.findByRole('link', { name: 'Load more' }));
    expect(await screen.findByRole('link', { name: 'Third kettle' })).toBeVisible();
    expect(router.state.location.search).toBe('?colour=White&page=2');
    expect(screen.queryByRole('link', { name: 'Load more' })).not.toBeInTheDocument();
  });
});
