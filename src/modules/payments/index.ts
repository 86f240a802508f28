// What households pay for the places that they registered for: online through a provider, or at the desk; and what they get back.
// Owns schema payments. Uses organisation, activities, registrations.
export { mayDo, requireNear } from './changeable-payment.ts';
export { type TakeRefusal, takePayment } from './commands/take-payment.ts';
export { PaymentTabs } from './pages/payment-tabs.tsx';
export { ifCancelled } from './queries.ts';
export { openCentsOf } from './standing.ts';
export { paymentWords } from './words.ts';
