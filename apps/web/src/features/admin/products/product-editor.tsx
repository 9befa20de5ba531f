import type { AdminProductDto, CategoryDto, CategoryRefDto } from '@storehouse/dto';
import { useEffect, useRef } from 'react';
import { AttributesSection } from './attributes-section';
import { BasicsSection } from './basics-section';
import { ConflictNote } from './conflict-note';
import { LeaveGuard } from './leave-guard';
import { MediaSection } from './media-section';
import { OptionsSection } from './options-section';
import { PlaceSection } from './place-section';
import styles from './product-editor.module.css';
import { ProductFacts } from './product-facts';
import { SaveBar } from './save-bar';
import { useProductEditor } from './use-product-editor';
import { useUploads } from './use-uploads';
import { VariantsSection } from './variants-section';

interface Props {
  /** Undefined for a new product. */
  product?: AdminProductDto;
  currency: string;
  categories: CategoryDto[];
  brands: CategoryRefDto[];
  /** `failedPictures` names files that a new product's first upload could not take. */
  onSaved: (product: AdminProductDto, failedPictures: string[]) => void;
  /** Pictures or stock changed on the server. */
  onChanged: () => void;
}

/** The whole product on one page. */
export function ProductEditor({ product, currency, categories, brands, onSaved, onChanged }: Props) {
  const uploads = useUploads(product?.slug, onChanged);
  const editor = useProductEditor({
    product,
    currency,
    onSaved: async (saved) => onSaved(saved, product ? [] : await uploads.send(saved.slug)),
  });
  const page = useRef<HTMLDivElement>(null);
  const wrong = Object.keys(editor.problems).length;

  // A refused save leads to the first field that needs another look.
  useEffect(() => {
    const field = wrong > 0 && page.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (!field) return;
    field.focus();
    field.scrollIntoView({ block: 'center' });
  }, [wrong]);

  return (
    <div ref={page}>
      <LeaveGuard when={editor.dirty && !editor.saving} />
      {editor.theirs && <ConflictNote editor={editor} theirs={editor.theirs} currency={currency} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <BasicsSection editor={editor} />
          <MediaSection
            uploads={uploads}
            slug={product?.slug}
            images={product?.images ?? []}
            variants={product?.variants.filter(({ archived }) => !archived) ?? []}
            onChanged={onChanged}
          />
          <OptionsSection editor={editor} />
          <VariantsSection editor={editor} currency={currency} product={product} onBooked={onChanged} />
          <AttributesSection editor={editor} />
        </div>
        <div className={styles.column}>
          <PlaceSection editor={editor} categories={categories} brands={brands} />
          {product && <ProductFacts product={product} />}
        </div>
      </div>
      <SaveBar editor={editor} isNew={!product} />
    </div>
  );
}
