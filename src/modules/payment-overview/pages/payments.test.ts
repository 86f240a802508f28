import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { someone } from '../../../../test/actors.ts';
import { client, type Page } from '../../../../test/page.ts';
import { another, aPayingHousehold, askRefund, given, listRefundsToDo, takePayment } from '../../payments/testing.ts';
import { registerAccount } from '../../people/testing.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';
import { adults } from '../../registrations/testing.ts';

const cellsOf = ({ html }: Page): string[][] =>
  html.querySelectorAll('tbody tr').map((row) => row.querySelectorAll('th, td').map((cell) => cell.text.trim()));

/** Staff of Coevorden, with an account: what they take is written down with its id. */
const at = async (ctx: Ctx, role = 'desk-worker') => {
  const accountId = await registerAccount(ctx, { email: `${role}@voorbeeld.nl` });
  return client(ctx.tx, { ...someone(role, { municipality: 'GM0109' }), accountId });
};

test(
  'the desk sees who of a session has to pay, and takes it with one press, once',
  inCoevorden(async (ctx) => {
    const { sessionId, registrationId } = await aPayingHousehold(ctx, { payment: 'at-door' });
    await another(ctx, sessionId, { persons: adults(2), contact: { name: 'Idris', email: null, phone: '06' } });
    const desk = await at(ctx);
    const path = `/werk/bijeenkomsten/${sessionId}/betalingen`;
    assert.match((await desk.get(path)).text, /Nog te betalen: €\s15,00/);
    const taken = await desk.post(path, { registrationId, means: 'cash' });
    assert.deepEqual([taken.status, taken.location], [303, path]);
    const page = await desk.get(path);
    assert.match(page.text, /Nog te betalen: €\s10,00/);
    assert.deepEqual(
      cellsOf(page).map(([name, , , , take]) => [name, take?.includes('Pin')]),
      [
        ['Noor', false],
        ['Idris', true],
      ],
    );
    assert.match((await desk.post(path, { registrationId, means: 'cash' })).text, /Dit is al betaald/);
    assert.equal((await desk.post(path, { registrationId, means: 'gold' })).status, 422);
  }),
);

test(
  'the till of a day says what came in and went out at a branch, for who counts it and as a file',
  inCoevorden(async (ctx) => {
    const { sessionId, registrationId } = await aPayingHousehold(ctx, { payment: 'at-door' });
    const second = await another(ctx, sessionId, { persons: adults(3) });
    const { id: paymentId } = given(await takePayment(ctx, { registrationId, means: 'cash' }));
    given(await takePayment(ctx, { registrationId: second, means: 'card' }));
    given(await askRefund(ctx, { paymentId, cents: 200, note: 'Koud' }));
    const [refund] = await listRefundsToDo(ctx.tx, 'all');
    const desk = await at(ctx);
    assert.equal((await desk.post(`/werk/terugbetalingen/${refund?.id}/overhandiging`)).status, 303);
    const page = await desk.get('/werk/betalingen/kassa?dag=2026-11-22');
    assert.deepEqual(
      cellsOf(page)[0]?.map((cell) => cell.replace('\u00a0', ' ')),
      [...['Niet in een vestiging', '2', '€ 5,00', '€ 15,00', '€ 2,00']],
    );
    assert.match((await desk.get('/werk/betalingen/kassa?dag=2026-11-21')).text, /Geen betalingen/);
    assert.match((await desk.get('/werk/betalingen/kassa.csv?dag=2026-11-22')).text, /5,00;15,00;2,00/);
  }),
);

test(
  'payments are found by title, receipt, state and day, and one shows all that happened to it',
  inCoevorden(async (ctx) => {
    const { registrationId } = await aPayingHousehold(ctx, { payment: 'at-door', title: '<b>Sterren</b> 😀 النجوم' });
    const { id } = given(await takePayment(ctx, { registrationId, means: 'card' }));
    const maker = await at(ctx, 'programme-maker');
    for (const [search, found] of [
      ['', 1],
      ['?zoek=sterren', 1],
      ['?zoek=2026-00001', 1],
      ['?zoek=2026-00002', 0],
      ['?zoek=%25', 0],
      ['?stand=paid&wijze=card', 1],
      ['?stand=failed', 0],
      ['?van=2026-11-22&tot=2026-11-22', 1],
      ['?van=2026-11-23', 0],
      ['?van=2026-02-30&tot=gisteren&pagina=-4', 1],
    ] as const)
      assert.equal(cellsOf(await maker.get(`/werk/betalingen${search}`)).length, found, search);
    assert.match((await maker.get('/werk/betalingen/lijst.csv')).text, /2026-00001/);
    const path = `/werk/betalingen/${id}`;
    const refused = await maker.post(`${path}/terugbetalingen`, { amount: '9,00', note: 'Te veel' });
    assert.deepEqual([refused.status, /Er kan nog €\s5,00 terug/.test(refused.text)], [422, true]);
    assert.equal((await maker.post(`${path}/terugbetalingen`, { amount: '2,50', note: 'Koud' })).location, path);
    const page = await maker.get(path);
    for (const said of [/Betaling aangenomen aan de balie/, /Geld terug gevraagd/, /Koud/, /Online betalen|2026-00001/])
      assert.match(page.text, said);
    const far = client(ctx.tx, someone('programme-maker', { municipality: 'GM0114' }));
    assert.equal((await far.get(path)).status, 404);
    assert.equal(cellsOf(await far.get('/werk/betalingen')).length, 0);
  }),
);

test(
  'the rule of the house and that of an activity are set on their pages',
  inCoevorden(async (ctx) => {
    const { activityId } = await aPayingHousehold(ctx, { municipalityCode: 'GM0109' });
    const director = client(ctx.tx, someone('director'));
    const house = '/werk/betalingen/regels';
    assert.equal(
      (await director.post(house, { how: 'days', days: '3', version: '0' })).location,
      `${house}?gedaan=bewaard`,
    );
    assert.match((await director.post(house, { how: 'never', version: '0' })).text, /Iemand anders heeft de regel/);
    const maker = await at(ctx, 'programme-maker');
    const own = `/werk/activiteiten/${activityId}/terugbetalen`;
    assert.match((await maker.get(own)).text, /Zoals overal: alles terug tot en met 3 dagen ervoor/);
    assert.equal((await maker.post(own, { how: 'days', days: '-1', version: '0' })).status, 422);
    assert.match((await maker.post(own, { how: 'days', days: '', version: '0' })).text, /hoeveel dagen ervoor, of 0/);
    assert.equal((await maker.post(own, { how: 'never', version: '0' })).location, `${own}?gedaan=bewaard`);
    assert.equal((await maker.get(house)).status, 403);
  }),
);
