import type { BookCheckDto } from '@storehouse/dto';
import { Badge } from '../../../components/badge';
import { ageOf } from '../parts/times';
import styles from './book-checks.module.css';

/** Every rule of the books with what its check last said. */
export function BookChecks({ checks }: { checks: BookCheckDto[] }) {
  return (
    <ul className={styles.checks}>
      {checks.map((check) => (
        <Check key={check.name} check={check} />
      ))}
    </ul>
  );
}

function Check({ check: { name, says, of, result, givenUpAt } }: { check: BookCheckDto }) {
  const found = result?.disagreements ?? [];
  return (
    <li>
      <div className={styles.line}>
        <p>
          {says}
          <small>
            <code>{name}</code>
            {result &&
              `, ${result.lookedAt.toLocaleString('en')} ${of.replaceAll('_', ' ')} in ${(result.tookMs / 1000).toFixed(2)} s, ${ageOf(result.checkedAt)} ago`}
          </small>
        </p>
        {givenUpAt && <Badge tone="warn">Gave no answer in time</Badge>}
        {!result && !givenUpAt && <Badge tone="neutral">Not asked yet</Badge>}
        {result && !givenUpAt && found.length === 0 && <Badge tone="ok">Holds</Badge>}
        {found.length > 0 && (
          <Badge tone="bad">
            {found.length}
            {result?.hasMore && '+'} do not agree
          </Badge>
        )}
      </div>
      {found.length > 0 && (
        <div className={styles.scroll}>
          <table>
            <caption className="visually-hidden">What does not agree: {says}</caption>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Should be</th>
                <th scope="col">Is</th>
              </tr>
            </thead>
            <tbody>
              {found.map(({ reference, expected, found: is }) => (
                <tr key={`${reference} ${expected} ${is}`}>
                  <th scope="row">{reference}</th>
                  <td>{expected}</td>
                  <td>{is}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {result?.hasMore && <p>There are more. The command verify-books prints the first hundred.</p>}
        </div>
      )}
    </li>
  );
}
