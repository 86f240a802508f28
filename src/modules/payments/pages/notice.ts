import { perMinute } from '#kernel/client-limit.ts';
import { type Request, read } from '#kernel/http.ts';
import { askingIn } from '../asking.ts';
import { ProviderSilent, settleFromProvider } from '../fetch-from-provider.ts';
import { findByProvider } from '../sql/payments.ts';

const ID = /^tr_\w{1,64}$/;

/** More than a provider tells of the busiest minute; it tells again what was refused. */
export const notTooManyNotices = perMinute('payments.notice', 600);

/**
 * What the provider posts when something happened to a payment: its id, which is all that is read. What is so is asked of the
 * provider. An id that is not ours gets the same answer; a provider that is silent is asked to tell again.
 */
export async function noticeAction(c: Request) {
  const id = String((await c.req.formData()).get('id') ?? '');
  const asking = askingIn(c);
  const isOurs =
    ID.test(id) && (await read(c, ({ tx }) => findByProvider(tx, { providerId: id, paymentId: undefined })));
  if (!asking || !isOurs) return c.body(null, 200);
  try {
    await settleFromProvider(asking, id);
  } catch (error) {
    if (error instanceof ProviderSilent) return c.body(null, 503);
    throw error;
  }
  return c.body(null, 200);
}
