import { NOTE_MAX } from '@storehouse/domain';
import type { LocationDto, StocktakeDto } from '@storehouse/dto';
import { type KeyboardEvent, useId, useState } from 'react';
import { Button } from '../../../components/button';
import { Field } from '../../../components/field';
import { Note } from '../../../components/note';
import { Select } from '../../../components/select';
import { TextArea, TextInput } from '../../../components/text-input';
import { plural } from '../../../lib/plural';
import { Section } from '../parts/section';
import { withScan } from './count-text';
import styles from './stocktake.module.css';
import { StocktakePreview } from './stocktake-preview';
import { bookable, useStocktake } from './use-stocktake';

interface Props {
  locations: LocationDto[];
  onBooked: (stocktake: StocktakeDto) => void;
}

/** Counts many variants at once: scanned, pasted or from a file; looked through, then booked. */
export function StocktakeForm({ locations, onBooked }: Props) {
  const count = useStocktake(locations, onBooked);
  const { preview, refusal } = count;
  const lines = bookable(preview?.lines ?? []);
  return (
    <>
      <Section title="What was counted" hint="SKU or barcode and pieces, one pair a line. Nothing is booked yet.">
        <div className={styles.inputs}>
          <div className={styles.column}>
            {locations.length > 1 && (
              <Field label="Location">
                {(control) => (
                  <Select
                    {...control}
                    dense
                    value={count.location}
                    onChange={(event) => count.setLocation(event.target.value)}
                  >
                    {locations.map(({ code, name }) => (
                      <option key={code} value={code}>
                        {name}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            )}
            <ScanField onScan={(code) => count.setText(withScan(count.text, code))} />
            <FileField onText={count.setText} />
          </div>
          <Field label="Counted" hint="Paste two columns of a spreadsheet, or write them here.">
            {(control) => (
              <TextArea
                {...control}
                rows={9}
                spellCheck={false}
                className={styles.text}
                placeholder={'EK-17-WHT,12\n2000000000015,3'}
                value={count.text}
                onChange={(event) => count.setText(event.target.value)}
              />
            )}
          </Field>
        </div>
        <div className={styles.buttons}>
          <Button
            variant={preview ? 'outlined' : 'primary'}
            dense
            busy={count.busy === 'looking' && 'Looking…'}
            disabled={!count.text.trim()}
            onClick={() => void count.look()}
          >
            Look through
          </Button>
        </div>
      </Section>
      {refusal && (
        <Note tone="bad" live>
          <p>{refusal.sentence}</p>
          {refusal.lines.length > 0 && (
            <ul>
              {refusal.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </Note>
      )}
      {preview && (
        <Section title="What it changes">
          <StocktakePreview preview={preview} />
          {lines.length > 0 && (
            <div className={styles.book}>
              <Field label="Note" optional>
                {(control) => (
                  <TextInput
                    {...control}
                    dense
                    maxLength={NOTE_MAX}
                    placeholder="Shelf 4, year end"
                    value={count.note}
                    onChange={(event) => count.setNote(event.target.value)}
                  />
                )}
              </Field>
              <Button
                variant="primary"
                dense
                busy={count.busy === 'booking' && 'Booking…'}
                onClick={() => void count.book()}
              >
                {`Book ${plural(lines.length, 'line')}`}
              </Button>
            </div>
          )}
        </Section>
      )}
    </>
  );
}

/** Takes what a scanner types: a code and Enter. Each scan is one piece. */
function ScanField({ onScan }: { onScan: (code: string) => void }) {
  const [code, setCode] = useState('');
  const [last, setLast] = useState<string>();
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const scanned = code.trim();
    if (!scanned) return;
    onScan(scanned);
    setLast(scanned);
    setCode('');
  };
  return (
    <Field label="Scan" hint="Each scan of a SKU or barcode counts one piece. Enter takes it over.">
      {(control) => (
        <>
          <TextInput
            {...control}
            dense
            autoComplete="off"
            autoCapitalize="off"
            value={code}
            onChange={(event) => setCode(event.target.value)}
            onKeyDown={pressed}
          />
          <p role="status" className={styles.scanned}>
            {last && `Counted ${last}`}
          </p>
        </>
      )}
    </Field>
  );
}

/** Takes the text of a file. */
function FileField({ onText }: { onText: (text: string) => void }) {
  const id = useId();
  return (
    <div className={styles.file}>
      <label htmlFor={id}>File with two columns (CSV)</label>
      <input
        id={id}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void file.text().then(onText);
          // The same file can be taken again after it was changed.
          event.target.value = '';
        }}
      />
    </div>
  );
}
