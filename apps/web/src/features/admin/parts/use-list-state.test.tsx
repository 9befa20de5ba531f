import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Pager } from './pager';
import { SearchBox } from './search-box';
import { useListState } from './use-list-state';

function List() {
  const list = useListState();
  return (
    <>
      <SearchBox list={list} label="Search" />
      <button type="button" onClick={() => list.set({ status: 'draft' })}>
        Drafts
      </button>
      <Pager list={list} nextCursor={list.cursor === 'c2' ? null : list.cursor === 'c1' ? 'c2' : 'c1'} />
    </>
  );
}

const open = (address: string) => {
  const router = createMemoryRouter([{ path: '/list', element: <List /> }], { initialEntries: [address] });
  render(<RouterProvider router={router} />);
  return { router, user: userEvent.setup(), search: () => router.state.location.search };
};

it('reads words from the address and writes them back', async () => {
  const { user, search } = open('/list?q=kettle');
  const box = screen.getByRole('searchbox', { name: 'Search' });
  expect(box).toHaveValue('kettle');
  await user.clear(box);
  await user.type(box, 'toaster');
  await waitFor(() => expect(search()).toBe('?q=toaster'));
});

it('keeps other filters and starts over at the first page', async () => {
  const { user, search } = open('/list?q=kettle&cursor=c1');
  await user.click(screen.getByRole('button', { name: 'Drafts' }));
  expect(search()).toBe('?q=kettle&status=draft');
});

it('restores filters and words when going back', async () => {
  const { router, user, search } = open('/list?q=kettle');
  await user.click(screen.getByRole('button', { name: 'Drafts' }));
  await act(() => router.navigate(-1));
  expect(search()).toBe('?q=kettle');
  expect(screen.getByRole('searchbox')).toHaveValue('kettle');
});

it('walks forward by cursor and back the same way', async () => {
  const { user, search } = open('/list?q=kettle');
  expect(screen.getByRole('button', { name: 'Previous page' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Next page' }));
  await user.click(screen.getByRole('button', { name: 'Next page' }));
  expect(search()).toBe('?q=kettle&cursor=c2');
  expect(screen.getByRole('button', { name: 'Next page' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Previous page' }));
  expect(search()).toBe('?q=kettle&cursor=c1');
  await user.click(screen.getByRole('button', { name: 'Previous page' }));
  expect(search()).toBe('?q=kettle');
});
