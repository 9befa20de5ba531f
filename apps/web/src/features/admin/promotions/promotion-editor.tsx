import type { PricingTermsDto, PromotionDto } from '@storehouse/dto';
import { ConflictNote } from '../parts/conflict-note';
import styles from '../parts/editor.module.css';
import { LeaveGuard } from '../parts/leave-guard';
import { SaveBar } from '../parts/save-bar';
import { useFirstProblem } from '../parts/use-first-problem';
import { ConditionsSection } from './conditions-section';
import { GiftSection } from './gift-section';
import { differencesOf } from './promotion-differences';
import { TryPanel } from './try-panel';
import { usePromotionEditor } from './use-promotion-editor';
import { WhenSection } from './when-section';

interface Props {
  /** Undefined for a new promotion. */
  promotion?: PromotionDto;
  terms: PricingTermsDto;
  onSaved: (promotion: PromotionDto) => void;
}

/** A promotion on one page, with a cart to try it on. */
export function PromotionEditor({ promotion, terms, onSaved }: Props) {
  const editor = usePromotionEditor(promotion, onSaved);
  const { theirs } = editor;
  const page = useFirstProblem<HTMLDivElement>(Object.keys(editor.problems).length);
  return (
    <div ref={page} className={styles.column}>
      <LeaveGuard when={editor.dirty && !editor.saving} />
      {theirs && (
        <ConflictNote
          what="this promotion"
          differences={differencesOf(editor.form, theirs, terms)}
          onSaveMine={() => void editor.save(theirs.version)}
          onTakeTheirs={editor.takeTheirs}
        />
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <GiftSection editor={editor} terms={terms} />
          <ConditionsSection editor={editor} terms={terms} />
        </div>
        <div className={styles.column}>
          <WhenSection editor={editor} promotion={promotion} terms={terms} />
        </div>
      </div>
      <TryPanel editor={editor} promotionId={promotion?.id} terms={terms} />
      <SaveBar editor={editor} createLabel={promotion ? undefined : 'Create promotion'} />
    </div>
  );
}
