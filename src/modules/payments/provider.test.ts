import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { PaymentConfig } from '#kernel/config.ts';
import { undone } from '../../../test/db.ts';
import { served } from '../../../test/served.ts';
import { createPayment, createRefund, fetchPayment, type Order } from './provider.ts';

const KEY = '01900000-0000-7000-8000-000000000001';

const order = (baseUrl: string, changes: Partial<Order> = {}): Order => ({
  ...{ paymentId: KEY, cents: 1250, description: 'Lezing', language: 'ar' },
  ...{ redirectUrl: `${baseUrl}/terug`, webhookUrl: undefined },
  ...changes,
});

function given<T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

/** Presses a button on the page where one pays. */
const press = (checkoutUrl: string | undefined, status: string) =>
  fetch(checkoutUrl ?? '', {
    method: 'POST',
    body: new URLSearchParams({ status }),
    headers: { 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  });

test('a payment is opened once, paid at the till, and refunded once; the till says so each time it is asked', () =>
  undone((tx) =>
    served(tx, async ({ payment: config, baseUrl }) => {
      const opened = given(await createPayment(config, order(baseUrl)));
      assert.deepEqual(
        { ...opened, providerId: '', checkoutUrl: '' },
        {
          ...{ providerId: '', checkoutUrl: '', status: 'open', cents: 1250, currency: 'EUR', paymentId: KEY },
          refunds: [],
        },
      );
      assert.equal(given(await createPayment(config, order(baseUrl))).providerId, opened.providerId);
      assert.match(await (await fetch(opened.checkoutUrl ?? '')).text(), /Er gaat geen geld om/);
      const back = await press(opened.checkoutUrl, 'paid');
      assert.deepEqual([back.status, back.headers.get('location')], [303, `${baseUrl}/terug`]);
      const paid = given(await fetchPayment(config, opened.providerId));
      assert.deepEqual([paid.status, paid.checkoutUrl], ['paid', undefined]);
      const refund = { refundId: KEY, providerId: opened.providerId, cents: 1000, description: 'Afgezegd' };
      const first = given(await createRefund(config, refund));
      assert.deepEqual(given(await createRefund(config, refund)), first);
      const more = await createRefund(config, { ...refund, refundId: KEY.replace(/1$/, '2') });
      assert.deepEqual(more, { ok: false, refusal: { code: 'provider-refused', status: 422 } });
      assert.deepEqual(given(await fetchPayment(config, opened.providerId)).refunds, [first]);
    }),
  ));

for (const status of ['failed', 'canceled', 'expired'] as const)
  test(`a payment that is ${status} at the till stays so`, () =>
    undone((tx) =>
      served(tx, async ({ payment: config, baseUrl }) => {
        const { providerId, checkoutUrl } = given(await createPayment(config, order(baseUrl)));
        await press(checkoutUrl, status);
        await press(checkoutUrl, 'paid');
        assert.equal(given(await fetchPayment(config, providerId)).status, status);
      }),
    ));

/** A provider that gives these statuses in turn, and remembers what it was sent. */
async function faulty(statuses: readonly number[], test: (config: PaymentConfig, keys: string[]) => Promise<void>) {
  const keys: string[] = [];
  const server = createServer((request, response) => {
    const status = statuses[Math.min(keys.length, statuses.length - 1)] ?? 500;
    keys.push(String(request.headers['idempotency-key']));
    if (status === 0) request.socket.destroy();
    else response.writeHead(status, { 'content-type': 'application/hal+json' }).end(status < 300 ? REFUND : '{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await test({ url, apiKey: 'test_x', mode: 'test' }, keys).finally(() => server.close());
}
const REFUND = '{"id":"re_abc","status":"pending"}';

for (const [what, statuses, tries, outcome] of [
  ['a broken connection is tried again under the same key', [0, 201], 2, 'ok'],
  ['too many calls wait a moment', [429, 503, 201], 3, 'ok'],
  ['a provider that stays away is down', [500], 3, 'provider-down'],
  ['a no is not asked again', [422, 201], 1, 'provider-refused'],
] as const)
  test(what, () =>
    faulty(statuses, async (config, keys) => {
      const refund = { refundId: KEY, providerId: 'tr_abc', cents: 500, description: 'Afgezegd' };
      const result = await createRefund(config, refund);
      assert.equal(result.ok ? 'ok' : result.refusal.code, outcome);
      assert.deepEqual(keys, Array(tries).fill(KEY));
    }),
  );
