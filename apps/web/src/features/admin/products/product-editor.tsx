import type { AdminProductDto, CategoryDto, CategoryRefDto } from '@storehouse/dto';
import { ConflictNote } from '../parts/conflict-note';
import { LeaveGuard } from '../parts/leave-guard';
import { SaveBar } from '../parts/save-bar';
import { useFirstProblem } from '../parts/use-first-problem';
import { AttributesSection } from './attributes-section';
import { BasicsSection } from './basics-section';
import { differencesOf } from './differences';
import { MediaSection } from './media-section';
import { OptionsSection } from './options-section';
import { PlaceSection } from './place-section';
import styles from './product-editor.module.css';
import { ProductFacts } from './product-facts';
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
  const { theirs } = editor;
  const page = useFirstProblem<HTMLDivElement>(Object.keys(editor.problems).length);

  return (
    <div ref={page}>
      <LeaveGuard when={editor.dirty && !editor.saving} />
      {theirs && (
        <ConflictNote
          what="this product"
          differences={differencesOf(editor.form, theirs, currency)}
          onSaveMine={() => void editor.save(theirs.version)}
          onTakeTheirs={editor.takeTheirs}
        />
      )}
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
      <SaveBar editor={editor} createLabel={product ? undefined : 'Create product'} />
    </div>
  );
}
