import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import confirmStyles from './confirm.module.css';

/** Asks before unsaved work is left behind: by a link, by going back, by closing the tab. */
export function LeaveGuard({ when }: { when: boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!when) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [when]);

  return (
    <Dialog
      open={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title="Leave without saving?"
      footer={
        <div className={confirmStyles.buttons}>
          <Button variant="danger" onClick={() => blocker.proceed?.()}>
            Leave, drop changes
          </Button>
          <Button variant="primary" onClick={() => blocker.reset?.()}>
            Stay here
          </Button>
        </div>
      }
    >
      <p>What you changed on this page is not saved yet.</p>
    </Dialog>
  );
}
