import type { CSSProperties } from 'react';
import styles from './skeleton.module.css';

interface Props {
  width?: CSSProperties['width'];
  height?: CSSProperties['height'];
  /** Width to height, for pictures: "1 / 1". */
  ratio?: string;
}

/** Holds the place of what is loading, in its final size; visible after 150 ms, so that quick answers do not flicker. */
export function Skeleton({ width = '100%', height, ratio }: Props) {
  return <span className={styles.skeleton} style={{ width, height: height ?? '1em', aspectRatio: ratio }} />;
}

/** Wraps skeletons and says once that something is on its way. */
export function Loading({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div aria-busy="true">
      <span className="visually-hidden" role="status">
        {label}
      </span>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}
