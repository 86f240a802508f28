import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import { undone } from '../../../test/db.ts';
import { client } from '../../../test/page.ts';
import { served } from '../../../test/served.ts';

const HEADERS = { authorization: 'Bearer test_x', 'idempotency-key': 'een', 'content-type': 'application/json' };
const orderAt = (baseUrl: string) => ({
  amount: { currency: 'EUR', value: '5.00' },
  description: 'Lezing',
  redirectUrl: `${baseUrl}/terug`,
});

test('the till asks for a key, for one amount in euros, and sends nobody elsewhere', () =>
  undone((tx) =>
    served(tx, async ({ payment, baseUrl }) => {
      const order = orderAt(baseUrl);
      const send = async (body: unknown, headers: Record<string, string> = {}) => {
        const init = { method: 'POST', headers: { ...HEADERS, ...headers }, body: JSON.stringify(body) };
        return (await fetch(`${payment.url}/v2/payments`, init)).status;
      };
      assert.equal(await send(order), 201);
      assert.equal(await send(order, { authorization: 'Bearer live_x' }), 401);
      for (const [what, wrong] of [
        ['dollars', { amount: { currency: 'USD', value: '5.00' } }],
        ['cents without a point', { amount: { currency: 'EUR', value: '500' } }],
        ['back to another site', { redirectUrl: 'https://elders.example' }],
        ['a call to another machine', { webhookUrl: 'http://169.254.169.254/' }],
        ['a script', { redirectUrl: 'javascript:alert(1)' }],
        ['what no table keeps', { description: 'a\u0000b' }],
      ] as const)
        assert.equal(await send({ ...order, ...wrong }), 422, what);
      assert.equal((await fetch(`${payment.url}/v2/payments/tr_%00`, { headers: HEADERS })).status, 404);
    }),
  ));

for (const mode of ['test', 'live'] as const)
  test(`beside a ${mode} key there is no till to practise at`, () =>
    undone(async (tx) => {
      const payment = { url: 'https://api.mollie.com', apiKey: `${mode}_x`, mode };
      const browser = client(tx, visitor, { config: { payment } });
      assert.equal((await browser.get('/oefenkassa/tr_0123456789')).status, 404);
      assert.equal((await browser.post('/oefenkassa/v2/payments')).status, 404);
    }));
