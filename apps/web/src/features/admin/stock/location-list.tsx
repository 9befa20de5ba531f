import { LOCATION_NAME_MAX } from '@storehouse/domain';
import type { LocationDto, UpdateLocationDto } from '@storehouse/dto';
import { useState } from 'react';
import { Checkbox } from '../../../components/choice';
import { IconButton } from '../../../components/icon-button';
import { plural } from '../../../lib/plural';
import { CellInput } from '../parts/cell-input';
import styles from './locations.module.css';

interface Props {
  locations: LocationDto[];
  onChange: (code: string, change: UpdateLocationDto) => void;
  /** Puts it one place up or down. */
  onMove: (at: number, by: 1 | -1) => void;
}

/** The places where stock lies, in the order in which orders take from them. */
export function LocationList({ locations, onChange, onMove }: Props) {
  return (
    <ol className={styles.list}>
      {locations.map((location, at) => (
        <li key={location.code}>
          <NameInput key={location.name} location={location} onSave={(name) => onChange(location.code, { name })} />
          <span className={styles.facts}>
            <code>{location.code}</code> {plural(location.onHand, 'piece')}
            {location.held > 0 && `, ${location.held.toLocaleString('en')} held`}
          </span>
          <Checkbox
            label="Orders take from it"
            checked={location.isActive}
            onChange={(event) => onChange(location.code, { isActive: event.target.checked })}
          />
          <span className={styles.moves}>
            <IconButton
              icon="arrow-up"
              label={`Take from ${location.name} earlier`}
              disabled={at === 0}
              onClick={() => onMove(at, -1)}
            />
            <IconButton
              icon="arrow-down"
              label={`Take from ${location.name} later`}
              disabled={at === locations.length - 1}
              onClick={() => onMove(at, 1)}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Kept when the field is left. */
function NameInput({ location: { code, name }, onSave }: { location: LocationDto; onSave: (name: string) => void }) {
  const [text, setText] = useState(name);
  const save = () => {
    const wanted = text.trim();
    if (wanted && wanted !== name) onSave(wanted);
    else setText(name);
  };
  return (
    <CellInput
      label={`Name of ${code}`}
      maxLength={LOCATION_NAME_MAX}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') setText(name);
      }}
    />
  );
}
