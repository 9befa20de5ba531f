import type { ImageDto } from '@storehouse/dto';
import { classNames } from '../lib/class-names';
import styles from './picture.module.css';

/** Address of a stored picture. */
export const pictureUrl = (key: string, width: number): string => `/media/${encodeURI(key)}-${width}.webp`;

interface Props {
  image: ImageDto | null;
  /** How wide it is shown, for the browser's choice: "(max-width: 767px) 50vw, 300px". */
  sizes: string;
  /** Loads at once and first: for the picture the page opens with. */
  eager?: boolean;
  /** Replaces the picture's own text; "" when the words beside it say the same. */
  alt?: string;
  className?: string;
}

/** A square picture on its mat, in the width the screen needs. */
export function Picture({ image, sizes, eager, alt, className }: Props) {
  if (!image) return <span className={classNames(styles.frame, styles.none, className)} />;
  const smallest = image.widths[0] ?? image.width;
  return (
    <span className={classNames(styles.frame, className)}>
      <img
        className={styles.picture}
        src={pictureUrl(image.key, smallest)}
        srcSet={image.widths.map((width) => `${pictureUrl(image.key, width)} ${width}w`).join(', ')}
        sizes={sizes}
        width={image.width}
        height={image.height}
        alt={alt ?? image.alt}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        decoding={eager ? 'sync' : 'async'}
      />
    </span>
  );
}
