import { parseMoney } from '@storehouse/domain';
import type { DeliveryRateDto, DeliverySettingsDto } from '@storehouse/dto';
import { moneyText } from '../parts/money-text';
import { newKey } from '../parts/new-key';

/** What the editor holds while somebody types: numbers stay as typed, keys survive renaming. */
export interface DeliveryForm {
  methods: MethodDraft[];
  zones: ZoneDraft[];
}

export interface MethodDraft {
  key: string;
  code: string;
  title: string;
  minDays: string;
  maxDays: string;
  isActive: boolean;
}

export interface ZoneDraft {
  key: string;
  name: string;
  places: PlaceDraft[];
  rates: RateDraft[];
}

export interface PlaceDraft {
  key: string;
  /** Empty: the rest of the world. */
  country: string;
  region: string;
}

export interface RateDraft {
  key: string;
  /** Key of the way of delivery. */
  method: string;
  currency: string;
  price: string;
  freeFrom: string;
  fromGrams: string;
  belowGrams: string;
  fromGoods: string;
  belowGoods: string;
}

export const emptyMethod = (): MethodDraft => ({
  key: newKey(),
  code: '',
  title: '',
  minDays: '2',
  maxDays: '3',
  isActive: true,
});

export const emptyZone = (): ZoneDraft => ({ key: newKey(), name: '', places: [], rates: [] });

export const emptyRate = (method: string, currency: string): RateDraft => ({
  key: newKey(),
  method,
  currency,
  price: '',
  freeFrom: '',
  fromGrams: '',
  belowGrams: '',
  fromGoods: '',
  belowGoods: '',
});

/** A bound that may be missing; none and 0 are the same beginning. */
const bound = (value: number | null | undefined): string => (value ? String(value) : '');

export const formOf = ({ methods, zones }: DeliverySettingsDto): DeliveryForm => ({
  methods: methods.map(({ code, title, minDays, maxDays, isActive }) => ({
    key: code,
    code,
    title,
    minDays: String(minDays),
    maxDays: String(maxDays),
    isActive,
  })),
  zones: zones.map(({ name, places, rates }) => ({
    key: name,
    name,
    places: places.map(({ country, region }) => ({ key: `${country} ${region}`, country, region })),
    rates: rates.map((rate, at) => ({
      key: `${name} ${at}`,
      method: rate.method,
      currency: rate.currency,
      price: moneyText(rate.priceMinor, rate.currency),
      freeFrom: moneyText(rate.freeFromMinor, rate.currency),
      fromGrams: bound(rate.fromGrams),
      belowGrams: bound(rate.belowGrams),
      fromGoods: rate.fromSubtotalMinor ? moneyText(rate.fromSubtotalMinor, rate.currency) : '',
      belowGoods: moneyText(rate.belowSubtotalMinor, rate.currency),
    })),
  })),
});

/** The body to send. Call it only when `problemsOf` found nothing. */
export const bodyOf = ({ methods, zones }: DeliveryForm, version: number): DeliverySettingsDto => ({
  version,
  methods: methods.map(({ code, title, minDays, maxDays, isActive }) => ({
    code: code.trim(),
    title: title.trim(),
    minDays: Number(minDays),
    maxDays: Number(maxDays),
    isActive,
  })),
  zones: zones.map(({ name, places, rates }) => ({
    name: name.trim(),
    places: places.map(({ country, region }) => ({ country, region: region.trim() })),
    rates: rates.map((rate) => rateOf(rate, methods)),
  })),
});

const rateOf = (rate: RateDraft, methods: MethodDraft[]): DeliveryRateDto => {
  const money = (text: string) => (text.trim() ? (parseMoney(text, rate.currency) ?? null) : null);
  return {
    method: methods.find(({ key }) => key === rate.method)?.code.trim() ?? rate.method,
    currency: rate.currency,
    priceMinor: money(rate.price) ?? 0,
    freeFromMinor: money(rate.freeFrom),
    fromGrams: Number(rate.fromGrams),
    belowGrams: rate.belowGrams.trim() ? Number(rate.belowGrams) : null,
    fromSubtotalMinor: money(rate.fromGoods) ?? 0,
    belowSubtotalMinor: money(rate.belowGoods),
  };
};
