import { pictureUrl } from '../../../components/picture';
import styles from './thumb.module.css';

/** The smallest stored width: enough for a thumbnail on any screen. */
const WIDTH = 320;

/** A thumbnail beside words that say what it shows, so that it needs none of its own. */
export function Thumb({ imageKey, size = 36 }: { imageKey: string | null; size?: number }) {
  return (
    <span className={styles.thumb} style={{ width: size, height: size }}>
      {imageKey && <img src={pictureUrl(imageKey, WIDTH)} width={size} height={size} alt="" loading="lazy" />}
    </span>
  );
}
