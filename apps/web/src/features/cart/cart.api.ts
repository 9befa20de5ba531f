import type { AddCartItemDto, CartDto } from '@storehouse/dto';
import { http } from '../../lib/api-client';

export const getCart = () => http.get<CartDto>('/cart').then(({ data }) => data);

export const addItem = (body: AddCartItemDto) => http.post<CartDto>('/cart/items', body).then(({ data }) => data);

export const setQuantity = (id: number, quantity: number) =>
  http.patch<CartDto>(`/cart/items/${id}`, { quantity }).then(({ data }) => data);

export const removeItem = (id: number) => http.delete<CartDto>(`/cart/items/${id}`).then(({ data }) => data);
