import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

/**
 * The query part of the address, and how to change it without a moment's lag: the router takes over a new address in
 * its own time, so until then the wanted one counts.
 */
export const useSearchAhead = () => {
  const { search } = useLocation();
  const navigate = useNavigate();
  const [ahead, setAhead] = useState<{ from: string; to: string }>();
  const current = ahead?.from === search ? ahead.to : search;

  // Forgotten once the router has moved, or the way back would lead ahead again.
  useEffect(() => setAhead((wanted) => (wanted?.from === search ? wanted : undefined)), [search]);

  const goTo = (params: URLSearchParams, options: { replace?: boolean } = {}) => {
    const to = params.size > 0 ? `?${params}` : '';
    if (to === current) return;
    setAhead({ from: search, to });
    void navigate({ search: to }, { preventScrollReset: true, ...options });
  };
  return [new URLSearchParams(current), goTo] as const;
};
