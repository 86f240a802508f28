import type { PaymentConfig } from '#kernel/config.ts';
import { change, type Request } from '#kernel/http.ts';
import { askingIn } from '../asking.ts';
import { keepCheckout } from '../commands/keep-checkout.ts';
import { payAtDoor } from '../commands/pay-at-door.ts';
import { startPayment } from '../commands/start-payment.ts';
import { ProviderSilent, settleFromProvider } from '../fetch-from-provider.ts';
import type { Payment } from '../payment.ts';
import { createPayment, type Order } from '../provider.ts';
import { type Behind, behindToken } from './household.ts';
import { payPathOf, type Spoken, showPay } from './pay.tsx';

/** What the pressed button says: pay online, see whether the bank has told something, or pay at the door after all. */
export async function payAction(c: Request, words: Spoken) {
  const behind = await behindToken(c);
  const step = (await c.req.formData()).get('step');
  const back = words.to(payPathOf(behind.token)).href;
  if (step === 'door') await change(c, (ctx) => payAtDoor(ctx, behind.standing.registration.id));
  if (step === 'look' && !(await look(c, behind))) return showPay(c, words, { behind, isDown: true });
  if (step !== 'pay') return c.redirect(back, 303);
  const checkoutUrl = await checkoutFor(c, words, behind);
  if (checkoutUrl === 'down') return showPay(c, words, { behind, isDown: true });
  return c.redirect(checkoutUrl ?? back, 303);
}

/** Asks how the open payment stands; false when the provider does not answer. */
async function look(c: Request, { standing: { payments } }: Behind): Promise<boolean> {
  const providerId = payments.find(({ state }) => state === 'open')?.providerId;
  const asking = askingIn(c);
  if (!asking || !providerId) return true;
  try {
    await settleFromProvider(asking, providerId);
    return true;
  } catch (error) {
    if (error instanceof ProviderSilent) return false;
    throw error;
  }
}

/** Where to pay; undefined when there is nothing to pay online. The provider is asked outside every transaction. */
async function checkoutFor(c: Request, words: Spoken, { token, standing }: Behind): Promise<string | undefined> {
  const { payment: config } = c.var.config;
  if (!config) return undefined;
  const { registration, subject } = standing;
  const started = await change(c, (ctx) => startPayment(ctx, { registrationId: registration.id, mode: config.mode }));
  if (!started.ok) return undefined;
  if (started.value.checkoutUrl) return started.value.checkoutUrl;
  const { baseUrl } = c.var.config;
  const opened = await createPayment(config, {
    ...orderOf(started.value, subject.title),
    language: words.language,
    redirectUrl: baseUrl + words.to(payPathOf(token)).href,
    webhookUrl: webhookOf(baseUrl, config),
  });
  if (!opened.ok) return 'down';
  await change(c, (ctx) => keepCheckout(ctx, { paymentId: started.value.id, seen: opened.value }));
  return opened.value.checkoutUrl;
}

const MOST_LETTERS = 200;

const orderOf = ({ id, cents }: Payment, title: string): Pick<Order, 'paymentId' | 'cents' | 'description'> => ({
  ...{ paymentId: id, cents },
  description: title.slice(0, MOST_LETTERS),
});

/** A provider elsewhere refuses an address that only this machine knows; then the payment is asked after, every few minutes. */
function webhookOf(baseUrl: string, { mode }: PaymentConfig): string | undefined {
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(baseUrl).hostname);
  return isHere && mode !== 'practice' ? undefined : `${baseUrl}/betalingen/melding`;
}
