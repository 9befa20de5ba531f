import { Link } from 'react-router';
import styles from './steps.module.css';

interface Props {
  steps: readonly { title: string; to: string }[];
  /** Counted from 0. */
  current: number;
}

/** Where one stands on the way to the order; steps done are links back. */
export function Steps({ steps, current }: Props) {
  return (
    <ol className={styles.steps} aria-label="Steps of the checkout">
      {steps.map(({ title, to }, index) => (
        <li key={to} aria-current={index === current ? 'step' : undefined} className={styles.step}>
          <span className={styles.number}>{index + 1}</span>
          {index < current ? <Link to={to}>{title}</Link> : title}
        </li>
      ))}
    </ol>
  );
}
