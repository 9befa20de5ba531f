/** Draws the states of orders and payments from the tables of libs/domain into the documents that explain them. */
import { ORDER_STATUS_MOVES, PAYMENT_STATUS_MOVES, TENDER_STATUS_MOVES } from '@storehouse/domain';

type Moves = Readonly<Record<string, readonly string[]>>;

/** `from to` → who does it, or when. A move that is drawn with words needs them; a word for no move is an error. */
type Words = Readonly<Record<string, string>>;

const ORDER_WORDS: Words = {
  'placed packed': 'staff',
  'placed cancelled': 'customer while nothing is paid, staff, or an unpaid card order in time',
  'packed shipped': 'staff, and from now on no way back',
  'packed cancelled': 'staff',
  'shipped delivered': 'staff',
};

/** The usual ways of a payment. Providers may tell of more: see the table of all moves. */
const TENDER_WORDS: Words = {
  'created pending': 'the provider’s page is open',
  'pending failed': 'refused, and the order page offers another try',
  'pending authorised': '',
  'pending captured': '',
  'pending cancelled': 'given up, expired or replaced',
  'pending parked': 'the money does not fit',
  'authorised captured': '',
  'parked captured': 'staff accept it',
  'parked refunded': 'staff send it back',
  'captured refunded': '',
};

const edge = (from: string, to: string, words = ''): string => `  ${from} --> ${to}${words && `: ${words}`}`;

const diagram = (lines: string[]): string => `\`\`\`mermaid\nstateDiagram-v2\n${lines.join('\n')}\n\`\`\``;

/** All moves, each with its words. */
function whole(moves: Moves, words?: Words): string {
  const [first = ''] = Object.keys(moves);
  const drawn = Object.entries(moves).flatMap(([from, targets]) =>
    targets.length === 0 ? [edge(from, '[*]')] : targets.map((to) => edge(from, to, wordsOf(words, from, to))),
  );
  return diagram([edge('[*]', first), ...drawn]);
}

function wordsOf(words: Words | undefined, from: string, to: string): string {
  const found = words?.[`${from} ${to}`];
  if (words && found === undefined)
    throw new Error(`Say in state-pictures.ts who moves an order from ${from} to ${to}.`);
  return found ?? '';
}

/** The moves that have words, all of them legal. */
function usual(moves: Moves, words: Words): string {
  const drawn = Object.entries(words).map(([move, said]) => {
    const [from = '', to = ''] = move.split(' ');
    if (!moves[from]?.includes(to))
      throw new Error(`state-pictures.ts draws ${move}, which libs/domain does not allow.`);
    return edge(from, to, said);
  });
  return diagram([edge('[*]', Object.keys(moves)[0] ?? ''), ...drawn]);
}

/** Every move as a table: a row a state before, a column a state after. */
function table(moves: Moves): string {
  const targets = Object.keys(moves).filter((to) => Object.values(moves).some((some) => some.includes(to)));
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['from \\ to', ...targets]),
    row(['---', ...targets.map(() => ':-:')]),
    ...Object.entries(moves).map(([from, some]) => row([from, ...targets.map((to) => (some.includes(to) ? '●' : ''))])),
  ].join('\n');
}

const PICTURES: Readonly<Record<string, () => string>> = {
  order: () => whole(ORDER_STATUS_MOVES, ORDER_WORDS),
  'order-payment': () => whole(PAYMENT_STATUS_MOVES),
  payment: () => usual(TENDER_STATUS_MOVES, TENDER_WORDS),
  'payment-moves': () => table(TENDER_STATUS_MOVES),
};

/** The text with every picture between `<!-- states: name -->` and `<!-- end -->` drawn anew. */
export const withStatePictures = (text: string): string =>
  text.replace(
    /(<!-- states: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_all, begin: string, name: string, end: string) => {
      const picture = PICTURES[name];
      if (!picture) throw new Error(`There is no picture of the states of ${name}.`);
      return `${begin}${picture()}\n${end}`;
    },
  );
