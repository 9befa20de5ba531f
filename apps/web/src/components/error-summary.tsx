import styles from './error-summary.module.css';

interface Props {
  /** Id of the field → what is wrong. */
  errors: Readonly<Record<string, string>>;
}

/** What keeps the form from going on, each with a way to its field. */
export function ErrorSummary({ errors }: Props) {
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <div className={styles.summary} role="alert">
      <p>{entries.length === 1 ? 'One field needs another look:' : `${entries.length} fields need another look:`}</p>
      <ul>
        {entries.map(([id, error]) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {error}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
