import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../components/button';
import { Note } from '../../../components/note';
import { ProblemNote } from '../../../components/problem-note';
import { formatDateTime } from '../../../lib/dates';
import { keys } from '../parts/queries';
import { listDeadEvents, retryEvent } from './mailbox.api';

/** What nobody could be told in three days of tries, each with a way to try again; nothing when there is none. */
export function DeadEvents() {
  const client = useQueryClient();
  const dead = useQuery({ queryKey: keys.deadEvents, queryFn: listDeadEvents });
  const retry = useMutation({
    mutationFn: retryEvent,
    onSettled: () => client.invalidateQueries({ queryKey: keys.deadEvents }),
  });
  if (!dead.data?.items.length) return null;
  return (
    <Note tone="bad">
      <p>These could not be delivered in three days of tries:</p>
      <ul>
        {dead.data.items.map(({ id, name, orderNumber, createdAt, error }) => (
          <li key={id}>
            {name} {orderNumber && `of order ${orderNumber} `}of {formatDateTime(createdAt)}: {error}{' '}
            <Button
              dense
              busy={retry.isPending && retry.variables === id && 'Asking…'}
              onClick={() => retry.mutate(id)}
            >
              Try again
            </Button>
          </li>
        ))}
      </ul>
      {retry.isError && <ProblemNote error={retry.error} />}
    </Note>
  );
}
