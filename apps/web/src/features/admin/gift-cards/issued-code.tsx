import { formatMoney } from '@storehouse/domain';
import type { IssuedGiftCardDto } from '@storehouse/dto';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Icon } from '../../../components/icon';
import confirmStyles from '../parts/confirm.module.css';
import styles from './issued-code.module.css';

/** The code of a new gift card. It is shown here and never again. */
export function IssuedCode({ card, onClose }: { card: IssuedGiftCardDto; onClose: () => void }) {
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const [isLeaving, setIsLeaving] = useState(false);
  // The code is gone with the dialog: a slip of the finger must not take it.
  const close = () => (copied === 'yes' || isLeaving ? onClose() : setIsLeaving(true));
  const copy = () =>
    navigator.clipboard.writeText(card.code).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <Dialog
      open
      onClose={close}
      title={`Gift card of ${formatMoney(card.balanceMinor, card.currency)}`}
      footer={
        <div className={confirmStyles.buttons}>
          <Button variant="primary" onClick={close}>
            {isLeaving ? 'I have it' : 'Done'}
          </Button>
        </div>
      }
    >
      <p>Give this code to whom it is for. It is shown only now; the shop keeps nothing to read it from.</p>
      <p className={styles.code}>
        <code>{card.code}</code>
        <Button dense onClick={() => void copy()}>
          <Icon name="copy" size={18} /> Copy
        </Button>
      </p>
      <p role="status">
        {copied === 'yes' && 'Copied.'}
        {isLeaving && copied !== 'yes' && 'Have you kept it? It is gone when you close. '}
        {copied === 'no' && 'This browser does not let us copy. Select the code and copy it by hand.'}
      </p>
    </Dialog>
  );
}
