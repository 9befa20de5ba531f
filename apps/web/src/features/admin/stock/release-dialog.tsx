import { NOTE_MAX } from '@storehouse/domain';
import type { HoldDto } from '@storehouse/dto';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { ProblemNote } from '../../../components/problem-note';
import { TextInput } from '../../../components/text-input';
import { plural } from '../../../lib/plural';
import confirmStyles from '../parts/confirm.module.css';
import { releaseHold } from './stock.api';

interface Props {
  hold: HoldDto;
  onClose: () => void;
  onReleased: () => void;
}

/** Asks why held pieces shall be free again, and says what that does. */
export function ReleaseDialog({ hold, onClose, onReleased }: Props) {
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const release = useMutation({
    mutationFn: () =>
      releaseHold({ cartId: hold.cartId, sku: hold.sku, location: hold.location, reason: reason.trim() }),
    onSuccess: onReleased,
  });
  const submit = () => {
    setChecked(true);
    if (reason.trim() && !release.isPending) release.mutate();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Release ${plural(hold.quantity, 'piece')} of ${hold.sku}?`}
      footer={
        <div className={confirmStyles.buttons}>
          <Button onClick={onClose}>Keep it held</Button>
          <Button variant="danger" busy={release.isPending && 'Releasing…'} onClick={submit}>
            Release
          </Button>
        </div>
      }
    >
      {release.isError && <ProblemNote error={release.error} />}
      <p>Anybody can buy them then. Whoever is at the checkout hears of it when they order.</p>
      <Field
        label="Reason"
        hint="It goes to the log."
        error={checked && !reason.trim() ? 'Say why, for the people who read the log.' : undefined}
      >
        {(control) => (
          <TextInput
            {...control}
            dense
            maxLength={NOTE_MAX}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
