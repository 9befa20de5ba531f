/**
 * Thousands of steps that nobody thought of, done in the database and in a small model in memory: they agree after every
 * step, and the books are clean after every run. A failure prints a seed and the shortest sequence that still fails.
 * MODEL_STEPS says how many steps, MODEL_SEED repeats a run.
 */
import { ORDER_STATUSES } from '@storehouse/domain';
import fc from 'fast-check';
import { asApi } from '../support';
import { type Fact, ShopModel } from './model';
import { RealShop } from './model-shop';
import { aStormyShop, endOf } from './storm';

const STEPS = Number(process.env.MODEL_STEPS ?? 400);
const SEED = Number(process.env.MODEL_SEED ?? Date.now() % 2_000_000_000);
const MOST_STEPS_A_RUN = 80;
/** So long a sequence that fails is made shorter. */
const SHRINK_MS = 120_000;

aStormyShop('model');

/** A step: what is done, and numbers that say to what. Which order `pick` means depends on how many there are. */
const below = (count: number) => fc.nat(count - 1);
const pieces = fc.integer({ min: 1, max: 5 });
const pick = fc.nat(1000);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constant('add' as const), below(3), below(3), pieces) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('change' as const), below(3), below(3), pieces) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('remove' as const), below(3), below(3)) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('hold' as const), below(3)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('endHold' as const), below(3)) },
  { weight: 4, arbitrary: fc.tuple(fc.constant('addCode' as const), below(3)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('addCard' as const), below(3), below(2)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('quote' as const), below(3)) },
  { weight: 6, arbitrary: fc.tuple(fc.constant('place' as const), below(3)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('placeAgain' as const), pick) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('placeByStaff' as const), below(3), pieces, fc.boolean()) },
  { weight: 4, arbitrary: fc.tuple(fc.constant('startPayment' as const), pick) },
  {
    weight: 8,
    arbitrary: fc.tuple(
      fc.constant('tell' as const),
      pick,
      pick,
      fc.constantFrom<Fact>('refused', 'authorised', 'voided', 'captured', 'captured', 'refunded'),
      fc.constantFrom(0, 0, 0, -1),
    ),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant('tellAgain' as const), pick) },
  {
    weight: 3,
    arbitrary: fc.tuple(
      fc.constant('bookMoney' as const),
      pick,
      fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined }),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constant('move' as const), pick, fc.constantFrom(...ORDER_STATUSES, 'cancelled' as const)),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constant('expire' as const)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('receive' as const), below(3), fc.integer({ min: -3, max: 5 })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('count' as const), below(3), below(9)) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** An act that may be refused: with one of the model's words, or not at all. */
async function agree(may: string[], act: () => Promise<unknown>): Promise<void> {
  const word = await endOf(act());
  expect(may.length > 0 ? may : ['done']).toContain(word);
}

/** Does one step on both sides. Steps about orders wait until there is one. */
async function take([act, ...numbers]: Step, model: ShopModel, real: RealShop): Promise<void> {
  const [first = 0, second = 0] = numbers as number[];
  const at = model.orders.length > 0 ? first % model.orders.length : undefined;
  switch (act) {
    case 'add':
    case 'change': {
      const [guest, variant, quantity] = numbers as [number, number, number];
      return agree(model[act](guest, variant, quantity), () => real[act](guest, variant, quantity));
    }
    case 'remove':
      return agree(model.remove(first, second), () => real.remove(first, second));
    case 'hold':
      return agree(model.hold(first), () => real.hold(first));
    case 'endHold':
      model.endHold(first);
      return real.endHold(first);
    case 'addCode':
      return agree(model.addCode(first), () => real.addCode(first));
    case 'addCard':
      return agree(model.addCard(first, second), () => real.addCard(first, second));
    case 'quote':
      if (model.quote(first).lines.length > 0) expect(await real.quote(first)).toEqual(model.quote(first));
      return;
    case 'place':
      return agree(model.place(first), () => real.place(first));
    case 'placeByStaff': {
      const [variant, quantity, isOverdue] = numbers as [number, number, boolean];
      return agree(model.placeByStaff(variant, quantity, isOverdue), () =>
        real.placeByStaff(variant, quantity, isOverdue),
      );
    }
    case 'tellAgain':
      expect(await real.tellAgain(first)).toBe(true);
      return;
    case 'expire':
      model.expire();
      return real.expire();
    case 'receive':
      if (second !== 0) await agree(model.receive(first, second), () => real.receive(first, second));
      return;
    case 'count':
      return agree(model.count(first, second), () => real.count(first, second));
  }
  if (at === undefined) return;
  switch (act) {
    case 'placeAgain':
      expect(await real.placeAgain(at)).toBe(true);
      return;
    case 'startPayment':
      return agree(model.startPayment(at), () => real.startPayment(at));
    case 'tell': {
      const [, , fact, off] = numbers as [number, number, Fact, number];
      const cards = (model.orders[at]?.payments ?? []).flatMap(({ provider }, index) =>
        provider === 'sandbox' ? [index] : [],
      );
      const paymentAt = cards[second % cards.length];
      if (paymentAt === undefined) return;
      const received = (model.orders[at]?.payments[paymentAt]?.amount ?? 0) + off;
      model.tell(at, paymentAt, fact, received);
      return real.tell(at, paymentAt, fact, received);
    }
    case 'bookMoney': {
      const [, amount] = numbers as [number, number | undefined];
      return agree(model.bookMoney(at, amount), () => real.bookMoney(at, amount));
    }
    case 'move': {
      const [, status] = numbers as [number, (typeof ORDER_STATUSES)[number]];
      return agree(model.move(at, status), () => real.move(at, status));
    }
  }
}

/** Walks a sequence through a new shop. */
async function walk(steps: Step[]): Promise<void> {
  const [model, real] = [new ShopModel(), await RealShop.open()];
  // What an earlier run left overdue.
  await real.expire();
  for (const [index, one] of steps.entries()) {
    await take(one, model, real);
    expect({ after: index, ...(await real.state()) }).toEqual({ after: index, ...model.state() });
  }
  expect((await asApi.call('verify_books'))[0]).toEqual([]);
}

it(`${STEPS} random steps leave what the model says`, async () => {
  let shrinkUntil = Number.POSITIVE_INFINITY;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: MOST_STEPS_A_RUN, size: 'max' }), async (steps) => {
      if (performance.now() > shrinkUntil) return;
      await walk(steps).catch((error: unknown) => {
        shrinkUntil = Math.min(shrinkUntil, performance.now() + SHRINK_MS);
        throw error;
      });
    }),
    // A run has half of the most on average.
    { numRuns: Math.ceil((2 * STEPS) / MOST_STEPS_A_RUN), seed: SEED },
  );
}, 3_600_000);
