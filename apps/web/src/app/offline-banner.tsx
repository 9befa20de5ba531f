import { useSyncExternalStore } from 'react';
import { Icon } from '../components/icon';
import styles from './offline-banner.module.css';

const subscribe = (changed: () => void) => {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
};

/** Says that the connection is gone; what was loaded stays readable. */
export function OfflineBanner() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <p className={styles.banner}>
          <Icon name="wifi-slash" /> You are offline. Pages you have seen stay readable; orders wait for the connection.
        </p>
      )}
    </div>
  );
}
