import type { AdminImageDto, AdminVariantDto } from '@storehouse/dto';
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { Button } from '../../../components/button';
import { classNames } from '../../../lib/class-names';
import { Section } from '../parts/section';
import styles from './media.module.css';
import { MediaList } from './media-list';
import { UploadList } from './upload-list';
import type { Uploads } from './use-uploads';

interface Props {
  uploads: Uploads;
  /** Undefined while the product is new: pictures wait until it is saved. */
  slug?: string;
  images: AdminImageDto[];
  variants: AdminVariantDto[];
  onChanged: () => void;
}

/** Pictures: choose, drop or paste several; order them, describe them. Kept at once, apart from the save bar. */
export function MediaSection({ uploads, slug, images, variants, onChanged }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files && files.length > 0) uploads.add([...files]);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    take(event.clipboardData.files);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <Section
      title="Pictures"
      hint={
        slug
          ? 'The first one stands for the product. Changes here are kept at once.'
          : 'The first one stands for the product. They are sent when you save.'
      }
    >
      {slug && images.length > 0 && <MediaList slug={slug} images={images} variants={variants} onChanged={onChanged} />}
      <UploadList uploads={uploads} waiting={!slug} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping and pasting are extras; the button does the same */}
      <div
        className={classNames(styles.drop, over && styles.over)}
        onPaste={onPaste}
        onDrop={onDrop}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
      >
        <Button dense onClick={() => picker.current?.click()}>
          Choose pictures
        </Button>
        <p>or drop them here, or paste one. JPEG, PNG, WebP or AVIF, up to 10 MB each.</p>
        <input
          ref={picker}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          multiple
          hidden
          aria-label="Pictures"
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
      </div>
    </Section>
  );
}
