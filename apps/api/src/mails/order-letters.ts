import { formatMoney, owedWord } from '@storehouse/domain';
import type { OrderDto, OrderLineDto } from '@storehouse/dto';
import type { Letter } from './letter';

/** What a letter about an order is written from. */
export interface OrderNews {
  order: OrderDto;
  /** What the event said beside the order. */
  payload: Readonly<Record<string, unknown>>;
  shopName: string;
  /** Where the shop is found. */
  publicUrl: string;
}

type OrderLetter = (news: OrderNews) => Letter;

const orderPlaced: OrderLetter = (news) => ({
  ...toCustomer(news, `Your order ${news.order.number}`),
  paragraphs: [
    greeting(news.order),
    `thank you for your order ${news.order.number}.`,
    ...stillToCome(news.order),
    ...(news.order.paymentMethod === 'bank_transfer' && news.order.dueMinor > 0
      ? [
          `Please transfer ${formatMoney(news.order.dueMinor, news.order.currency)} with the reference ${news.order.number}. ` +
            'We pack the order when the money has arrived.',
        ]
      : []),
    'This is what you bought:',
  ],
  sums: sumsOf(news.order),
});

const paymentReceived: OrderLetter = (news) => ({
  ...toCustomer(news, `Payment received for order ${news.order.number}`),
  paragraphs: [
    greeting(news.order),
    `your order ${news.order.number} is paid in full: ${total(news.order)}.`,
    'You find the invoice on the page of your order.',
  ],
});

const paymentRefused: OrderLetter = (news) => ({
  ...toCustomer(news, `Payment refused for order ${news.order.number}`),
  paragraphs: [
    greeting(news.order),
    `your payment for order ${news.order.number} was refused${reasonOf(news.payload)}. No money has moved.`,
    'We keep your goods for now. You can try again, or pay in another way, on the page of your order.',
  ],
});

const orderShipped: OrderLetter = (news) => ({
  ...toCustomer(news, `Order ${news.order.number} is on its way`),
  paragraphs: [
    greeting(news.order),
    `we have handed your order ${news.order.number} to the carrier (${news.order.deliveryTitle}).`,
  ],
});

const orderCancelled: OrderLetter = (news) => ({
  ...toCustomer(news, `Order ${news.order.number} is cancelled`),
  paragraphs: [
    greeting(news.order),
    `your order ${news.order.number} over ${total(news.order)} is cancelled. Nothing will be sent.`,
    news.order.history.some(({ kind, to }) => kind === 'payment' && to !== 'unpaid')
      ? 'What you have paid is given back to you.'
      : 'There is nothing to pay any more.',
  ],
});

/** The events that customers hear of. */
export const ORDER_LETTERS: Readonly<Record<string, OrderLetter>> = {
  'order.placed': orderPlaced,
  'order.shipped': orderShipped,
  'order.cancelled': orderCancelled,
  'payment.paid': paymentReceived,
  'payment.refused': paymentRefused,
};

const toCustomer = ({ order, shopName, publicUrl }: OrderNews, subject: string) => ({
  subject,
  link: { label: 'Your order', url: `${publicUrl}/orders/${encodeURIComponent(order.number)}` },
  shopName,
});

const greeting = ({ shippingAddress }: OrderDto): string => `Hello ${shippingAddress.name},`;

const total = ({ totalMinor, currency }: OrderDto): string => formatMoney(totalMinor, currency);

const reasonOf = ({ reason }: OrderNews['payload']): string =>
  typeof reason === 'string' ? ` (${reason.replaceAll('_', ' ')})` : '';

/** Which pieces are not there yet, a line each. */
function stillToCome({ lines }: OrderDto): string[] {
  const owed = lines.flatMap((line) => {
    const word = owedWord(line);
    return word ? [`${nameOf(line)}: ${word[0]?.toLowerCase()}${word.slice(1)}.`] : [];
  });
  return owed.length > 0 ? ['Not all of it is there yet. We send the order when it is complete.', ...owed] : [];
}

const nameOf = ({ title, variantTitle }: OrderLineDto): string => (variantTitle ? `${title}, ${variantTitle}` : title);

/** How the total comes about, line by line. */
function sumsOf(order: OrderDto): [string, string][] {
  const { currency, pricesIncludeTax, discountMinor, deliveryMinor, taxMinor, totalMinor, giftCardMinor, dueMinor } =
    order;
  const money = (minor: number) => formatMoney(minor, currency);
  const rows: [string, string][] = order.lines.map((line) => [
    `${line.quantity} × ${nameOf(line)}`,
    money(line.quantity * line.unitPriceMinor),
  ]);
  if (discountMinor > 0) rows.push(['Discount', money(-discountMinor)]);
  rows.push([order.deliveryTitle, money(deliveryMinor)]);
  if (!pricesIncludeTax) rows.push(['Tax', money(taxMinor)]);
  rows.push([pricesIncludeTax ? `Total, with ${money(taxMinor)} tax contained` : 'Total', money(totalMinor)]);
  if (giftCardMinor > 0) rows.push(['Paid by gift card', money(-giftCardMinor)], ['Still to pay', money(dueMinor)]);
  return rows;
}
