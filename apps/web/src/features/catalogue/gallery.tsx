import type { ImageDto } from '@storehouse/dto';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { Picture } from '../../components/picture';
import styles from './gallery.module.css';
import { ZoomDialog } from './zoom-dialog';

const SWIPE_PX = 40;

interface Props {
  images: readonly ImageDto[];
  /** Which picture is shown, counted from 0. */
  index: number;
  onShow: (index: number) => void;
}

/** Pictures of a product: thumbnails, arrow keys, swipe, and a large view. */
export function Gallery({ images, index, onShow }: Props) {
  const [zoomed, setZoomed] = useState(false);
  const pressedAt = useRef<number>(undefined);
  const image = images[index] ?? null;
  const step = (by: number) => onShow((index + by + images.length) % images.length);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    // The large view hears the key first.
    if (!by || images.length < 2 || event.defaultPrevented) return;
    event.preventDefault();
    step(by);
  };
  const onPointerUp = (event: PointerEvent) => {
    const moved = event.clientX - (pressedAt.current ?? event.clientX);
    if (Math.abs(moved) < SWIPE_PX || images.length < 2) return;
    step(moved < 0 ? 1 : -1);
  };
  const swipe = {
    onPointerDown: (event: PointerEvent) => {
      pressedAt.current = event.clientX;
    },
    onPointerUp,
  };
  const position = `${index + 1} of ${images.length}`;

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds form fields, this holds pictures
    <div className={styles.gallery} role="group" aria-label="Pictures" onKeyDown={onKeyDown}>
      {images.length > 1 && (
        <ul className={styles.thumbs}>
          {images.map((thumb, at) => (
            <li key={thumb.key}>
              <button
                type="button"
                className={styles.thumb}
                aria-label={`Picture ${at + 1}: ${thumb.alt}`}
                aria-current={at === index}
                onClick={() => onShow(at)}
              >
                <Picture image={thumb} sizes="72px" alt="" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        className={styles.stage}
        aria-label={`Enlarge picture ${position}`}
        disabled={!image}
        onClick={(event) => {
          // The click that ends a swipe enlarges nothing.
          const swiped = event.detail > 0 && Math.abs(event.clientX - (pressedAt.current ?? event.clientX)) >= SWIPE_PX;
          if (!swiped) setZoomed(true);
        }}
        {...swipe}
      >
        <Picture image={image} sizes="(max-width: 1079px) 100vw, 648px" eager />
      </button>
      <ZoomDialog
        image={image}
        position={position}
        open={zoomed}
        onClose={() => setZoomed(false)}
        onStep={images.length > 1 ? step : undefined}
        gestures={{ onKeyDown, ...swipe }}
      />
    </div>
  );
}
