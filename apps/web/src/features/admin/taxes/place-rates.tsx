import type { TaxClassDto } from '@storehouse/dto';
import { useId } from 'react';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { IconButton } from '../../../components/icon-button';
import { CellInput } from '../parts/cell-input';
import { CellSelect } from '../parts/cell-select';
import editorStyles from '../parts/editor.module.css';
import { newKey } from '../parts/new-key';
import { RowCell, Rows } from '../parts/rows';
import { shownFullDay } from '../parts/times';
import { ChangeOnDay } from './change-on-day';
import styles from './place-rates.module.css';
import { isAt, type Place, placeName, type RateDraft, rateOn } from './tax-form';
import type { TaxEditor } from './taxes-editor';

interface Props {
  editor: TaxEditor;
  place: Place;
  classes: TaxClassDto[];
  today: string;
  isOpen: boolean;
  onToggle: () => void;
}

/** A place in one line with its rates of today; open, all its rates by class and day. */
export function PlaceRates({ editor, place, classes, today, isOpen, onToggle }: Props) {
  const id = useId();
  const { form, problems } = editor;
  const rows = form.rates.filter((row) => isAt(row, place));
  const isWrong = rows.some(({ key }) => Object.keys(problems).some((path) => path.startsWith(`rate.${key}.`)));
  const shows = isOpen || isWrong;
  const next = rows.filter(({ firstDay }) => firstDay > today).sort((a, b) => a.firstDay.localeCompare(b.firstDay))[0];
  const now = classes.flatMap(({ code, name }) => {
    const rate = rateOn(form, place, code, today)?.rate;
    return rate === undefined ? [] : [`${name} ${rate}%`];
  });
  return (
    <section className={styles.place} aria-label={placeName(place)}>
      <button type="button" className={styles.head} aria-expanded={shows} aria-controls={id} onClick={onToggle}>
        <Icon name={shows ? 'caret-down' : 'caret-right'} size={16} />
        <span className={styles.name}>{placeName(place)}</span>
        <span className={styles.now}>
          {now.join(' · ') || 'no tax today'}
          {next && (
            <span className={styles.next}>
              {' '}
              · {next.rate}% from {shownFullDay(next.firstDay)}
            </span>
          )}
        </span>
      </button>
      {shows && (
        <div id={id} className={styles.body}>
          <RateRows editor={editor} rows={rows} classes={classes} />
          <ChangeOnDay editor={editor} place={place} classes={classes} today={today} />
          <Button
            dense
            className={editorStyles.start}
            onClick={() =>
              editor.change((form) => ({
                rates: [
                  ...form.rates,
                  {
                    key: newKey(),
                    taxClass: classes.find(({ code }) => !rows.some((row) => row.taxClass === code))?.code ?? '',
                    ...place,
                    rate: '',
                    firstDay: today,
                    lastDay: '',
                  },
                ],
              }))
            }
          >
            Add a rate
          </Button>
        </div>
      )}
    </section>
  );
}

interface RowsProps {
  editor: TaxEditor;
  rows: RateDraft[];
  classes: TaxClassDto[];
}

function RateRows({ editor: { change, problems }, rows, classes }: RowsProps) {
  const patch = (key: string, field: keyof RateDraft, value: string) =>
    change(
      (now) => ({ rates: now.rates.map((row) => (row.key === key ? { ...row, [field]: value } : row)) }),
      `rate.${key}.${field}`,
    );
  return (
    <Rows
      columns="minmax(0, 2fr) minmax(0, 1fr) minmax(0, 2fr) minmax(0, 2fr) 36px"
      heads={['Class', 'Rate in %', 'First day', 'Last day']}
    >
      {rows.map(({ key, taxClass, rate, firstDay, lastDay }, index) => {
        const nth = `rate ${index + 1}`;
        return (
          <li key={key}>
            <RowCell head="Class">
              <CellSelect
                label={`Class of ${nth}`}
                value={taxClass}
                error={problems[`rate.${key}.taxClass`]}
                onChange={(event) => patch(key, 'taxClass', event.target.value)}
              >
                {classes.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </CellSelect>
            </RowCell>
            <RowCell head="Rate in %">
              <CellInput
                label={`Rate in % of ${nth}`}
                numeric
                value={rate}
                error={problems[`rate.${key}.rate`]}
                onChange={(event) => patch(key, 'rate', event.target.value)}
              />
            </RowCell>
            <RowCell head="First day">
              <CellInput
                label={`First day of ${nth}`}
                type="date"
                value={firstDay}
                error={problems[`rate.${key}.firstDay`]}
                onChange={(event) => patch(key, 'firstDay', event.target.value)}
              />
            </RowCell>
            <RowCell head="Last day">
              <CellInput
                label={`Last day of ${nth}`}
                type="date"
                value={lastDay}
                error={problems[`rate.${key}.lastDay`]}
                onChange={(event) => patch(key, 'lastDay', event.target.value)}
              />
            </RowCell>
            <RowCell>
              <IconButton
                icon="x"
                label={`Remove ${nth}`}
                onClick={() => change((now) => ({ rates: now.rates.filter((row) => row.key !== key) }))}
              />
            </RowCell>
          </li>
        );
      })}
    </Rows>
  );
}
