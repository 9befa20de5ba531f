import { useEffect, useRef } from 'react';
import { Button } from '../../../components/button';
import styles from './save-bar.module.css';
import type { Editor } from './use-editor';

type Saving = Pick<
  Editor<unknown, { version: number }>,
  'dirty' | 'saving' | 'failure' | 'problems' | 'save' | 'discard'
>;

interface Props {
  editor: Saving;
  /** Of something new: the word on the button that makes it. */
  createLabel?: string;
}

/** Stays at the lower edge while something is unsaved. Ctrl+S or ⌘S saves too. */
export function SaveBar({ editor, createLabel }: Props) {
  const { dirty, saving, failure, problems, save, discard } = editor;
  const wrong = Object.keys(problems).length;
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  if (!dirty && !createLabel && !failure && wrong === 0) return null;
  return (
    <section className={styles.bar} aria-label="Save">
      <p role="status">
        {failure ??
          (wrong > 0
            ? `${wrong === 1 ? 'One field needs' : `${wrong} fields need`} another look.`
            : dirty
              ? 'Unsaved changes'
              : 'Not saved yet')}
      </p>
      <Button dense onClick={discard} disabled={!dirty || saving}>
        Discard
      </Button>
      <Button
        dense
        variant="primary"
        busy={saving && 'Saving…'}
        onClick={() => void save()}
        aria-keyshortcuts="Control+S"
      >
        {createLabel ?? 'Save'}
      </Button>
    </section>
  );
}
