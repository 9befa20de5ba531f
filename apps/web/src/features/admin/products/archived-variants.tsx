import type { AdminProductDto } from '@storehouse/dto';
import { Button } from '../../../components/button';
import { draftOf } from './product-form';
import type { ProductEditor } from './use-product-editor';
import styles from './variants.module.css';

interface Props {
  editor: ProductEditor;
  product: AdminProductDto;
  currency: string;
}

/** Variants that were sold and taken out since. Kept for the books; each can come back. */
export function ArchivedVariants({ editor, product, currency }: Props) {
  const here = new Set(editor.form.variants.map(({ sku }) => sku));
  const archived = product.variants.filter((variant) => variant.archived && !here.has(variant.sku));
  if (archived.length === 0) return null;
  return (
    <details className={styles.archived}>
      <summary>Archived ({archived.length})</summary>
      <ul>
        {archived.map((variant) => (
          <li key={variant.sku}>
            <code>{variant.sku}</code> {variant.title}
            <Button
              variant="quiet"
              dense
              onClick={() =>
                editor.change((now) => ({
                  ...now,
                  variants: [...now.variants, draftOf(variant, now.options, currency)],
                }))
              }
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
