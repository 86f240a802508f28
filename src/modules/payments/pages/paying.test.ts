import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { Config } from '#kernel/config.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { ctxOf } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, testBox } from '../../../../test/page.ts';
import { served } from '../../../../test/served.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { readStanding } from '../standing.ts';
import { aPayingHousehold, type Paying } from '../testing.ts';

type House = Paying & { config: Config; path: string; browser: ReturnType<typeof client>; tx: Tx };

/** A household that has to pay, in a house with the till of the demo. */
const inHouse = (work: (house: House) => Promise<void>, told?: Parameters<typeof aPayingHousehold>[1]) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    const paying = await aPayingHousehold(ctx, told);
    const path = `/aanmelding/${testBox.tokenOf('registration', paying.registrationId)}/betaling`;
    await served(tx, async (config) => work({ ...paying, config, path, tx, browser: client(tx, visitor, { config }) }));
  });

const stateOf = async ({ tx, registrationId }: House) => {
  const { registration, payments } = await readStanding(ctxOf(tx), registrationId);
  return [registration.state, ...payments.map(({ state }) => state)];
};

/** Ends the payment at the till with a real call, after which the till calls the webhook. */
const atTill = (checkout: string, status: string) =>
  fetch(checkout, {
    method: 'POST',
    body: new URLSearchParams({ status }),
    headers: { 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  });

test(
  'a household pays at the till, comes back to a page that says so, and has a receipt',
  inHouse(async (house) => {
    const { browser, path, config } = house;
    const page = await browser.get(path);
    assert.match(page.text, /Te betalen: €\s5,00/);
    assert.match(page.text, /Er gaat geen geld om/);
    const { location = '' } = await browser.post(path, { step: 'pay' });
    assert.ok(location.startsWith(`${config.baseUrl}/oefenkassa/tr_`), location);
    assert.equal((await browser.post(path, { step: 'pay' })).location, location, 'pressed twice it is one payment');
    const back = await atTill(location, 'paid');
    assert.equal(back.headers.get('location'), `${config.baseUrl}${path}`);
    assert.deepEqual(await stateOf(house), ['placed', 'paid']);
    const paid = await browser.get(path);
    assert.match(paid.text, /Je hebt betaald/);
    const receipt = paid.html.querySelectorAll('a').find((link) => link.text.includes('2026-00001'));
    const href = receipt?.getAttribute('href') ?? '';
    assert.match((await browser.get(href)).text, /Betaalbewijs/);
    const pdf = await browser.get(`${href}/betaalbewijs.pdf`);
    assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  }),
);

for (const [status, sentence] of [
  ['failed', /De betaling is niet gelukt/],
  ['canceled', /Je hebt de betaling gestopt/],
  ['expired', /Je was te laat met betalen/],
] as const)
  test(
    `after a payment that is ${status} one tries again`,
    inHouse(async (house) => {
      const { browser, path } = house;
      const first = (await browser.post(path, { step: 'pay' })).location ?? '';
      await atTill(first, status);
      assert.match((await browser.get(path)).text, sentence);
      const second = (await browser.post(path, { step: 'pay' })).location ?? '';
      assert.notEqual(second, first);
      await atTill(second, 'paid');
      assert.equal((await stateOf(house)).at(0), 'placed');
    }),
  );

const post = (config: Config, body: Record<string, string>) =>
  fetch(`${config.baseUrl}/betalingen/melding`, { method: 'POST', body: new URLSearchParams(body) });

test(
  'a forged notice, one of nobody and one without an id change nothing, and get no other answer',
  inHouse(async (house) => {
    const { browser, path, config } = house;
    const checkout = (await browser.post(path, { step: 'pay' })).location ?? '';
    const id = checkout.split('/').at(-1) ?? '';
    const bodies: Record<string, string>[] = [
      { id, status: 'paid' },
      { id: 'tr_geraden1234' },
      { id: "tr_x' or 1=1 --" },
      { iets: 'anders' },
    ];
    for (const body of bodies) assert.equal((await post(config, body)).status, 200);
    assert.deepEqual(await stateOf(house), ['reserved', 'open']);
  }),
);

test(
  'a provider that is down is asked to tell again, and the page says that paying does not work now',
  inHouse(async (house) => {
    const { browser, path, tx, config, registrationId } = house;
    const checkout = (await browser.post(path, { step: 'pay' })).location ?? '';
    const payment = { url: 'http://127.0.0.1:1', apiKey: 'test_x', mode: 'test' as const };
    const silent = client(tx, visitor, { config: { ...config, payment } });
    const notice = await silent.post('/betalingen/melding', { id: checkout.split('/').at(-1) ?? '' });
    assert.equal(notice.status, 503);
    assert.match((await silent.post(path, { step: 'look' })).text, /Betalen lukt nu niet/);
    const policyOf = async (asker: typeof silent) => (await asker.get(path)).headers.get('content-security-policy');
    assert.match((await policyOf(silent)) ?? '', /form-action 'self' https:;/);
    assert.match((await policyOf(browser)) ?? '', /form-action 'self';/);
    assert.equal((await browser.post(path, { step: 'look' })).location, path);
    assert.ok(registrationId);
  }),
);

test(
  'where one may also pay at the door, one can still choose that',
  inHouse(
    async (house) => {
      await house.browser.post(house.path, { step: 'door' });
      assert.deepEqual(await stateOf(house), ['placed']);
      assert.match((await house.browser.get(house.path)).text, /Betaal online/);
    },
    { payment: 'either', household: { payment: 'online' } },
  ),
);

test(
  'who may only pay online does not get a place by asking for the door',
  inHouse(async (house) => {
    await house.browser.post(house.path, { step: 'door' });
    assert.deepEqual(await stateOf(house), ['reserved']);
  }),
);

test(
  'a link with one letter changed, or to the receipt of another, leads nowhere',
  inHouse(async ({ browser, path }) => {
    const [start = '', token = ''] = [path.slice(0, 12), path.split('/')[2]];
    const other = `${token.slice(0, -2)}${token.at(-2) === 'A' ? 'B' : 'A'}${token.at(-1)}`;
    assert.equal((await browser.get(`${start}${other}/betaling`)).status, 404);
    assert.equal((await browser.get(`${start}${token}/bewijzen/${newId()}`)).status, 404);
  }),
);

for (const language of ['ar', 'ti', 'eenvoudig', 'uk'])
  test(
    `the page is there in ${language}`,
    inHouse(async ({ browser, path }) => {
      const page = await browser.get(`/${language}${path}`);
      assert.equal(page.status, 200);
      assert.equal(page.html.querySelectorAll('form button[name=step]').length, 1);
    }),
  );
