import type { DeliverySettingsDto, PricingTermsDto } from '@storehouse/dto';
import { Button } from '../../../components/button';
import { ConflictNote } from '../parts/conflict-note';
import styles from '../parts/editor.module.css';
import { LeaveGuard } from '../parts/leave-guard';
import { SaveBar } from '../parts/save-bar';
import { useEditor } from '../parts/use-editor';
import { useFirstProblem } from '../parts/use-first-problem';
import { getDelivery, saveDelivery } from './delivery.api';
import { DeliveryCheck } from './delivery-check';
import { bodyOf, type DeliveryForm, emptyZone, formOf } from './delivery-form';
import { differencesOf, problemsFromApi, problemsOf } from './delivery-problems';
import { MethodsSection } from './methods-section';
import { ZoneSection } from './zone-section';

interface Props {
  delivery: DeliverySettingsDto;
  terms: PricingTermsDto;
  onSaved: (delivery: DeliverySettingsDto) => void;
}

const useDeliveryEditor = ({ delivery, onSaved }: Pick<Props, 'delivery' | 'onSaved'>) =>
  useEditor<DeliveryForm, DeliverySettingsDto>({
    saved: delivery,
    formOf: (saved) => formOf(saved ?? delivery),
    problemsOf,
    problemsFromApi,
    send: (form, version) => saveDelivery(bodyOf(form, version ?? delivery.version)),
    read: getDelivery,
    onSaved,
  });

export type DeliveryEditorState = ReturnType<typeof useDeliveryEditor>;

/** The ways of delivery, the zones with their places, and what each costs there. */
export function DeliveryEditor({ delivery, terms, onSaved }: Props) {
  const editor = useDeliveryEditor({ delivery, onSaved });
  const page = useFirstProblem<HTMLDivElement>(Object.keys(editor.problems).length);
  const { theirs } = editor;
  return (
    <div ref={page}>
      <LeaveGuard when={editor.dirty && !editor.saving} />
      {theirs && (
        <ConflictNote
          what="delivery"
          differences={differencesOf(editor.form, theirs)}
          onSaveMine={() => void editor.save(theirs.version)}
          onTakeTheirs={editor.takeTheirs}
        />
      )}
      <div className={styles.column}>
        <MethodsSection editor={editor} />
        {editor.form.zones.map((zone) => (
          <ZoneSection key={zone.key} editor={editor} zone={zone} terms={terms} />
        ))}
        <Button
          dense
          className={styles.start}
          onClick={() => editor.change((now) => ({ ...now, zones: [...now.zones, emptyZone()] }))}
        >
          Add a zone
        </Button>
        <DeliveryCheck terms={terms} />
      </div>
      <SaveBar editor={editor} />
    </div>
  );
}
