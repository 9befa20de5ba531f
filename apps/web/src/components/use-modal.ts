import { type RefObject, useEffect, useRef } from 'react';

/** Opens and closes a native dialog with the state of its owner. The browser traps focus, hears Esc and returns focus. */
export const useModal = (open: boolean, onClose: () => void): RefObject<HTMLDialogElement | null> => {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useEffect(() => {
    const element = dialog.current;
    if (!element || !open) return;
    const opener = document.activeElement;
    element.showModal();
    document.documentElement.style.overflow = 'hidden';
    const closed = () => {
      // The event comes late: by then a new opening may be under way.
      if (!element.open) close.current();
    };
    const pressed = (event: MouseEvent) => {
      if (event.target === element) close.current();
    };
    element.addEventListener('close', closed);
    element.addEventListener('mousedown', pressed);
    return () => {
      element.removeEventListener('close', closed);
      element.removeEventListener('mousedown', pressed);
      element.close();
      document.documentElement.style.overflow = '';
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [open]);

  return dialog;
};
