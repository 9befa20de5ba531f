import type { AdminProductDto } from '@storehouse/dto';
import { createProduct, getProduct, updateProduct } from '../admin.api';
import { useEditor } from '../parts/use-editor';
import { bodyOf, emptyForm, formOf, type ProductForm } from './product-form';
import { problemsFromApi, problemsOf } from './product-problems';

interface Saving {
  /** The product as the API knows it; undefined while it is new. */
  product?: AdminProductDto;
  currency: string;
  onSaved: (product: AdminProductDto) => void | Promise<void>;
}

/** The state of the product editor. */
export const useProductEditor = ({ product, currency, onSaved }: Saving) => {
  const slug = product?.slug ?? '';
  return useEditor<ProductForm, AdminProductDto>({
    saved: product,
    formOf: (saved) => (saved ? formOf(saved, currency) : emptyForm()),
    problemsOf: (form) => problemsOf(form, currency),
    problemsFromApi: (problem, form) => problemsFromApi(problem?.errors ?? [], form),
    send: (form, version) =>
      version === undefined
        ? createProduct(bodyOf(form, currency))
        : updateProduct(slug, { ...bodyOf(form, currency), version }),
    read: () => getProduct(slug),
    onSaved,
  });
};

export type ProductEditor = ReturnType<typeof useProductEditor>;
