import { countryName } from '@storehouse/domain';
import type { AddressDto, CartDto, DeliveryOptionDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { AddressLines } from '../../../features/addresses/address-lines';
import { arrivalOf } from '../../../features/cart/arrival';
import { paths } from '../../../lib/paths';
import styles from './step.module.css';

interface Props {
  email: string;
  address: AddressDto;
  cart: CartDto;
  /** Undefined where nothing can be delivered. */
  delivery: DeliveryOptionDto | undefined;
}

/** What was said so far, each with a way back to it. */
export function Review({ email, address, cart, delivery }: Props) {
  const edit = (to: string, what: string) => (
    <dd className={styles.edit}>
      <Link to={to}>
        Change<span className="visually-hidden"> {what}</span>
      </Link>
    </dd>
  );
  return (
    <dl className={styles.review}>
      <div>
        <dt>E-mail</dt>
        <dd>{email}</dd>
        {edit(paths.checkout, 'the e-mail')}
      </div>
      <div>
        <dt>Delivery address</dt>
        <dd>
          <AddressLines address={address} />
        </dd>
        {edit(paths.checkout, 'the address')}
      </div>
      <div>
        <dt>{delivery?.title ?? 'Delivery'}</dt>
        <dd>
          {delivery ? arrivalOf(cart, delivery) : `We cannot deliver these goods to ${countryName(address.country)}.`}
        </dd>
        {edit(paths.checkoutDelivery, 'the delivery')}
      </div>
    </dl>
  );
}
