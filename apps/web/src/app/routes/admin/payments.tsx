import type { PaymentProblemDto, PaymentWayOut } from '@storehouse/dto';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { EmptyState } from '../../../components/empty-state';
import { Note } from '../../../components/note';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { ListBody } from '../../../features/admin/parts/list-body';
import { PaymentTable } from '../../../features/admin/payments/payment-table';
import { paymentQueue, solve } from '../../../features/admin/payments/payments.api';

interface Step {
  item: PaymentProblemDto;
  action: PaymentWayOut;
}

/** Money that does not fit its order, with the ways out. */
export function PaymentsPage() {
  const client = useQueryClient();
  const queue = useQuery(paymentQueue);
  const solving = useMutation({
    mutationFn: ({ item, action }: Step) => solve(item, action),
    onSuccess: (after) => client.setQueryData(paymentQueue.queryKey, after),
    onError: () => void queue.refetch(),
  });
  return (
    <>
      <PageTitle title="Payments" tabTitle="Payments · Admin" />
      {queue.data?.arePaused && (
        <Note tone="bad">
          <p>
            Card payments are paused: too many cards were refused in the last ten minutes, as when somebody tries out
            stolen ones. They go on by themselves when it is over.
          </p>
        </Note>
      )}
      {solving.isError && <ProblemNote error={solving.error} />}
      <ListBody
        query={queue}
        label="Loading payments"
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState title="All money is where it belongs">
            <p>What a payment provider tells and what an order asks for agree. What does not shows up here.</p>
          </EmptyState>
        }
      >
        {({ items }) => (
          <PaymentTable
            items={items}
            running={solving.isPending ? solving.variables : undefined}
            onSolve={(item, action) => !solving.isPending && solving.mutate({ item, action })}
          />
        )}
      </ListBody>
    </>
  );
}
