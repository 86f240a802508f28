import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { PaymentConfig } from '#kernel/config.ts';
import type { Language } from '#kernel/languages.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';

const TIMEOUT_MS = 10_000;
/** Between one try and the next. A key makes every call safe to repeat. */
const PAUSES_MS = [300, 1_000];

/** What the provider says of a payment; only `paid` has brought money. Source: Mollie API v2, Payments. */
export type Seen = {
  readonly providerId: string;
  readonly status: 'open' | 'pending' | 'authorized' | 'paid' | 'failed' | 'canceled' | 'expired';
  readonly cents: number;
  readonly currency: string;
  /** Which of our payments it was made for. */
  readonly paymentId: string | undefined;
  /** Where one pays, as long as one can. */
  readonly checkoutUrl: string | undefined;
  readonly refunds: readonly SeenRefund[];
};
export type SeenRefund = { readonly providerId: string; readonly status: string };

/** It does not answer, or is out of order: the same may go well later. */
export type ProviderDown = { readonly code: 'provider-down' };
/** It answers, and says no; `status` is that of HTTP. */
export type ProviderRefused = { readonly code: 'provider-refused'; readonly status: number };
export type ProviderRefusal = ProviderDown | ProviderRefused;

export type Order = {
  readonly paymentId: string;
  readonly cents: number;
  readonly description: string;
  readonly redirectUrl: string;
  /** Undefined where the provider cannot reach us. */
  readonly webhookUrl: string | undefined;
  readonly language: Language;
};

const Amount = z.object({ currency: z.string(), value: z.string().regex(/^\d{1,9}\.\d{2}$/) });
const RefundAnswer = z.object({ id: z.string().regex(/^re_\w{1,64}$/), status: z.string() });
const PaymentAnswer = z.object({
  id: z.string().regex(/^tr_\w{1,64}$/),
  status: z.enum(['open', 'pending', 'authorized', 'paid', 'failed', 'canceled', 'expired']),
  amount: Amount,
  metadata: z.object({ paymentId: z.string().optional() }).nullish(),
  _links: z.object({ checkout: z.object({ href: z.url() }).nullish() }),
  _embedded: z.object({ refunds: z.array(RefundAnswer).default([]) }).optional(),
});

/** Opens a payment: called twice for one payment of ours, it is one there. Gives where to pay. */
export async function createPayment(config: PaymentConfig, order: Order): Promise<Result<Seen, ProviderRefusal>> {
  const { paymentId, cents, description, redirectUrl, webhookUrl, language } = order;
  const body = { amount: amountOf(cents), description, redirectUrl, webhookUrl, locale: localeOf(language) };
  const answer = await call(config, '/v2/payments', { key: paymentId, body: { ...body, metadata: { paymentId } } });
  return answer.ok ? ok(seenIn(PaymentAnswer.parse(answer.value))) : answer;
}

/** A payment as it stands there now, with what was refunded of it. */
export async function fetchPayment(config: PaymentConfig, providerId: string): Promise<Result<Seen, ProviderRefusal>> {
  const answer = await call(config, `/v2/payments/${encodeURIComponent(providerId)}?embed=refunds`);
  return answer.ok ? ok(seenIn(PaymentAnswer.parse(answer.value))) : answer;
}

export type RefundOrder = {
  readonly refundId: string;
  readonly providerId: string;
  readonly cents: number;
  readonly description: string;
};

/** Sends money back: called twice for one refund of ours, it goes once. */
export async function createRefund(
  config: PaymentConfig,
  { refundId, providerId, cents, description }: RefundOrder,
): Promise<Result<SeenRefund, ProviderRefusal>> {
  const body = { amount: amountOf(cents), description, metadata: { refundId } };
  const path = `/v2/payments/${encodeURIComponent(providerId)}/refunds`;
  const answer = await call(config, path, { key: refundId, body });
  return answer.ok ? ok(seenRefund(RefundAnswer.parse(answer.value))) : answer;
}

const amountOf = (cents: number) => ({ currency: 'EUR', value: (cents / 100).toFixed(2) });

const seenRefund = ({ id, status }: z.output<typeof RefundAnswer>): SeenRefund => ({ providerId: id, status });

const seenIn = ({ id, status, amount, metadata, _links, _embedded }: z.output<typeof PaymentAnswer>): Seen => ({
  ...{ providerId: id, status, currency: amount.currency, cents: Number(amount.value.replace('.', '')) },
  paymentId: metadata?.paymentId,
  checkoutUrl: _links.checkout?.href,
  refunds: (_embedded?.refunds ?? []).map(seenRefund),
});

/** The pages of the provider are in fewer languages than ours. Source: Mollie API v2, locale. */
const LOCALES: Readonly<Partial<Record<Language, string>>> = {
  ...{ nl: 'nl_NL', 'nl-simple': 'nl_NL', pl: 'pl_PL', es: 'es_ES', fr: 'fr_FR' },
};
const localeOf = (language: Language): string => LOCALES[language] ?? 'en_GB';

type Sending = { readonly key: string; readonly body: unknown };

async function call(config: PaymentConfig, path: string, sending?: Sending): Promise<Result<unknown, ProviderRefusal>> {
  for (const wait of [...PAUSES_MS, undefined]) {
    const answer = await tryOnce(config, path, sending);
    if (answer.ok || answer.refusal.code === 'provider-refused') return answer;
    if (wait !== undefined) await pause(wait);
  }
  return refuse({ code: 'provider-down' });
}

/** Too many calls, or the same one still at work: not a no, but a not now. */
const NOT_NOW = [408, 409, 425, 429];

async function tryOnce(
  { url, apiKey }: PaymentConfig,
  path: string,
  sending: Sending | undefined,
): Promise<Result<unknown, ProviderRefusal>> {
  const headers = { authorization: `Bearer ${apiKey}`, accept: 'application/hal+json' };
  const posted = sending && {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': sending.key },
    body: JSON.stringify(sending.body),
  };
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await fetch(url + path, { headers, ...posted, redirect: 'error', signal });
    if (answer.ok) return ok(await answer.json());
    await answer.body?.cancel();
    const { status } = answer;
    const later = status >= 500 || NOT_NOW.includes(status);
    return later ? refuse({ code: 'provider-down' }) : refuse({ code: 'provider-refused', status });
  } catch {
    return refuse({ code: 'provider-down' });
  }
}
