import { Icon } from '../../../components/icon';
import listStyles from '../parts/list.module.css';
import { SearchBox } from '../parts/search-box';
import { addDays, shownDay } from '../parts/times';
import type { ListState } from '../parts/use-list-state';

/** "Placed on 3 Nov", "Placed since 3 Nov", "Placed 3 Nov – 5 Nov"; `to` itself no longer counts in. */
const spanOf = (from: string | undefined, to: string | undefined): string | undefined => {
  const last = to && addDays(to, -1);
  if (from && last)
    return from === last ? `Placed on ${shownDay(from)}` : `Placed ${shownDay(from)} – ${shownDay(last)}`;
  if (from) return `Placed since ${shownDay(from)}`;
  return last && `Placed until ${shownDay(last)}`;
};

/** Narrows the order list: words, and what a link from elsewhere brought along. */
export function OrderFilters({ list }: { list: ListState }) {
  const chips = [
    { label: spanOf(list.get('from'), list.get('to')), clear: { from: undefined, to: undefined } },
    { label: list.get('customer') && `Customer ${list.get('customer')}`, clear: { customer: undefined } },
  ];
  return (
    <div className={listStyles.bar}>
      <SearchBox list={list} label="Search number, e-mail or SKU" />
      {chips.map(
        ({ label, clear }) =>
          label && (
            <button
              key={label}
              type="button"
              className={listStyles.chip}
              aria-label={`Remove filter: ${label}`}
              onClick={() => list.set(clear)}
            >
              {label} <Icon name="x" size={14} />
            </button>
          ),
      )}
    </div>
  );
}
