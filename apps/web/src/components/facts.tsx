import type { ReactNode } from 'react';
import styles from './facts.module.css';

interface Props {
  facts: readonly { name: string; value: ReactNode }[];
}

/** Names and values between hairlines: delivery facts, a specification. */
export function Facts({ facts }: Props) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => (
        <div key={name} className={styles.row}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
