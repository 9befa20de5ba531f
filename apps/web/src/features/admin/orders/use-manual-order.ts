import type { AdminOrderDto } from '@storehouse/dto';
import { useRef, useState } from 'react';
import { isUnanswered, problemOf, sentenceFor } from '../../../lib/problem';
import { createManualOrder } from '../admin.api';
import type { Problems } from '../parts/problems';
import { bodyOfOrder, emptyOrder, problemsOfOrder, problemsOfRefusedOrder } from './manual-order';

/** The state of the form for an order by hand. */
export function useManualOrder(currency: string, onCreated: (order: AdminOrderDto) => void) {
  const [form, setForm] = useState(emptyOrder);
  const [checked, setChecked] = useState(false);
  const [refused, setRefused] = useState<Problems>({});
  const [failure, setFailure] = useState<string>();
  const [saving, setSaving] = useState(false);
  // One key for one order: a repeat after a lost answer must not book twice.
  const key = useRef(crypto.randomUUID());

  const submit = async () => {
    setChecked(true);
    setRefused({});
    setFailure(undefined);
    if (saving || Object.keys(problemsOfOrder(form, currency)).length > 0) return;
    setSaving(true);
    try {
      onCreated(await createManualOrder(bodyOfOrder(form, currency), key.current));
    } catch (error) {
      if (!isUnanswered(error)) key.current = crypto.randomUUID();
      const found = problemsOfRefusedOrder(problemOf(error), form);
      setRefused(found);
      if (Object.keys(found).length === 0) setFailure(sentenceFor(error));
    } finally {
      setSaving(false);
    }
  };

  return {
    form,
    change: (patch: Partial<typeof form>) => setForm((now) => ({ ...now, ...patch })),
    problems: { ...refused, ...(checked ? problemsOfOrder(form, currency) : {}) } as Problems,
    failure,
    saving,
    submit,
  };
}

export type ManualOrderState = ReturnType<typeof useManualOrder>;
