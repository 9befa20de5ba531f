import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Note } from '../../../components/note';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { formatDateTime } from '../../../lib/dates';
import { keys } from '../parts/queries';
import styles from './mail-dialog.module.css';
import { getMail, resendMail } from './mailbox.api';

interface Props {
  id: number;
  /** False when no mail server is set up. */
  canSend: boolean;
  onClose: () => void;
}

/** A mail as its reader gets it, and the button to send it once more. */
export function MailDialog({ id, canSend, onClose }: Props) {
  const mail = useQuery({ queryKey: keys.mail(id), queryFn: () => getMail(id) });
  const resend = useMutation({ mutationFn: () => resendMail(id) });
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={mail.data?.subject ?? 'Mail'}
      footer={
        canSend && (
          <Button busy={resend.isPending && 'Asking…'} onClick={() => resend.mutate()}>
            Send again
          </Button>
        )
      }
    >
      {resend.isSuccess && (
        <Note tone="ok" live>
          <p>It leaves in a moment.</p>
        </Note>
      )}
      {resend.isError && <ProblemNote error={resend.error} />}
      {mail.isPending && (
        <Loading label="Loading the mail">
          <Skeleton height={240} />
        </Loading>
      )}
      {mail.isError && <ProblemNote error={mail.error} onRetry={() => void mail.refetch()} />}
      {mail.data && (
        <>
          <p>
            To {mail.data.recipient}, {mail.data.sentAt ? `sent ${formatDateTime(mail.data.sentAt)}` : 'not sent'}
          </p>
          {mail.data.error && (
            <Note tone="warn">
              <p>The last try failed: {mail.data.error}</p>
            </Note>
          )}
          <pre className={styles.text}>{mail.data.text}</pre>
        </>
      )}
    </Dialog>
  );
}
