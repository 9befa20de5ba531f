import type { PromotionDto } from '@storehouse/dto';
import { useEditor } from '../parts/use-editor';
import { bodyOf, emptyForm, formOf, type PromotionForm } from './promotion-form';
import { problemsFromApi, problemsOf } from './promotion-problems';
import { createPromotion, getPromotion, updatePromotion } from './promotions.api';

/** The state of the promotion editor. */
export const usePromotionEditor = (promotion: PromotionDto | undefined, onSaved: (promotion: PromotionDto) => void) => {
  const id = promotion?.id ?? 0;
  return useEditor<PromotionForm, PromotionDto>({
    saved: promotion,
    formOf: (saved) => (saved ? formOf(saved) : emptyForm()),
    problemsOf,
    problemsFromApi,
    send: (form, version) =>
      version === undefined ? createPromotion(bodyOf(form)) : updatePromotion(id, { ...bodyOf(form), version }),
    read: () => getPromotion(id),
    onSaved,
  });
};

export type PromotionEditorState = ReturnType<typeof usePromotionEditor>;
