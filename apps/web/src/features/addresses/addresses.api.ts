import type { SaveAddressDto, SavedAddressDto } from '@storehouse/dto';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../lib/api-client';

/** Addresses kept in the account, the default one first. */
export const savedAddresses = (userId: number) =>
  queryOptions({
    queryKey: ['addresses', userId],
    queryFn: async ({ signal }) => {
      const { data } = await http.get<SavedAddressDto[]>('/account/addresses', { signal });
      return data.toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault));
    },
  });

export const createAddress = (body: SaveAddressDto) =>
  http.post<SavedAddressDto>('/account/addresses', body).then(({ data }) => data);

export const updateAddress = (id: number, body: Partial<SaveAddressDto>) =>
  http.patch<SavedAddressDto>(`/account/addresses/${id}`, body).then(({ data }) => data);

export const deleteAddress = (id: number) => http.delete(`/account/addresses/${id}`).then(() => undefined);
