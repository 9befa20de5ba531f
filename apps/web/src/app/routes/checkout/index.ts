export { AddressStep } from './address-step';
export { CheckoutPage } from './checkout-page';
export { DeliveryStep } from './delivery-step';
export { PaymentStep } from './payment-step';
