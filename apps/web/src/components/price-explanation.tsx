import { formatMoney, minorDigits } from '@storehouse/domain';
import type { OrderDto, PriceStepsDto } from '@storehouse/dto';
import type { ReactNode } from 'react';
import styles from './price-explanation.module.css';

/** Digits after the smallest coin that an exact tax is shown with. */
const EXACT_DIGITS = 4;

/** How the tax was rounded: "exactly €5.744706, rounded −€0.004706". */
const roundingOf = ({ taxMinor, taxRemainder }: PriceStepsDto, currency: string): string => {
  const digits = minorDigits(currency);
  const { format } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits + EXACT_DIGITS,
  });
  const unit = 10 ** digits;
  const sign = taxRemainder > 0 ? '−' : '+';
  return `exactly ${format((taxMinor + taxRemainder) / unit)}, rounded ${sign}${format(Math.abs(taxRemainder) / unit)}`;
};

/** "19%", "5.5%" */
const rateOf = (rateBp: number): string => `${(rateBp / 100).toLocaleString('en')}%`;

/** The tax by rate, as a tax return asks for it. */
const taxByRate = (steps: readonly PriceStepsDto[]): { rateBp: number; taxMinor: number }[] =>
  [...new Set(steps.map(({ taxRateBp }) => taxRateBp))]
    .sort((a, b) => b - a)
    .map((rateBp) => ({
      rateBp,
      taxMinor: steps.reduce((sum, step) => sum + (step.taxRateBp === rateBp ? step.taxMinor : 0), 0),
    }))
    .filter(({ taxMinor }) => taxMinor > 0);

function Row({ name, strong, children }: { name: ReactNode; strong?: boolean; children: ReactNode }) {
  return (
    <tr className={strong ? styles.strong : undefined}>
      <th scope="row">{name}</th>
      <td>{children}</td>
    </tr>
  );
}

/** Folded away: how the price of an order came about, from the list price of each line to what is due. */
export function PriceExplanation({ order }: { order: OrderDto }) {
  const { currency, lines, explanation, paidMinor, dueMinor } = order;
  const { pricesIncludeTax, steps } = explanation;
  const money = (minor: number) => formatMoney(minor, currency);
  const grossOf = ({ totalMinor, taxMinor }: PriceStepsDto) => (pricesIncludeTax ? totalMinor : totalMinor + taxMinor);

  const rowsOf = (step: PriceStepsDto) => {
    const line = lines.find(({ lineNumber }) => lineNumber === step.lineNumber);
    const name = line ? [line.title, line.variantTitle].filter(Boolean).join(', ') : order.deliveryTitle || 'Delivery';
    const price = (
      <Row strong name="Price">
        {money(grossOf(step))}
      </Row>
    );
    const tax = (
      <>
        {pricesIncludeTax ? 'VAT contained' : 'plus VAT'}, {rateOf(step.taxRateBp)}
        {step.taxRemainder !== 0 && <span className={styles.exact}>{roundingOf(step, currency)}</span>}
      </>
    );
    return (
      <tbody key={step.lineNumber}>
        <tr>
          <th scope="rowgroup" colSpan={2} className={styles.title}>
            {name}
          </th>
        </tr>
        <Row name={line ? `List price, ${line.quantity} × ${money(line.unitPriceMinor)}` : 'List price'}>
          {money(step.listMinor)}
        </Row>
        {step.adjustments.map(({ title, code, amountMinor }) => (
          <Row key={`${title} ${code}`} name={code ? `${title} (${code})` : title}>
            {money(amountMinor)}
          </Row>
        ))}
        {pricesIncludeTax && price}
        {step.totalMinor > 0 && (
          <>
            <Row name="Without VAT">{money(grossOf(step) - step.taxMinor)}</Row>
            <Row name={tax}>{money(step.taxMinor)}</Row>
          </>
        )}
        {!pricesIncludeTax && price}
      </tbody>
    );
  };

  const net = steps.reduce((sum, step) => sum + grossOf(step) - step.taxMinor, 0);
  const otherMinor = paidMinor - order.giftCardMinor;
  return (
    <details className={styles.explanation}>
      <summary>Why this price?</summary>
      <p className={styles.intro}>
        {pricesIncludeTax
          ? 'Our prices contain VAT. Offers come off the list price first; the VAT in what is left is rounded once for each line.'
          : 'Our prices are without VAT. Offers come off the list price first; VAT is added to what is left and rounded once for each line.'}
      </p>
      <table className={styles.table}>
        <caption className="visually-hidden">How the price came about</caption>
        {steps.filter(({ listMinor, lineNumber }) => lineNumber > 0 || listMinor > 0).map(rowsOf)}
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={2} className={styles.title}>
              The whole order
            </th>
          </tr>
          <Row name="Everything without VAT">{money(net)}</Row>
          {taxByRate(steps).map(({ rateBp, taxMinor }) => (
            <Row key={rateBp} name={`VAT at ${rateOf(rateBp)}`}>
              {money(taxMinor)}
            </Row>
          ))}
          <Row strong name="Total">
            {money(order.totalMinor)}
          </Row>
          {order.giftCardMinor > 0 && paidMinor > 0 && (
            <Row name="Paid by gift card">{money(-order.giftCardMinor)}</Row>
          )}
          {otherMinor > 0 && <Row name="Paid">{money(-otherMinor)}</Row>}
          <Row strong name="Due">
            {money(dueMinor)}
          </Row>
        </tbody>
      </table>
    </details>
  );
}
