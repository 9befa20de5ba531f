import { ALT_TEXT_MAX } from '@storehouse/domain';
import type { AdminImageDto, AdminVariantDto, UpdateImageDto } from '@storehouse/dto';
import { useState } from 'react';
import { IconButton } from '../../../components/icon-button';
import { Picture } from '../../../components/picture';
import { Select } from '../../../components/select';
import { CellInput } from '../parts/cell-input';
import styles from './media.module.css';

interface Props {
  image: AdminImageDto;
  variants: AdminVariantDto[];
  isFirst: boolean;
  isLast: boolean;
  onUpdate: (change: UpdateImageDto) => void;
  onMove: (by: 1 | -1) => void;
  onDelete: () => void;
}

/** One picture: its place, its words, its end. The words are kept when the field is left. */
export function MediaItem({ image, variants, isFirst, isLast, onUpdate, onMove, onDelete }: Props) {
  const [alt, setAlt] = useState(image.alt);
  const name = image.alt || `picture ${image.position + 1}`;
  return (
    <li className={styles.item}>
      <Picture image={image} sizes="160px" alt="" />
      {isFirst && <span className={styles.first}>Main picture</span>}
      <CellInput
        label={`What ${name} shows`}
        placeholder="What it shows"
        maxLength={ALT_TEXT_MAX}
        value={alt}
        onChange={(event) => setAlt(event.target.value)}
        onBlur={() => alt !== image.alt && onUpdate({ alt })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
      {variants.length > 1 && (
        <Select
          dense
          aria-label={`Variant of ${name}`}
          value={image.sku ?? ''}
          onChange={(event) => onUpdate({ sku: event.target.value || null })}
        >
          <option value="">All variants</option>
          {variants.map(({ sku, title }) => (
            <option key={sku} value={sku}>
              {title || sku}
            </option>
          ))}
        </Select>
      )}
      <span className={styles.buttons}>
        <IconButton icon="arrow-left" label={`Move ${name} forward`} disabled={isFirst} onClick={() => onMove(-1)} />
        <IconButton icon="arrow-right" label={`Move ${name} back`} disabled={isLast} onClick={() => onMove(1)} />
        <IconButton icon="trash" label={`Delete ${name}`} onClick={onDelete} />
      </span>
    </li>
  );
}
