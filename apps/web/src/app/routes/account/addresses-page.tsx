import type { SavedAddressDto } from '@storehouse/dto';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '../../../components/badge';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { useNotices } from '../../../components/notices';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { AddressDialog } from '../../../features/addresses/address-dialog';
import { AddressLines } from '../../../features/addresses/address-lines';
import { createAddress, deleteAddress, savedAddresses, updateAddress } from '../../../features/addresses/addresses.api';
import { usePageTitle } from '../../../lib/use-page-title';
import { useAccount } from './account-layout';
import styles from './addresses-page.module.css';

/** The address book. */
export function AddressesPage() {
  usePageTitle('Your addresses');
  const user = useAccount();
  const query = savedAddresses(user.id);
  const { data, error, refetch } = useQuery(query);
  const queryClient = useQueryClient();
  const { notify } = useNotices();
  const [edited, setEdited] = useState<SavedAddressDto | 'new' | null>(null);
  const [failed, setFailed] = useState<unknown>();

  const refresh = () => queryClient.invalidateQueries({ queryKey: query.queryKey });
  const attempt = async (work: Promise<unknown>) => {
    setFailed(undefined);
    try {
      await work;
    } catch (refusal) {
      setFailed(refusal);
    }
    await refresh();
  };
  const remove = async ({ id, ...address }: SavedAddressDto) => {
    await attempt(deleteAddress(id));
    notify({
      text: 'Address removed.',
      action: { label: 'Undo', onPress: () => void attempt(createAddress(address)) },
      seconds: 8,
    });
  };

  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <Loading label="Loading your addresses">
        <Skeleton height={200} />
      </Loading>
    );
  }
  return (
    <>
      <h2 className="visually-hidden">Addresses</h2>
      {failed !== undefined && <ProblemNote error={failed} />}
      {data.length === 0 && (
        <EmptyState title="No addresses yet">
          <p>Keep one here and checkout fills it in for you.</p>
        </EmptyState>
      )}
      <ul className={styles.book}>
        {data.map((address) => (
          <li key={address.id} className={styles.entry}>
            <AddressLines address={address} />
            {address.isDefault && <Badge tone="neutral">Default</Badge>}
            <div className={styles.actions}>
              <Button variant="quiet" dense onClick={() => setEdited(address)}>
                Edit<span className="visually-hidden"> {address.line1}</span>
              </Button>
              {!address.isDefault && (
                <Button
                  variant="quiet"
                  dense
                  onClick={() => void attempt(updateAddress(address.id, { isDefault: true }))}
                >
                  Make default<span className="visually-hidden">: {address.line1}</span>
                </Button>
              )}
              <Button variant="quiet" dense onClick={() => void remove(address)}>
                Remove<span className="visually-hidden"> {address.line1}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Button onClick={() => setEdited('new')}>Add an address</Button>
      <AddressDialog
        edited={edited}
        onClose={() => setEdited(null)}
        onSave={async (body) => {
          await (edited === 'new' || !edited ? createAddress(body) : updateAddress(edited.id, body));
          await refresh();
        }}
      />
    </>
  );
}
