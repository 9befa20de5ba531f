import type { AddCartItemDto, CartDestinationDto, CartDto } from '@storehouse/dto';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../lib/api-client';

export const getCart = () => http.get<CartDto>('/cart').then(({ data }) => data);

/** What the cart comes to with another delivery than the cheapest. Asked anew whenever the cart has changed. */
export const cartWithDelivery = (cart: CartDto | undefined, deliveryMethod: string) =>
  queryOptions({
    queryKey: ['cart-with-delivery', deliveryMethod, cart],
    queryFn: ({ signal }) =>
      http.get<CartDto>('/cart', { params: { deliveryMethod }, signal }).then(({ data }) => data),
  });

export const addItem = (body: AddCartItemDto) => http.post<CartDto>('/cart/items', body).then(({ data }) => data);

export const setQuantity = (id: number, quantity: number) =>
  http.patch<CartDto>(`/cart/items/${id}`, { quantity }).then(({ data }) => data);

export const removeItem = (id: number) => http.delete<CartDto>(`/cart/items/${id}`).then(({ data }) => data);

export const acceptPrice = (id: number) =>
  http.post<CartDto>(`/cart/items/${id}/accept-price`).then(({ data }) => data);

/** Keeps the goods of the cart while somebody is at the checkout. */
export const holdCart = () => http.post<CartDto>('/cart/hold').then(({ data }) => data);

export const setCurrency = (currency: string) =>
  http.put<CartDto>('/cart/currency', { currency }).then(({ data }) => data);

export const setDestination = (body: CartDestinationDto) =>
  http.put<CartDto>('/cart/destination', body).then(({ data }) => data);

export const addPromotion = (code: string) => http.post<CartDto>('/cart/promotions', { code }).then(({ data }) => data);

export const removePromotion = (code: string) =>
  http.delete<CartDto>(`/cart/promotions/${encodeURIComponent(code)}`).then(({ data }) => data);

export const addGiftCard = (code: string) => http.post<CartDto>('/cart/gift-cards', { code }).then(({ data }) => data);

export const removeGiftCard = (id: number) => http.delete<CartDto>(`/cart/gift-cards/${id}`).then(({ data }) => data);
