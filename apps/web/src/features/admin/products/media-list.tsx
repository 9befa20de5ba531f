import type { AdminImageDto, AdminVariantDto, UpdateImageDto } from '@storehouse/dto';
import { useState } from 'react';
import { sentenceFor } from '../../../lib/problem';
import { deleteImage, updateImage } from '../admin.api';
import { useConfirm } from '../parts/confirm';
import styles from './media.module.css';
import { MediaItem } from './media-item';

interface Props {
  slug: string;
  images: AdminImageDto[];
  /** What a picture can stand for besides the product. */
  variants: AdminVariantDto[];
  onChanged: () => void;
}

/** The stored pictures in the order of the gallery. */
export function MediaList({ slug, images, variants, onChanged }: Props) {
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [confirm, dialog] = useConfirm();

  const run = async (work: Promise<unknown>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await work;
      onChanged();
    } catch (error) {
      setFailure(sentenceFor(error));
    } finally {
      setBusy(false);
    }
  };
  const update = (image: AdminImageDto, change: UpdateImageDto) => run(updateImage(slug, image.id, change));

  return (
    <>
      <ol className={styles.list} aria-busy={busy}>
        {images.map((image, index) => (
          <MediaItem
            key={image.id}
            image={image}
            variants={variants}
            isFirst={index === 0}
            isLast={index === images.length - 1}
            onUpdate={(change) => void update(image, change)}
            onMove={(by) => void update(image, { position: index + by })}
            onDelete={() =>
              confirm({
                title: 'Delete this picture?',
                effect: 'It leaves the shop at once and cannot be brought back.',
                action: 'Delete picture',
                danger: true,
                onConfirm: () => void run(deleteImage(slug, image.id)),
              })
            }
          />
        ))}
      </ol>
      {failure && (
        <p role="alert" className={styles.error}>
          {failure}
        </p>
      )}
      {dialog}
    </>
  );
}
