import { useQuery } from '@tanstack/react-query';
import { Select } from '../../../components/select';
import type { ListState } from '../parts/use-list-state';
import { locationsQuery } from './stock.api';

/** Narrows a list to one location. Not there while the shop has but one. */
export function LocationSelect({ list }: { list: ListState }) {
  const locations = useQuery(locationsQuery);
  if (!locations.data || locations.data.length < 2) return null;
  return (
    <Select
      dense
      aria-label="Location"
      value={list.get('location') ?? ''}
      onChange={(event) => list.set({ location: event.target.value })}
    >
      <option value="">All locations</option>
      {locations.data.map(({ code, name, isActive }) => (
        <option key={code} value={code}>
          {isActive ? name : `${name} (not active)`}
        </option>
      ))}
    </Select>
  );
}
