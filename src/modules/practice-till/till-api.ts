import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { change, type Env, type Request, read } from '#kernel/http.ts';
import { NotFound, ok } from '#kernel/result.ts';
import { findPayment, insertPayment, insertRefund, listRefunds, type TillPayment, type TillRefund } from './sql.ts';

/** The till is there only where the program says that everybody practises: never beside a key for a real provider. */
export const onlyInPractice: MiddlewareHandler<Env> = async (c, next) => {
  if (c.var.config.payment?.mode !== 'practice') throw new NotFound('practice till');
  await next();
};

const Amount = z.object({ currency: z.literal('EUR'), value: z.string().regex(/^\d{1,6}\.\d{2}$/) });
const NewPayment = z.object({
  amount: Amount,
  description: z.string().min(1).max(255),
  redirectUrl: z.url({ protocol: /^https?$/ }),
  webhookUrl: z.url({ protocol: /^https?$/ }).optional(),
  metadata: z.unknown().optional(),
  locale: z.string().max(10).default('nl_NL'),
});
const NewRefund = z.object({ amount: Amount, description: z.string().max(255).default('') });

const idOf = (prefix: 'tr' | 're'): string => `${prefix}_${randomBytes(8).toString('hex')}`;
const centsOf = ({ value }: z.output<typeof Amount>): number => Number(value.replace('.', ''));
const amountOf = (cents: number) => ({ currency: 'EUR', value: (cents / 100).toFixed(2) });

/** Opens a payment; the same key gives the same payment. */
export async function createPaymentApi(c: Request) {
  const asked = NewPayment.safeParse(await bodyOf(c));
  const key = c.req.header('idempotency-key');
  if (!isSigned(c)) return fault(c, 401);
  if (!asked.success || !key || !staysHere(c, asked.data)) return fault(c, 422);
  const { amount, webhookUrl = null, metadata = null, ...order } = asked.data;
  const row = { ...order, webhookUrl, metadata, cents: centsOf(amount), idempotencyKey: key };
  const made = await change(c, async ({ tx, now }) =>
    ok(await insertPayment(tx, { id: idOf('tr'), createdAt: now, ...row })),
  );
  return made.ok ? c.json(shown(c, made.value, []), 201) : fault(c, 422);
}

/** A payment as it stands, with its refunds. */
export async function paymentApi(c: Request) {
  if (!isSigned(c)) return fault(c, 401);
  const found = await read(c, async ({ tx }) => {
    const payment = await findPayment(tx, idAsked(c));
    return payment && { payment, refunds: await listRefunds(tx, payment.id) };
  });
  return found ? c.json(shown(c, found.payment, found.refunds)) : fault(c, 404);
}

/** Gives money back, at most what was paid; the same key gives the same refund. */
export async function createRefundApi(c: Request) {
  const asked = NewRefund.safeParse(await bodyOf(c));
  const key = c.req.header('idempotency-key');
  if (!isSigned(c)) return fault(c, 401);
  if (!asked.success || !key) return fault(c, 422);
  const refund = { id: idOf('re'), paymentId: idAsked(c), cents: centsOf(asked.data.amount) };
  const made = await change(c, async ({ tx }) => ok(await insertRefund(tx, { ...refund, idempotencyKey: key })));
  return made.ok && made.value ? c.json(shownRefund(made.value), 201) : fault(c, 422);
}

/** The id in the address; what cannot be one finds nothing. */
export const idAsked = (c: Request): string => /^tr_\w+$/.exec(c.req.param('id') ?? '')?.[0] ?? '';

/** PostgreSQL keeps no NUL. */
async function bodyOf(c: Request): Promise<unknown> {
  const text = await c.req.text();
  try {
    return text.includes('\\u0000') ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Anybody can reach this till: it sends nobody, and calls nobody, elsewhere. */
const staysHere = (c: Request, { redirectUrl, webhookUrl = redirectUrl }: z.output<typeof NewPayment>): boolean =>
  [redirectUrl, webhookUrl].every((url) => new URL(url).origin === new URL(c.var.config.baseUrl).origin);

/** A real provider knows its keys; this one only sees that one was sent, and that it is none for real money. */
const isSigned = (c: Request): boolean => /^Bearer test_/.test(c.req.header('authorization') ?? '');

const TITLES = { 401: 'Unauthorized Request', 404: 'Not Found', 422: 'Unprocessable Entity' } as const;
const fault = (c: Request, status: keyof typeof TITLES) => c.json({ status, title: TITLES[status] }, status);

const shownRefund = ({ id, cents }: TillRefund) => ({
  resource: 'refund',
  id,
  status: 'refunded',
  amount: amountOf(cents),
});

function shown(c: Request, payment: TillPayment, refunds: readonly TillRefund[]) {
  const { id, status, cents, description, redirectUrl, webhookUrl, metadata, locale, createdAt } = payment;
  const refunded = refunds.reduce((sum, refund) => sum + refund.cents, 0);
  const checkout = { href: `${c.var.config.baseUrl}/oefenkassa/${id}`, type: 'text/html' };
  return {
    ...{ resource: 'payment', id, mode: 'test', status, description, redirectUrl, webhookUrl, metadata, locale },
    createdAt: createdAt.toISOString(),
    amount: amountOf(cents),
    amountRefunded: amountOf(refunded),
    _links: status === 'open' ? { checkout } : {},
    _embedded: { refunds: refunds.map(shownRefund) },
  };
}
