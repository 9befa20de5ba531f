import { type RefObject, useEffect, useRef } from 'react';

/** Leads a refused form to its first field that needs another look. `count` is how many there are. */
export function useFirstProblem<T extends HTMLElement>(count: number): RefObject<T | null> {
  const form = useRef<T>(null);
  useEffect(() => {
    const field = count > 0 && form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (!field) return;
    field.focus();
    field.scrollIntoView({ block: 'center' });
  }, [count]);
  return form;
}
