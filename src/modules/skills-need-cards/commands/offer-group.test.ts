import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePeriod } from '#kernel/reporting-period.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { countedIn, rowsOf } from '../../../../test/figures.ts';
import { client } from '../../../../test/page.ts';
import { work } from '../../../../test/worker.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { aPublished, cancelActivity, given } from '../../programme/testing.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';
import { aHousehold, aLecture, register } from '../../registrations/testing.ts';
import { skillsNeedCards } from '../module.ts';
import { personalData } from '../personal-data.ts';
import { aCard, aContact } from '../testing.ts';
import { answerOffer } from './answer-offer.ts';
import { offerGroup } from './offer-group.ts';

const SCOPE = { kind: 'municipality', municipalityCode: 'GM0109' } as const;
const PATH = '/werk/digiwijs/aanbod';

test(
  'a group is offered by mail or on the phone, joined behind the link or by staff, and each resident counts once',
  inCoevorden(async (ctx) => {
    const { activity } = await aPublished(ctx, { title: 'Digisterker', days: ['2026-12-03'] });
    const mailed = await aCard(ctx, { contact: aContact(), language: 'en' });
    const called = await aCard(ctx, { contact: { email: null, phone: '0612345678' }, moments: ['morning'] });
    const silent = await aCard(ctx);
    const staff = client(ctx.tx, someone('help-point-officer', { municipality: 'GM0109' }));
    const page = await staff.get(`${PATH}?dorp=Dalen&onderwerp=1`);
    assert.equal(page.html.querySelectorAll('[name=cards]').length, 2);
    assert.match(page.text, /plek voor iedereen/);
    assert.match((await staff.get(`${PATH}?onderwerp=2`)).text, /Niemand gevonden/);
    await work(ctx.tx);
    assert.equal((await staff.post(PATH, { cards: mailed, activity: 'x', _key: mailed })).status, 422);
    assert.equal((await staff.post(PATH, { cards: silent, activity: activity.id, _key: mailed })).status, 422);
    const offered = { cards: [mailed, called, silent].join(','), activity: activity.id };
    const sent = await staff.post(PATH, { ...offered, _key: mailed });
    const again = await staff.post(PATH, { ...offered, _key: called });
    assert.match(again.text, /die deze groep nog niet kreeg/);
    const address = sent.location ?? '';
    const list = await staff.get(address);
    assert.match(list.text, /0 van 2 doen mee/);
    assert.equal(list.text.match(/>Bellen</g)?.length, 1);
    const { mails } = await work(ctx.tx);
    assert.deepEqual([mails.length, mails[0]?.subject], [1, 'There is a group for you']);
    assert.match(mails[0]?.text ?? '', /Digisterker\n3 December 2026/);
    const [own = ''] = /\/en\/digiwijs\/\S+/.exec(mails[0]?.text ?? '') ?? [];
    const offerId = address.split('/').at(-1) ?? '';
    const joined = await staff.post(own, { doen: 'meedoen', aanbod: offerId });
    const mine = await staff.get(joined.location ?? '');
    assert.match(mine.text, /You have joined/);
    assert.ok(mine.html.querySelector(`a[href="/en/agenda/${activity.slug}"]`));
    assert.equal((await staff.post(own, { doen: 'niet', aanbod: silent })).status, 404);
    await staff.post(`${address}/antwoord`, { kaart: called, antwoord: 'niet' });
    assert.match((await staff.get(address)).text, /1 van 2 doet mee/);
    assert.equal((await staff.post(`${address}/antwoord`, { kaart: silent, antwoord: 'mee' })).status, 404);
    assert.equal((await staff.post(`${address}/antwoord`, { kaart: called, antwoord: 'x' })).status, 404);
    const later = await aPublished(ctx, { title: 'Klik & Tik', days: ['2026-12-10'] });
    const second = { municipalityCode: 'GM0109', activityId: later.activity.id };
    assert.deepEqual(await offerGroup(ctx, { ...second, cardIds: [mailed] }), {
      ...{ ok: false, refusal: { code: 'nobody' } },
    });
    const period = parsePeriod('2026');
    assert.ok(period);
    assert.deepEqual(await countedIn(ctx.tx, skillsNeedCards, { scope: SCOPE, period }), {
      ...{ 'digiwijs-participants': 1, 'skills-need-cards': 3, 'skills-need-cards-offered': 2 },
    });
    const [source] = skillsNeedCards.figures ?? [];
    const figure = source?.figures.find(({ id }) => id === 'skills-need-cards');
    assert.ok(source && figure);
    assert.deepEqual(
      await rowsOf(ctx.tx, source, { figure, profile: 'lokaal', cell: { scope: SCOPE, period } }),
      [{ id: 'GM0109 Dalen 2026-11-22', label: 'Dalen', day: '2026-11-22', adds: 3, href: '/werk/digiwijs' }],
      'rows tell of a village on a day, never of a card',
    );
  }),
);

test(
  'no group is offered that is full or cancelled, or by who may not see contact there',
  inCoevorden(async (ctx) => {
    const { sessionIds, activityId } = await aLecture(ctx, { seatsOnline: 1 });
    const cardIds = [await aCard(ctx, { contact: aContact() })];
    const offer = { municipalityCode: 'GM0109', activityId, cardIds };
    for (const actor of [someone('desk-worker'), someone('programme-maker', { municipality: 'GM0114' })])
      await assert.rejects(offerGroup({ ...ctx, actor }, offer), Forbidden);
    for (const id of sessionIds) given(await register(ctx, aHousehold(id, { attendance: 'online' })));
    assert.deepEqual(await offerGroup(ctx, offer), { ok: false, refusal: { code: 'no-places' } });
    const { activity } = await aPublished(ctx, { days: ['2026-12-03'] });
    const { id: offerId } = given(await offerGroup(ctx, { ...offer, activityId: activity.id }));
    const answer = { offerId, cardId: cardIds[0] ?? '', state: 'joined', by: 'staff' } as const;
    await assert.rejects(answerOffer({ ...ctx, actor: someone('desk-worker') }, answer), Forbidden);
    await assert.rejects(answerOffer(ctx, { ...answer, cardId: offerId }), NotFound);
    given(await cancelActivity(ctx, { id: activity.id, reason: 'Ziek' }));
    assert.deepEqual(
      (await work(ctx.tx)).mails.filter(({ subject }) => subject === 'Er is een groep voor je'),
      [],
    );
  }),
);

test(
  'contact goes three months after joining, and after a year in any case; the ticks stay',
  inCoevorden(async (ctx) => {
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    const { activity } = await aPublished(ctx, { days: ['2026-12-03'] });
    const joiner = await aCard(ctx, { contact: aContact('joiner') });
    const waiter = await aCard(ctx, { contact: aContact('waiter') });
    const offer = { municipalityCode: 'GM0109', activityId: activity.id, cardIds: [joiner, waiter] };
    const { id: offerId } = given(await offerGroup(ctx, offer));
    given(await answerOffer(ctx, { offerId, cardId: joiner, state: 'joined', by: 'resident' }));
    const at = (day: string) => ctxOf(ctx.tx, ctx.actor, new Date(`${day}T09:00:00Z`));
    for (const [day, contacts] of [
      ['2027-02-22', 0],
      ['2027-02-23', 1],
      ['2027-11-22', 0],
      ['2027-11-23', 1],
    ] as const)
      assert.deepEqual(await personalData.retain(at(day)), { contacts }, day);
    assert.equal((await ctx.tx.selectFrom('skillsNeedCards.cards').select('id').execute()).length, 2);
  }),
);
