import { type ReactNode, useCallback, useState } from 'react';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import styles from './confirm.module.css';

interface Question {
  title: string;
  /** What will happen, before it happens. */
  effect: string;
  /** The word on the button that does it. */
  action: string;
  danger?: boolean;
  onConfirm: () => void;
}

/** Asks before something is done: `confirm(question)` opens the dialog, which the page renders where it likes. */
export function useConfirm(): [confirm: (question: Question) => void, dialog: ReactNode] {
  const [question, setQuestion] = useState<Question>();
  const confirm = useCallback((next: Question) => setQuestion(next), []);
  const close = () => setQuestion(undefined);
  const dialog = (
    <Dialog
      open={question !== undefined}
      onClose={close}
      title={question?.title ?? ''}
      footer={
        <div className={styles.buttons}>
          <Button onClick={close}>Keep it as it is</Button>
          <Button
            variant={question?.danger ? 'danger' : 'primary'}
            onClick={() => {
              question?.onConfirm();
              close();
            }}
          >
            {question?.action}
          </Button>
        </div>
      }
    >
      <p>{question?.effect}</p>
    </Dialog>
  );
  return [confirm, dialog];
}
