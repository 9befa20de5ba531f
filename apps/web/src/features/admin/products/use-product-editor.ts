import type { AdminProductDto } from '@storehouse/dto';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isRefusal, problemOf, sentenceFor } from '../../../lib/problem';
import { createProduct, getProduct, updateProduct } from '../admin.api';
import type { Problems } from '../parts/problems';
import { bodyOf, emptyForm, formOf, type ProductForm } from './product-form';
import { problemsFromApi, problemsOf } from './product-problems';

interface Saving {
  /** The product as the API knows it; undefined while it is new. */
  product?: AdminProductDto;
  currency: string;
  onSaved: (product: AdminProductDto) => void | Promise<void>;
}

/** The state of the product editor: what was typed, what is wrong with it, and the way to the API and back. */
export function useProductEditor({ product, currency, onSaved }: Saving) {
  const [version, setVersion] = useState(product?.version);
  const [pristine, setPristine] = useState<ProductForm>(() => (product ? formOf(product, currency) : emptyForm()));
  const [form, setForm] = useState(pristine);
  const [checked, setChecked] = useState(false);
  const [refused, setRefused] = useState<Problems>({});
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [theirs, setTheirs] = useState<AdminProductDto>();
  const latest = useRef(form);
  latest.current = form;

  /** Changes the form; a complaint of the API about the touched field goes. */
  const change = useCallback((update: (form: ProductForm) => ProductForm, path?: string) => {
    setForm(update);
    if (!path) return;
    setRefused((before) => {
      if (!(path in before)) return before;
      const { [path]: _answered, ...rest } = before;
      return rest;
    });
  }, []);

  const reset = (to: ProductForm) => {
    setPristine(to);
    setForm(to);
    setChecked(false);
    setRefused({});
    setFailure(undefined);
    setTheirs(undefined);
  };

  const accept = (saved: AdminProductDto, sent: ProductForm) => {
    setVersion(saved.version);
    // Whatever was typed while the answer was on its way stays.
    if (latest.current === sent) reset(formOf(saved, currency));
    else setPristine(sent);
    return onSaved(saved);
  };

  const refuse = async (error: unknown, sent: ProductForm) => {
    if (product && isRefusal(error, 'STALE_VERSION')) {
      setTheirs(await getProduct(product.slug));
      return;
    }
    const found = problemsFromApi(problemOf(error)?.errors ?? [], sent);
    setRefused(found);
    setFailure(Object.keys(found).length === 0 ? sentenceFor(error) : undefined);
  };

  /** Saves; `over` is the version to write over when somebody else was faster. */
  const save = async (over = version) => {
    if (saving) return;
    setChecked(true);
    setFailure(undefined);
    setTheirs(undefined);
    if (Object.keys(problemsOf(form, currency)).length > 0) return;
    setSaving(true);
    try {
      const body = bodyOf(form, currency);
      const saved =
        product && over !== undefined
          ? await updateProduct(product.slug, { ...body, version: over })
          : await createProduct(body);
      await accept(saved, form);
    } catch (error) {
      await refuse(error, form).catch((again: unknown) => setFailure(sentenceFor(again)));
    } finally {
      setSaving(false);
    }
  };

  const dirty = JSON.stringify(form) !== JSON.stringify(pristine);

  // A newer state from the server is taken over as long as nothing was typed; after that, saving tells of the conflict.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newly read product starts this
  useEffect(() => {
    if (!product || product.version === version || dirty || saving) return;
    setVersion(product.version);
    reset(formOf(product, currency));
  }, [product]);

  return {
    form,
    change,
    save,
    saving,
    failure,
    /** The product as somebody else saved it meanwhile. */
    theirs,
    takeTheirs: () => {
      if (!theirs) return;
      setVersion(theirs.version);
      reset(formOf(theirs, currency));
    },
    dirty,
    discard: () => reset(pristine),
    problems: { ...(checked ? problemsOf(form, currency) : {}), ...refused },
  };
}

export type ProductEditor = ReturnType<typeof useProductEditor>;
