import type { BooksDto } from '@storehouse/dto';
import { http } from '../../../lib/api-client';

export const getBooks = () => http.get<BooksDto>('/admin/books').then(({ data }) => data);
/** Takes as long as the books are thick. */
export const verifyBooks = () =>
  http.post<BooksDto>('/admin/books', undefined, { timeout: 0 }).then(({ data }) => data);
