import { NOTE_MAX } from '@storehouse/domain';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { TextArea } from '../../../components/text-input';
import confirmStyles from '../parts/confirm.module.css';
import type { OrderAction } from './order-actions';
import styles from './order-move-dialog.module.css';

interface Props {
  action: OrderAction;
  onClose: () => void;
  onConfirm: (action: OrderAction, note: string) => Promise<void>;
}

/** States what a step does before it is done, and takes a note for the history. */
export function OrderMoveDialog({ action, onClose, onConfirm }: Props) {
  const [note, setNote] = useState('');
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${action.label}?`}
      footer={
        <div className={confirmStyles.buttons}>
          <Button onClick={onClose}>Back</Button>
          <Button variant={action.danger ? 'danger' : 'primary'} onClick={() => void onConfirm(action, note.trim())}>
            {action.label}
          </Button>
        </div>
      }
    >
      <div className={styles.body}>
        <p>{action.effect}</p>
        <Field label="Note for the history" optional hint="Only staff read it.">
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              maxLength={NOTE_MAX}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
