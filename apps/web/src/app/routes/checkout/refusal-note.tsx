import { type ReactNode, useEffect, useRef } from 'react';
import { ProblemNote } from '../../../components/problem-note';
import styles from './step.module.css';

/** Why the order was refused, beside what it is about; takes the focus, so that nobody has to look for it. */
export function RefusalNote({ error, children }: { error: unknown; children?: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal is news, also when it says the same
  useEffect(() => place.current?.focus(), [error]);
  return (
    <div ref={place} tabIndex={-1} className={styles.refusal}>
      <ProblemNote error={error} />
      {children}
    </div>
  );
}
