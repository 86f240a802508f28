import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { openBranch } from '../../src/modules/branches/testing.ts';
import { registerMunicipality } from '../../src/modules/organisation/testing.ts';
import { aPayingHousehold, given, takePayment } from '../../src/modules/payments/testing.ts';
import { inCoevorden } from '../../src/modules/registrations/testing/in-coevorden.ts';
import { addQuestion, aHousehold, aLecture, register } from '../../src/modules/registrations/testing.ts';
import { filledIn } from '../../src/modules/sign-up/testing.ts';
import { someone } from '../actors.ts';
import { client, testBox } from '../page.ts';
import { HOME, NEIGHBOUR, SECRET } from './world.ts';

const contact = { name: SECRET, email: 'noor@voorbeeld.nl', phone: null };
const ownPathOf = (id: string) => `/aanmelding/${testBox.tokenOf('registration', id)}`;

/** An evening of today in a branch of Coevorden, with a household, and another evening. */
async function twoEvenings(ctx: Ctx) {
  const branchId = await openBranch(ctx, { municipalityCode: HOME, name: 'Sleen', sizeClass: 'small' });
  const where = { branchId, isOnline: false, seatsOnSite: 9 };
  const mine = await aLecture(ctx, { title: 'Sterren', days: ['2026-11-22'], where });
  const other = await aLecture(ctx, { title: 'Planeten', days: ['2026-11-29', '2026-12-06'], where });
  const [session = ''] = mine.sessionIds;
  const { id } = given(await register(ctx, aHousehold(session, { contact, attendance: 'on-site' })));
  return { branchId, where, mine, session, id, other, otherSession: other.sessionIds[0] ?? '' };
}

const statesIn = async ({ tx }: Ctx) =>
  (await tx.selectFrom('registrations.registrations').select(['state', 'name', 'version']).execute()).map((row) =>
    JSON.stringify(row),
  );

test(
  'a registration of one session is nobody in the list, the search, the file and at the door of another',
  inCoevorden(async (ctx) => {
    const { where, session, id } = await twoEvenings(ctx);
    const [tonight = ''] = (await aLecture(ctx, { title: 'Kometen', days: ['2026-11-22'], where })).sessionIds;
    const { get, post } = client(ctx.tx, someone('desk-worker', { municipality: HOME }));
    const list = `/werk/bijeenkomsten/${tonight}/aanmeldingen`;
    for (const address of [
      list,
      `${list}?zoek=${SECRET}`,
      `${list}/lijst.csv`,
      `/werk/bijeenkomsten/${tonight}/deurlijst`,
    ])
      assert.doesNotMatch((await get(address)).html.querySelector('main table')?.text ?? '', new RegExp(SECRET));
    const form = { registration: id, persons: '1:adult', present: '1', seen: '0' };
    const marks = () => ctx.tx.selectFrom('doorLists.marks').select('sessionId').execute();
    await post(`/werk/bijeenkomsten/${tonight}/deurlijst/aanwezigen`, form);
    assert.deepEqual(await marks(), []);
    await post(`/werk/bijeenkomsten/${session}/deurlijst/aanwezigen`, form);
    assert.deepEqual(await marks(), [{ sessionId: session }]);
  }),
);

test(
  'staff of another municipality do not know of a registration, those of another branch do not change it',
  inCoevorden(async (ctx) => {
    const { session, id } = await twoEvenings(ctx);
    await registerMunicipality(ctx, { code: NEIGHBOUR, name: 'Emmen' });
    const branchId = await openBranch(ctx, { municipalityCode: HOME, name: 'Dalen', sizeClass: 'small' });
    const before = await statesIn(ctx);
    const own = `/werk/aanmeldingen/${id}`;
    const form = { ...{ adults: '2', name: 'Gestolen', email: 'dief@voorbeeld.nl' }, language: 'nl', version: '1' };
    const changes = ['', '/afmelding', '/bevestiging', '/wachtlijst'].map((way) => `${own}${way}`);
    for (const [scope, status] of [
      [{ municipality: NEIGHBOUR }, 404],
      [{ municipality: HOME, branchId }, 403],
    ] as const)
      for (const role of ['desk-worker', 'programme-maker']) {
        const { get, post } = client(ctx.tx, someone(role, scope));
        for (const address of [...changes, `/werk/bijeenkomsten/${session}/aanmeldingen/nieuw`]) {
          const page = await post(address, { ...form, attendance: 'on-site' });
          assert.equal(page.status, status, `${role} ${address}`);
          assert.doesNotMatch(page.text, new RegExp(SECRET));
        }
        if (status === 404) assert.equal((await get(own)).status, 404);
      }
    assert.deepEqual(await statesIn(ctx), before);
  }),
);

test(
  'in its own form a household names a session, a question or a payment of another in vain',
  inCoevorden(async (ctx) => {
    const { mine, session, other, otherSession } = await twoEvenings(ctx);
    const asked = { kind: 'text', per: 'registration', isRequired: false, choices: [] } as const;
    const { id: questionId } = given(await addQuestion(ctx, { activityId: mine.activityId, label: SECRET, ...asked }));
    const { post } = client(ctx.tx, visitor);
    for (const moment of [session, mine.activityId, other.activityId, 'x'])
      assert.equal((await post('/agenda/planeten/aanmelding', filledIn({ moment }))).status, 422, moment);
    const answered = filledIn({ moment: otherSession, [`answer-${questionId}`]: SECRET });
    const sent = await post('/agenda/planeten/aanmelding', answered);
    assert.equal(sent.status, 303);
    assert.deepEqual(await ctx.tx.selectFrom('registrations.answers').select('answer').execute(), []);
  }),
);

test(
  'a link shows no receipt of somebody else, and a link to one thing opens nothing else',
  inCoevorden(async (ctx) => {
    const paid = await aPayingHousehold(ctx, { title: 'Betaald', payment: 'either', household: { contact } });
    const { id: paymentId } = given(await takePayment(ctx, { registrationId: paid.registrationId, means: 'cash' }));
    const stranger = given(await register(ctx, aHousehold(paid.sessionId))).id;
    const { get, post } = client(ctx.tx, visitor);
    const receipt = `/bewijzen/${paymentId}`;
    assert.equal((await get(`${ownPathOf(paid.registrationId)}${receipt}`)).status, 200);
    for (const way of [receipt, `${receipt}/betaalbewijs.pdf`])
      assert.equal((await get(`${ownPathOf(stranger)}${way}`)).status, 404, way);
    for (const purpose of ['door-list', 'room-booking', 'programme-request', 'payment', 'unsubscribe']) {
      const forged = `/aanmelding/${testBox.tokenOf(purpose, paid.registrationId)}`;
      assert.equal((await get(forged)).status, 404);
      assert.equal((await post(`${forged}/wissen`)).status, 404);
    }
    const kept = await get(ownPathOf(stranger));
    assert.doesNotMatch(kept.text, new RegExp(SECRET));
    for (const way of ['gegevens.json', 'afspraak.ics'])
      assert.doesNotMatch((await get(`${ownPathOf(stranger)}/${way}`)).text, new RegExp(SECRET));
  }),
);
