import { useLocation, useSearchParams } from 'react-router';

type Changes = Record<string, string | undefined>;

/**
 * The state of a list, kept in the address so that reload, sharing and going back restore it. Pages are addressed by
 * cursor; the cursors of the pages before travel in the history entry, so that "Previous" works after a reload too.
 */
export function useListState() {
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  const trail = (location.state as { trail?: string[] } | null)?.trail ?? [];
  const cursor = params.get('cursor') ?? undefined;

  const write = (changes: Changes, options: { replace?: boolean; state?: unknown }) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changes)) {
        if (value) after.set(name, value);
        else after.delete(name);
      }
      return after;
    }, options);

  return {
    get: (name: string): string | undefined => params.get(name) ?? undefined,
    cursor,
    /** Changes filters; a changed list starts at its first page. */
    set: (changes: Changes, replace = false) => write({ ...changes, cursor: undefined }, { replace }),
    next: (nextCursor: string) => write({ cursor: nextCursor }, { state: { trail: [...trail, cursor ?? ''] } }),
    previous: () => write({ cursor: trail.at(-1) || undefined }, { state: { trail: trail.slice(0, -1) } }),
  };
}

export type ListState = ReturnType<typeof useListState>;
