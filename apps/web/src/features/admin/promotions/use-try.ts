import { CART_QUANTITY_MAX } from '@storehouse/domain';
import type { PricingTermsDto, ProblemDto, TriedCartDto } from '@storehouse/dto';
import { useState } from 'react';
import { problemOf, sentenceFor } from '../../../lib/problem';
import type { PickedCustomer } from '../parts/customer-picker';
import { newKey } from '../parts/new-key';
import { asSentence, type Problems } from '../parts/problems';
import { bodyOf } from './promotion-form';
import { tryPromotions } from './promotions.api';
import type { PromotionEditorState } from './use-promotion-editor';

export interface SampleLine {
  key: string;
  sku: string;
  quantity: string;
}

export interface Sample {
  lines: SampleLine[];
  currency: string;
  country: string;
  region: string;
  /** At most one. */
  customers: PickedCustomer[];
  codes: string;
  /** Judges it as if it were switched on and its days had come. */
  asIfOn: boolean;
}

const codesOf = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

const problemsOfSample = ({ lines }: Sample): Problems => {
  const found: Problems = {};
  for (const { key, sku, quantity } of lines) {
    if (!sku.trim()) found[`line.${key}.sku`] = 'Which SKU?';
    if (!/^\d{1,3}$/.test(quantity.trim()) || Number(quantity) < 1 || Number(quantity) > CART_QUANTITY_MAX)
      found[`line.${key}.quantity`] = `1 to ${CART_QUANTITY_MAX}.`;
  }
  return found;
};

/** What the API refused about the cart; a refusal about goods names their SKU. */
const problemsOfRefusal = (problem: ProblemDto | undefined, { lines }: Sample): Problems => {
  const found: Problems = {};
  for (const { field, message } of problem?.errors ?? []) {
    const [list, index, name] = field.split('.');
    const line = list === 'lines' ? lines[Number(index)] : undefined;
    if (line) found[`line.${line.key}.${name}`] = asSentence(message);
    else if (list === 'codes' || list === 'region') found[list] = asSentence(message);
  }
  if (problem?.code === 'VARIANT_NOT_FOUND') {
    const line = lines.find(({ sku }) => problem.detail.endsWith(`: ${sku.trim()}.`));
    if (line) found[`line.${line.key}.sku`] = 'The shop has no such SKU.';
  }
  if (problem?.code === 'PROMOTION_UNKNOWN') found.codes = asSentence(problem.detail);
  return found;
};

/** The sample cart and what the API says about it. */
export function useTry(editor: PromotionEditorState, promotionId: number | undefined, terms: PricingTermsDto) {
  const [sample, setSample] = useState<Sample>(() => ({
    lines: [{ key: newKey(), sku: '', quantity: '1' }],
    currency: terms.priceLists[0]?.currency ?? '',
    country: terms.country,
    region: '',
    customers: [],
    codes: '',
    asIfOn: false,
  }));
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<string>();
  const [result, setResult] = useState<TriedCartDto>();
  const [trying, setTrying] = useState(false);

  const body = () => {
    const promotion = { ...bodyOf(editor.form), id: promotionId };
    return {
      lines: sample.lines.map(({ sku, quantity }) => ({ sku: sku.trim(), quantity: Number(quantity) })),
      currency: sample.currency,
      country: sample.country,
      region: sample.region.trim(),
      customerId: sample.customers[0]?.id ?? null,
      codes: codesOf(sample.codes),
      promotion: sample.asIfOn ? { ...promotion, isActive: true, startsOn: null, endsOn: null } : promotion,
    };
  };

  const run = async () => {
    if (trying) return;
    const own = problemsOfSample(sample);
    setProblems(own);
    setFailure(undefined);
    setResult(undefined);
    if (Object.keys(own).length > 0) return;
    if (!editor.check()) {
      setFailure('The promotion itself needs another look first.');
      return;
    }
    setTrying(true);
    try {
      setResult(await tryPromotions(body()));
    } catch (error) {
      const found = problemsOfRefusal(problemOf(error), sample);
      setProblems(found);
      if (Object.keys(found).length === 0) editor.showRefusal(error);
      if (Object.keys(found).length === 0) setFailure(sentenceFor(error));
    } finally {
      setTrying(false);
    }
  };

  return {
    sample,
    change: (patch: Partial<Sample>) => setSample((now) => ({ ...now, ...patch })),
    problems,
    failure,
    result,
    trying,
    run,
  };
}
