// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { aHousehold, aLecture, given, register, saveSettings } from '../registrations/testing.ts';
import { keepCheckout } from './commands/keep-checkout.ts';
import { startPayment } from './commands/start-payment.ts';
import type { Payment } from './payment.ts';
import type { Seen } from './provider.ts';

export { cancelRegistration, changeRegistration, given } from '../registrations/testing.ts';
export { askRefund } from './commands/ask-refund.ts';
export { settlePayment } from './commands/settle-payment.ts';
export { takePayment } from './commands/take-payment.ts';
export { listRefundsToDo } from './sql/refunds-to-do.ts';

/** Five euros from eighteen, free below. */
export const FIVE_EUROS = [
  { ageFrom: null, ageUntil: 17, cents: 0 },
  { ageFrom: 18, ageUntil: null, cents: 500 },
];

type Told = Parameters<typeof aLecture>[1] & {
  readonly payment?: 'online' | 'at-door' | 'either';
  readonly household?: Parameters<typeof aHousehold>[1];
};
export type Paying = { readonly registrationId: string; readonly activityId: string; readonly sessionId: string };

/** A household that has registered for a lecture of five euros and has to pay for it: online, unless said otherwise. */
export async function aPayingHousehold(
  ctx: Ctx,
  { payment = 'online', household, ...lecture }: Told = {},
): Promise<Paying> {
  const { activityId, sessionIds } = await aLecture(ctx, { prices: FIVE_EUROS, seatsOnline: 10, ...lecture });
  const sessionId = sessionIds[0] ?? '';
  given(await saveSettings(ctx, { activityId, payment }));
  return { activityId, sessionId, registrationId: await another(ctx, sessionId, household) };
}

/** One more household for the same session. */
export const another = async (ctx: Ctx, sessionId: string, household?: Parameters<typeof aHousehold>[1]) =>
  given(await register(ctx, aHousehold(sessionId, household))).id;

/** Begins to pay, as far as the page of the provider. */
export async function atProvider(ctx: Ctx, registrationId: string): Promise<Payment & { readonly providerId: string }> {
  const payment = given(await startPayment(ctx, { registrationId, mode: 'test' }));
  const providerId = payment.providerId ?? `tr_${payment.id.replaceAll('-', '')}`;
  const checkoutUrl = `https://betaalpagina.example/${providerId}`;
  await keepCheckout(ctx, { paymentId: payment.id, seen: { providerId, checkoutUrl } });
  return { ...payment, providerId, checkoutUrl };
}

/** What the provider says of a payment, unless said otherwise that it was paid. */
export const seenOf = (payment: Payment & { providerId: string }, changes: Partial<Seen> = {}): Seen => ({
  ...{ providerId: payment.providerId, paymentId: payment.id, status: 'paid', currency: 'EUR', cents: payment.cents },
  ...{ checkoutUrl: undefined, refunds: [] },
  ...changes,
});
