import { type AddressField, addressErrors } from '@storehouse/domain';
import type { AddressDto, SavedAddressDto } from '@storehouse/dto';
import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ProblemNote } from '../../components/problem-note';
import { fieldErrorsFor } from '../../lib/problem';
import { EMPTY_ADDRESS, toAddress, toDraft } from './address-draft';
import { AddressFields } from './address-fields';
import styles from './address-fields.module.css';

const PREFIX = 'saved';

interface Props {
  /** The address to change, or a new one; null keeps the dialog shut. */
  edited: SavedAddressDto | 'new' | null;
  onClose: () => void;
  onSave: (address: AddressDto) => Promise<void>;
}

/** Adds or changes an address of the account. */
export function AddressDialog({ edited, onClose, onSave }: Props) {
  const [draft, setDraft] = useState(EMPTY_ADDRESS);
  const [errors, setErrors] = useState<Partial<Record<AddressField, string>>>({});
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();

  useEffect(() => {
    setDraft(edited && edited !== 'new' ? toDraft(edited) : EMPTY_ADDRESS);
    setErrors({});
    setFailed(undefined);
  }, [edited]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = addressErrors(draft);
    setErrors(found);
    const first = Object.keys(found)[0];
    if (first) {
      document.getElementById(`${PREFIX}-${first}`)?.focus();
      return;
    }
    setBusy(true);
    setFailed(undefined);
    try {
      await onSave(toAddress(draft));
      onClose();
    } catch (refusal) {
      setFailed(refusal);
      setErrors(fieldErrorsFor(refusal));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open={edited !== null} onClose={onClose} title={edited === 'new' ? 'Add an address' : 'Edit the address'}>
      <form className={styles.fields} noValidate onSubmit={(event) => void submit(event)}>
        {failed !== undefined && <ProblemNote error={failed} />}
        <AddressFields
          idPrefix={PREFIX}
          value={draft}
          errors={errors}
          onChange={setDraft}
          onChecked={(field, error) =>
            setErrors(({ [field]: _, ...others }) => (error ? { ...others, [field]: error } : others))
          }
        />
        <div>
          <Button type="submit" variant="primary" busy={busy && 'Saving…'}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
