import type { PricingTermsDto } from '@storehouse/dto';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Field } from '../../../components/field';
import { Select } from '../../../components/select';
import { TextInput } from '../../../components/text-input';
import { plural } from '../../../lib/plural';
import { Chips } from '../parts/chips';
import { useConfirm } from '../parts/confirm';
import { CountryOptions } from '../parts/country-options';
import editorStyles from '../parts/editor.module.css';
import { newKey } from '../parts/new-key';
import { Section } from '../parts/section';
import type { DeliveryEditorState } from './delivery-editor';
import type { ZoneDraft } from './delivery-form';
import { placeName } from './delivery-problems';
import { RateRows } from './rate-rows';

interface Props {
  editor: DeliveryEditorState;
  zone: ZoneDraft;
  terms: PricingTermsDto;
}

/** Word in the menu of countries for all that no zone names. */
const REST = 'rest';

/** A zone: its places, and what each way of delivery costs there. */
export function ZoneSection({ editor, zone, terms }: Props) {
  const { change, problems } = editor;
  const [isOpened, setIsOpened] = useState(!zone.name);
  const [draft, setDraft] = useState({ country: '', region: '' });
  const [confirm, dialog] = useConfirm();
  const patch = (to: Partial<ZoneDraft>, path?: string) =>
    change(
      (now) => ({ ...now, zones: now.zones.map((each) => (each.key === zone.key ? { ...each, ...to } : each)) }),
      path,
    );
  const add = () => {
    const country = draft.country === REST ? '' : draft.country;
    const region = country ? draft.region.trim() : '';
    patch({ places: [...zone.places, { key: newKey(), country, region }] });
    setDraft({ country: '', region: '' });
  };
  const isWrong =
    Object.keys(problems).includes(`zone.${zone.key}.name`) ||
    [...zone.places, ...zone.rates].some(({ key }) => Object.keys(problems).some((path) => path.split('.')[1] === key));
  const isOpen = isOpened || isWrong;
  const refusedPlaces = zone.places.flatMap((place) => {
    const remark = problems[`place.${place.key}`];
    return remark ? [`${placeName(place)}: ${remark}`] : [];
  });
  return (
    <Section
      title={zone.name || 'New zone'}
      hint={isOpen ? undefined : wordsOf(zone)}
      aside={
        <span className={editorStyles.buttons}>
          <Button
            dense
            aria-expanded={isOpen}
            aria-label={`${isOpen ? 'Close' : 'Edit'} the zone ${zone.name}`}
            onClick={() => setIsOpened(!isOpen)}
          >
            {isOpen ? 'Close' : 'Edit'}
          </Button>
          <Button
            dense
            variant="danger"
            aria-label={`Remove the zone ${zone.name}`}
            onClick={() =>
              confirm({
                title: `Remove ${zone.name || 'the zone'}?`,
                effect:
                  'Its places and rates go with it once you save. Goods go there as to the rest of the world then.',
                action: 'Remove the zone',
                danger: true,
                onConfirm: () => change((now) => ({ ...now, zones: now.zones.filter(({ key }) => key !== zone.key) })),
              })
            }
          >
            Remove
          </Button>
        </span>
      }
    >
      {isOpen && (
        <>
          <Field label="Name of the zone" error={problems[`zone.${zone.key}.name`]}>
            {(control) => (
              <TextInput
                {...control}
                dense
                maxLength={60}
                value={zone.name}
                onChange={(event) => patch({ name: event.target.value }, `zone.${zone.key}.name`)}
              />
            )}
          </Field>
          <Chips
            label={`Places of ${zone.name}`}
            items={zone.places.map((place) => ({ ...place, id: place.key }))}
            nameOf={placeName}
            onRemove={({ key }) => patch({ places: zone.places.filter((place) => place.key !== key) })}
          />
          {zone.places.length === 0 && <p className={editorStyles.quiet}>No places yet: nothing goes by this zone.</p>}
          <div className={editorStyles.fields}>
            <Field label="Add a country" error={refusedPlaces.join(' ') || undefined}>
              {(control) => (
                <Select
                  {...control}
                  dense
                  value={draft.country}
                  onChange={(event) => setDraft({ ...draft, country: event.target.value })}
                >
                  <option value="">Choose a country</option>
                  <option value={REST}>Rest of the world</option>
                  <CountryOptions />
                </Select>
              )}
            </Field>
            <Field label="Only its region" optional>
              {(control) => (
                <TextInput
                  {...control}
                  dense
                  maxLength={100}
                  disabled={draft.country === REST}
                  value={draft.region}
                  onChange={(event) => setDraft({ ...draft, region: event.target.value })}
                />
              )}
            </Field>
          </div>
          <Button dense className={editorStyles.start} disabled={!draft.country} onClick={add}>
            Add the place
          </Button>
          <RateRows editor={editor} zone={zone} terms={terms} onChange={patch} />
        </>
      )}
      {dialog}
    </Section>
  );
}

const SHOWN_PLACES = 8;

/** "Austria, Belgium … and 18 more. 6 rates." */
const wordsOf = ({ places, rates }: ZoneDraft): string => {
  const names = places.slice(0, SHOWN_PLACES).map(placeName).join(', ') || 'No places';
  const more = places.length > SHOWN_PLACES ? ` and ${places.length - SHOWN_PLACES} more` : '';
  return `${names}${more}. ${plural(rates.length, 'rate')}.`;
};
