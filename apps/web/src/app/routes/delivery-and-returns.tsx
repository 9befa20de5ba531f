import { formatMoney } from '@storehouse/domain';
import { Facts } from '../../components/facts';
import { PageTitle } from '../../components/page-title';
import { useCart } from '../../features/cart/cart-context';
import { deliveryDays } from '../../lib/dates';

/** How goods come and how they go back. The prices are the ones that checkout charges. */
export function DeliveryAndReturnsPage() {
  const { cart } = useCart();
  return (
    <div className="page">
      <PageTitle title="Delivery and returns" />
      <div className="prose">
        <h2>Delivery</h2>
        {cart && cart.deliveryOptions.length > 0 && (
          <Facts
            facts={cart.deliveryOptions.map(({ title, priceMinor, freeFromMinor, minDays, maxDays }) => ({
              name: title,
              value: [
                `${minDays === maxDays ? minDays : `${minDays} to ${maxDays}`} working days: ${deliveryDays(minDays, maxDays)}`,
                priceMinor === 0 ? 'free' : formatMoney(priceMinor, cart.currency),
                freeFromMinor !== null && `free from ${formatMoney(freeFromMinor, cart.currency)}`,
              ]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        )}
        <p>
          You choose the delivery at checkout and see its price before you order.
          {cart?.pricesIncludeTax !== false && ' All prices include VAT.'}
        </p>
        <h2>Returns</h2>
        <p>
          You can return goods within 30 days of delivery. Until an order is packed you can cancel it yourself on its
          page; the goods go straight back on the shelf.
        </p>
      </div>
    </div>
  );
}
