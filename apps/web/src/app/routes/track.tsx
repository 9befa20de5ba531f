import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Breadcrumb } from '../../components/breadcrumb';
import { PageTitle } from '../../components/page-title';
import { FindOrder } from '../../features/orders/find-order';
import { rememberEmail } from '../../features/orders/order-access';
import { orderByNumber } from '../../features/orders/orders.api';
import { paths } from '../../lib/paths';

/** A guest looks for an order. */
export function TrackPage() {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const find = async (number: string, email: string) => {
    setBusy(true);
    setError(undefined);
    try {
      await queryClient.fetchQuery(orderByNumber(number, email, undefined));
      rememberEmail(number, email);
      await navigate(paths.order(number));
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="page">
      <PageTitle
        title="Track an order"
        before={<Breadcrumb crumbs={[{ label: 'Home', to: paths.home }, { label: 'Track an order' }]} />}
      />
      <FindOrder busy={busy} error={error} onFind={(number, email) => void find(number, email)} />
    </div>
  );
}
