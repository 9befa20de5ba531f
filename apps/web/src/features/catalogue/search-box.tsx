import { SEARCH_MAX } from '@storehouse/domain';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Icon } from '../../components/icon';
import { paths } from '../../lib/paths';
import styles from './search-box.module.css';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

interface Props {
  /** How many products the shop has, once known. */
  productCount: number | undefined;
}

/** The shop's search; the key "/" jumps into it. */
export function SearchBox({ productCount }: Props) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const asked = pathname === paths.search() ? (new URLSearchParams(search).get('q') ?? '') : '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);

  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      if (event.key !== '/' || modified || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      input.current?.select();
    };
    document.addEventListener('keydown', jump);
    return () => document.removeEventListener('keydown', jump);
  }, []);

  return (
    <search className={styles.search}>
      <form
        action={paths.search()}
        onSubmit={(event) => {
          event.preventDefault();
          const q = text.trim();
          if (q) void navigate(paths.search(q));
          else input.current?.focus();
        }}
      >
        <input
          ref={input}
          className={styles.input}
          type="search"
          name="q"
          aria-label="Search products"
          aria-keyshortcuts="/"
          autoComplete="off"
          enterKeyHint="search"
          maxLength={SEARCH_MAX}
          placeholder={productCount ? `Search ${productCount.toLocaleString('en')} products` : 'Search products'}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span className={styles.key} aria-hidden="true">
          /
        </span>
        <button type="submit" className={styles.submit} aria-label="Search">
          <Icon name="magnifying-glass" />
        </button>
      </form>
    </search>
  );
}
