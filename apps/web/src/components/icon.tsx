import styles from './icon.module.css';
import sprite from './icons.svg?no-inline';

export type IconName =
  | 'magnifying-glass'
  | 'x'
  | 'plus'
  | 'minus'
  | 'shopping-bag'
  | 'user'
  | 'caret-down'
  | 'caret-up'
  | 'caret-left'
  | 'caret-right'
  | 'check'
  | 'warning-circle'
  | 'warning'
  | 'info'
  | 'check-circle'
  | 'trash'
  | 'pencil-simple'
  | 'package'
  | 'truck'
  | 'house'
  | 'storefront'
  | 'tag'
  | 'users'
  | 'chart-line'
  | 'gear'
  | 'sign-out'
  | 'sign-in'
  | 'list'
  | 'funnel'
  | 'arrows-down-up'
  | 'sun'
  | 'moon'
  | 'arrow-left'
  | 'arrow-right'
  | 'arrow-up'
  | 'arrow-down'
  | 'arrow-counter-clockwise'
  | 'image'
  | 'upload-simple'
  | 'eye'
  | 'eye-slash'
  | 'copy'
  | 'download-simple'
  | 'map-pin'
  | 'clock'
  | 'wifi-slash'
  | 'printer'
  | 'barcode'
  | 'envelope-simple'
  | 'archive'
  | 'arrow-square-out'
  | 'dots-six-vertical'
  | 'bank'
  | 'hand-coins'
  | 'seal-percent'
  | 'gift'
  | 'scales'
  | 'seal-check';

interface Props {
  name: IconName;
  /** Edge length in pixels. */
  size?: number;
}

/** A sign beside a word; screen readers skip it. */
export function Icon({ name, size = 20 }: Props) {
  return (
    <svg className={styles.icon} width={size} height={size} aria-hidden="true" focusable="false">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
