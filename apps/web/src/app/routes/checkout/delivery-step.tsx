import { addressErrors, countryName, formatMoney } from '@storehouse/domain';
import { Link, Navigate, useNavigate } from 'react-router';
import { Button } from '../../../components/button';
import { Radio } from '../../../components/choice';
import { Note } from '../../../components/note';
import { toAddress } from '../../../features/addresses/address-draft';
import { arrivalOf } from '../../../features/cart/arrival';
import { emailError } from '../../../features/checkout/checkout-draft';
import { paths } from '../../../lib/paths';
import { usePageTitle } from '../../../lib/use-page-title';
import { useCheckout } from './checkout-page';
import styles from './step.module.css';

/** Second step: how it comes, when and for how much. */
export function DeliveryStep() {
  usePageTitle('Checkout: delivery');
  const { draft, change, cart, delivery, settling } = useCheckout();
  const navigate = useNavigate();
  if (emailError(draft.email) || Object.keys(addressErrors(toAddress(draft.address))).length > 0) {
    return <Navigate to={paths.checkout} replace />;
  }
  if (!cart) return null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(paths.checkoutPayment);
      }}
    >
      <fieldset>
        <legend>
          <h2 className={styles.title}>Delivery to {draft.address.city}</h2>
        </legend>
        {cart.deliveryOptions.length === 0 && !settling && (
          <Note tone="warn" live>
            <p>
              We cannot deliver these goods to {countryName(draft.address.country)}.{' '}
              <Link to={paths.checkout}>Give another address</Link> or <Link to={paths.cart}>change the cart</Link>.
            </p>
          </Note>
        )}
        <div className={styles.options} aria-busy={settling}>
          {cart.deliveryOptions.map((option) => (
            <Radio
              key={option.code}
              name="delivery"
              value={option.code}
              label={option.title}
              hint={arrivalOf(cart, option)}
              aside={option.priceMinor === 0 ? 'free' : formatMoney(option.priceMinor, cart.currency)}
              checked={option.code === delivery?.code}
              onChange={() => change({ deliveryMethod: option.code })}
            />
          ))}
        </div>
      </fieldset>
      <div className={styles.actions}>
        {delivery && (
          <Button type="submit" variant="primary">
            Continue to payment
          </Button>
        )}
        <Link to={paths.checkout}>Back to the address</Link>
      </div>
    </form>
  );
}
