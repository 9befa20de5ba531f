import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from './button';
import { IconButton } from './icon-button';
import styles from './notices.module.css';

interface Notice {
  text: string;
  /** A way back or onward, for example undo. */
  action?: { label: string; onPress: () => void };
  /** How long it stays; the pointer or the focus on it holds it. */
  seconds?: number;
}

interface Notices {
  /** Reads a sentence to people who do not see the page. */
  announce: (text: string) => void;
  /** Shows a short sentence at the lower edge and reads it. One at a time: a new one replaces the old. */
  notify: (notice: Notice) => void;
}

const Context = createContext<Notices | null>(null);

/** The page's one voice: a polite live region and a place for short notices. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState('');
  const [notice, setNotice] = useState<Notice | null>(null);
  const [held, setHeld] = useState(false);
  const odd = useRef(false);

  const announce = useCallback((text: string) => {
    // A no-break space more or less makes the same sentence news to a screen reader.
    odd.current = !odd.current;
    setSpoken(odd.current ? text : `${text}\u00a0`);
  }, []);
  const notify = useCallback(
    (next: Notice) => {
      setNotice(next);
      announce(next.text);
    },
    [announce],
  );

  useEffect(() => {
    if (!notice || held) return;
    const timer = setTimeout(() => setNotice(null), (notice.seconds ?? 6) * 1000);
    return () => clearTimeout(timer);
  }, [notice, held]);

  const value = useMemo(() => ({ announce, notify }), [announce, notify]);
  return (
    <Context value={value}>
      {children}
      <div className="visually-hidden" role="status">
        {spoken}
      </div>
      {notice && (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only stop the clock
        <div
          className={styles.notice}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <p>{notice.text}</p>
          {notice.action && (
            <Button
              variant="quiet"
              dense
              onClick={() => {
                notice.action?.onPress();
                setNotice(null);
              }}
            >
              {notice.action.label}
            </Button>
          )}
          <IconButton icon="x" label="Dismiss" onClick={() => setNotice(null)} />
        </div>
      )}
    </Context>
  );
}

/** The page's voice. */
export const useNotices = (): Notices => {
  const notices = useContext(Context);
  if (!notices) throw new Error('useNotices needs a NoticesProvider above');
  return notices;
};
