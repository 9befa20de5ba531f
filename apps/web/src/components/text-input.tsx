import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from 'react';
import { classNames } from '../lib/class-names';
import styles from './text-input.module.css';

interface InputProps extends InputHTMLAttributes<HTMLInputElement> {
  /** 36 px high, for tables and the admin. */
  dense?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextInput({ dense, className, ...rest }: InputProps) {
  return <input type="text" {...rest} className={classNames(styles.input, dense && styles.dense, className)} />;
}

interface AreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text. */
export function TextArea({ className, ...rest }: AreaProps) {
  return <textarea rows={4} {...rest} className={classNames(styles.input, styles.area, className)} />;
}
