import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../../components/icon';
import { TextInput } from '../../../components/text-input';
import styles from './search-box.module.css';
import type { ListState } from './use-list-state';

const WAIT_MS = 250;

/** Searches a list while somebody types; the words stand in the address as `q`. */
export function SearchBox({ list, label }: { list: ListState; label: string }) {
  const inUrl = list.get('q') ?? '';
  const [text, setText] = useState(inUrl);
  const sent = useRef(inUrl);

  // Going back, or a link to the bare list, changes the address from outside.
  useEffect(() => {
    if (inUrl === sent.current) return;
    sent.current = inUrl;
    setText(inUrl);
  }, [inUrl]);

  const set = useRef(list.set);
  set.current = list.set;
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = wanted;
      set.current({ q: wanted }, true);
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <div className={styles.search}>
      <Icon name="magnifying-glass" />
      <TextInput
        type="search"
        dense
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  );
}
