import { LOCATIONS_MAX } from '@storehouse/domain';
import type { LocationDto } from '@storehouse/dto';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { PageTitle } from '../../../components/page-title';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { useConfirm } from '../../../features/admin/parts/confirm';
import { moved } from '../../../features/admin/parts/moved';
import { Section } from '../../../features/admin/parts/section';
import { LocationForm } from '../../../features/admin/stock/location-form';
import { LocationList } from '../../../features/admin/stock/location-list';
import styles from '../../../features/admin/stock/locations.module.css';
import {
  createLocation,
  locationsQuery,
  orderLocations,
  updateLocation,
} from '../../../features/admin/stock/stock.api';
import { StockTabs } from '../../../features/admin/stock/stock-tabs';

/** Where stock lies, and from where orders take first. */
export function LocationsPage() {
  const client = useQueryClient();
  const locations = useQuery(locationsQuery);
  const [confirm, dialog] = useConfirm();
  const change = useMutation({
    mutationFn: (act: () => Promise<LocationDto[]>) => act(),
    onSuccess: (after) => client.setQueryData(locationsQuery.queryKey, after),
    onError: () => void locations.refetch(),
  });
  const add = (name: string) =>
    change
      .mutateAsync(() => createLocation({ name }))
      .then(
        () => true,
        () => false,
      );
  return (
    <>
      <PageTitle title="Locations" tabTitle="Locations · Admin" />
      <StockTabs />
      <div className={styles.parts}>
        {change.isError && <ProblemNote error={change.error} />}
        {locations.isPending && (
          <Loading label="Loading locations">
            <Skeleton height={180} />
          </Loading>
        )}
        {locations.isError && <ProblemNote error={locations.error} onRetry={() => void locations.refetch()} />}
        {locations.data && (
          <>
            <Section
              title="Where stock lies"
              hint="Orders take from the first one that has the goods. One they do not take from keeps its stock."
            >
              <LocationList
                locations={locations.data}
                onMove={(at, by) =>
                  change.mutate(() => orderLocations(moved(locations.data, at, at + by).map(({ code }) => code)))
                }
                onChange={(code, { name, isActive }) => {
                  const act = () => change.mutate(() => updateLocation(code, { name, isActive }));
                  const location = locations.data.find((each) => each.code === code);
                  if (isActive !== false || !location) return act();
                  confirm({
                    title: `Take nothing from ${location.name}?`,
                    effect: `Its ${location.onHand.toLocaleString('en')} pieces stay in the books, but the shop no longer sells them. Checkouts under way keep what they hold.`,
                    action: 'Take nothing from it',
                    onConfirm: act,
                  });
                }}
              />
            </Section>
            {locations.data.length < LOCATIONS_MAX && (
              <Section title="Another location" hint="Every variant gets a level of 0 there.">
                <LocationForm busy={change.isPending} onAdd={add} />
              </Section>
            )}
          </>
        )}
      </div>
      {dialog}
    </>
  );
}
