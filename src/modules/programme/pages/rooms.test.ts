import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeOf } from '#kernel/clock-times.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { anActivity } from '../../activities/testing.ts';
import { openBranch } from '../../branches/testing.ts';
import { occupy } from '../../rooms/index.ts';
import { aBranch, aRoom, aUse, done, someEquipment } from '../../rooms/testing.ts';
import { aDraft as aPlannedDraft, onDay, shown } from '../testing.ts';

type Ctx = ReturnType<typeof ctxOf>;
type House = { ctx: Ctx; branchId: string; hall: string; laptops: string; browser: ReturnType<typeof client> };

const inAHouse = (work: (house: House) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const hall = await aRoom(ctx, { branchId, name: 'Kasteelzaal' });
    await aRoom(ctx, { branchId, name: 'Leskamer', seatsTheatre: null, seatsTables: 12 });
    await aRoom(ctx, { branchId, name: 'Stille werkplek', kind: 'workplace', seatsTables: 1, seatsTheatre: null });
    const laptops = await someEquipment(ctx, branchId, 5);
    await work({ ctx, branchId, hall, laptops, browser: client(tx, someone('programme-maker')) });
  });

const takeEvening = (ctx: Ctx, room: string, day: string, pieces: { equipmentId: string; pieces: number }[] = []) => {
  const { beginsAt: from, endsAt: until } = onDay(day);
  return occupy(ctx, aUse({ rooms: [room], equipment: pieces, from, until }));
};
const labelsOn = (page: Page): string[] =>
  page.html.querySelectorAll('input[name=room]').map((input) => {
    const line = input.parentNode;
    return [line?.querySelector('label')?.text, line?.querySelector('.hint')?.text].filter(Boolean).join(': ');
  });
const chosenRoomOn = (page: Page) => page.html.querySelector('input[name=room][checked]')?.getAttribute('value');
const tickedOn = (page: Page): string[] =>
  page.html.querySelectorAll('input[name=days][checked]').map((input) => input.getAttribute('value') ?? '');
const errorOf = (page: Page): string => page.html.querySelector('#error-summary')?.text ?? '';
const typedIn = (page: Page, name: string) => page.html.querySelector(`[name="${name}"]`)?.getAttribute('value');

const typed = { day: '2026-12-03', from: '19:00', until: '20:30', rhythm: 'weekly', times: '2', isOnline: '' };

test(
  'the days are shown with the rooms of the branch: how many each seats, and on which days something is there',
  inAHouse(async ({ ctx, branchId, hall, laptops, browser }) => {
    done(await takeEvening(ctx, hall, '2026-12-10', [{ equipmentId: laptops, pieces: 2 }]));
    const { id } = await anActivity(ctx);
    const address = `/werk/programma/${id}/bijeenkomsten`;
    const plan = { ...typed, place: `branch:${branchId}`, stap: 'bekijk' };
    const page = await browser.post(address, plan);
    const taken = 'bezet op 1 van de 2 dagen';
    assert.deepEqual(labelsOn(page), [
      'Geen ruimte',
      'Leskamer, aan tafels (12 plaatsen): vrij op al deze dagen',
      `Kasteelzaal, theateropstelling (40 plaatsen): ${taken}: donderdag 10 december, 19.00 – 20.30 uur (Taalcafé)`,
      `Kasteelzaal, aan tafels (24 plaatsen): ${taken}`,
    ]);
    assert.equal(chosenRoomOn(page), '');
    assert.match(page.html.querySelector(`#pieces-${laptops}-hint`)?.text ?? '', /5 stuks, dan 3 vrij/);
    const days = '2026-12-03,2026-12-10';
    const again = await browser.post(address, { ...plan, days, room: `${hall}:theatre` });
    assert.deepEqual(tickedOn(again), ['2026-12-03']);
    assert.match(again.html.querySelector('[id="day-2026-12-10-note"]')?.text ?? '', /Kasteelzaal is bezet: Taalcafé/);
    const online = await browser.post(address, { ...plan, place: '', isOnline: 'on' });
    assert.deepEqual(labelsOn(online), []);
  }),
);

test(
  'a room that is taken plans nothing: what was typed stays, and the page says by what and what is free',
  inAHouse(async ({ ctx, branchId, hall, laptops, browser }) => {
    done(await takeEvening(ctx, hall, '2026-12-10'));
    const { id } = await anActivity(ctx);
    const address = `/werk/programma/${id}/bijeenkomsten`;
    const plan = {
      ...{ ...typed, place: `branch:${branchId}`, stap: 'plan', days: '2026-12-03,2026-12-10', room: `${hall}:tables` },
      [`pieces-${laptops}`]: '2',
    };
    const refused = await browser.post(address, plan);
    assert.equal(refused.status, 422);
    assert.match(errorOf(refused), /nog niets gepland\. Kasteelzaal is bezet door Taalcafé: donderdag 10 december/);
    assert.deepEqual(tickedOn(refused), ['2026-12-03', '2026-12-10']);
    assert.equal(chosenRoomOn(refused), `${hall}:tables`);
    assert.equal(typedIn(refused, `pieces-${laptops}`), '2');
    assert.match(errorOf(refused), /Dan wel vrij: Leskamer\./);
    assert.equal((await shown(ctx, id)).sessions.length, 0);
    const planned = await browser.post(address, { ...plan, days: '2026-12-03' });
    assert.equal(planned.status, 303);
    assert.match((await browser.get(address)).text, /Coevorden, Kasteelzaal/);
    assert.match((await browser.get('/werk/programma/week?dag=2026-12-03')).text, /Coevorden, Kasteelzaal/);
  }),
);

test(
  'of a series of sixty every day on which the room is taken is told at once, and nothing is planned',
  inAHouse(async ({ ctx, branchId, hall, browser }) => {
    const taken = ['2026-12-24', '2027-03-25', '2027-09-30', '2027-10-07', '2027-10-14'];
    for (const day of taken) done(await takeEvening(ctx, hall, day));
    const { id } = await anActivity(ctx);
    const address = `/werk/programma/${id}/bijeenkomsten`;
    const plan = { ...typed, times: '60', place: `branch:${branchId}`, room: `${hall}:theatre` };
    const all = await browser.post(address, { ...plan, stap: 'bekijk' });
    const days = all.html.querySelectorAll('input[name=days]').map((input) => input.getAttribute('value') ?? '');
    assert.equal(days.length, 60);
    const refused = await browser.post(address, { ...plan, days: days.join(), stap: 'plan' });
    assert.equal(refused.status, 422);
    const noted = days.filter((day) => /bezet/.test(refused.html.querySelector(`[id="day-${day}-note"]`)?.text ?? ''));
    assert.deepEqual(noted, taken);
    assert.match(errorOf(refused), /donderdag 24 december.*donderdag 7 oktober.*En op nog 1 dag\./);
    assert.equal((await shown(ctx, id)).sessions.length, 0);
    const others = days.filter((day) => !taken.includes(day));
    assert.equal((await browser.post(address, { ...plan, days: others.join(), stap: 'plan' })).status, 303);
    const { sessions } = await shown(ctx, id);
    assert.equal(sessions.length, 55);
    const clock = (index: number) => timeOf(sessions.at(index)?.beginsAt ?? new Date(0));
    assert.deepEqual([clock(0), clock(20)], ['19:00', '19:00'], 'summer time does not move them');
  }),
);

for (const [what, changes, name, text] of [
  ['more pieces than there are', { pieces: '6' }, 'pieces', /5/],
  ['half a piece', { pieces: '0,5' }, 'pieces', /heel getal/],
  ['a room of nobody', { room: `${crypto.randomUUID()}:theatre` }, 'room', /is er niet meer/],
  ['a room without a way to set it up', { room: 'hall' }, 'room', /is er niet meer/],
] as const)
  test(
    `${what} comes back beside its field`,
    inAHouse(async ({ ctx, branchId, hall, laptops, browser }) => {
      const { id } = await anActivity(ctx);
      const { room = '', pieces = '' } = { room: '', pieces: '', ...changes };
      const page = await browser.post(`/werk/programma/${id}/bijeenkomsten`, {
        ...{ ...typed, place: `branch:${branchId}`, stap: 'plan', days: '2026-12-03' },
        room: room === 'hall' ? `${hall}:standing` : room,
        [`pieces-${laptops}`]: pieces,
      });
      assert.equal(page.status, 422);
      const field = name === 'room' ? 'room' : `pieces-${laptops}`;
      assert.match(page.html.querySelector(`#${field}-error`)?.text ?? '', text);
      assert.equal((await shown(ctx, id)).sessions.length, 0);
    }),
  );

test(
  'a session shows its room, keeps what was typed when another is taken, and says what is free then',
  inAHouse(async ({ ctx, branchId, hall, laptops, browser }) => {
    const take = {
      room: { id: hall, setUp: 'theatre' },
      equipment: [{ equipmentId: laptops, pieces: 2 }],
    } as const;
    const where = { branchId, isOnline: false };
    const { sessions } = await aPlannedDraft(ctx, { days: ['2026-12-03'], where, take });
    done(await takeEvening(ctx, hall, '2026-12-10'));
    const address = `/werk/bijeenkomsten/${sessions[0]?.id}`;
    const page = await browser.get(address);
    assert.equal(chosenRoomOn(page), `${hall}:theatre`);
    assert.equal(typedIn(page, `pieces-${laptops}`), '2');
    assert.match(labelsOn(page)[2] ?? '', /: vrij$/, 'it is not in its own way');
    const { rhythm: _rhythm, times: _times, ...form } = typed;
    const moved = {
      ...{ ...form, place: `branch:${branchId}`, roomsOf: branchId, day: '2026-12-10', room: `${hall}:theatre` },
      ...{ [`pieces-${laptops}`]: '2', version: '1' },
    };
    const refused = await browser.post(address, moved);
    assert.equal(refused.status, 422);
    assert.match(errorOf(refused), /Kasteelzaal is bezet door Taalcafé.*Dan wel vrij: Leskamer\./);
    assert.deepEqual([typedIn(refused, 'day'), chosenRoomOn(refused)], ['2026-12-10', `${hall}:theatre`]);
    assert.equal((await browser.post(address, { ...moved, room: '' })).status, 303);
    assert.equal(chosenRoomOn(await browser.get(address)), '');
  }),
);

test(
  'a session that goes to another branch is asked for a room there',
  inAHouse(async ({ ctx, branchId, hall, browser }) => {
    const other = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Sleen', sizeClass: 'small' });
    const room = await aRoom(ctx, { branchId: other, name: 'Huiskamer' });
    const take = { room: { id: hall, setUp: 'theatre' }, equipment: [] } as const;
    const where = { branchId, isOnline: false };
    const { activity, sessions } = await aPlannedDraft(ctx, { days: ['2026-12-03'], where, take });
    const address = `/werk/bijeenkomsten/${sessions[0]?.id}`;
    const { rhythm: _rhythm, times: _times, ...form } = typed;
    const moved = { ...form, place: `branch:${other}`, roomsOf: branchId, room: `${hall}:theatre`, version: '1' };
    const asked = await browser.post(address, moved);
    assert.equal(asked.status, 422);
    assert.match(errorOf(asked), /andere vestiging\. Kies daar een ruimte, of geen/);
    assert.deepEqual([labelsOn(asked).length, chosenRoomOn(asked), typedIn(asked, 'roomsOf')], [3, '', other]);
    assert.equal((await browser.post(address, { ...moved, roomsOf: other, room: `${room}:tables` })).status, 303);
    assert.equal((await shown(ctx, activity.id)).sessions[0]?.roomName, 'Huiskamer');
  }),
);

test(
  'who sets a rule aside says why',
  inAHouse(async ({ ctx, branchId, hall, browser }) => {
    const { id } = await anActivity(ctx);
    const plan = {
      ...{ ...typed, day: '2026-11-12', rhythm: 'once', place: `branch:${branchId}`, stap: 'plan', days: '2026-11-12' },
      room: `${hall}:theatre`,
    };
    const address = `/werk/programma/${id}/bijeenkomsten`;
    const refused = await browser.post(address, plan);
    assert.match(errorOf(refused), /donderdag 12 november: Dit moment is al voorbij/);
    assert.ok(refused.html.querySelector('#overrideReason'));
    assert.equal((await browser.post(address, { ...plan, overrideReason: 'Achteraf' })).status, 303);
  }),
);

test(
  'a copy with sessions says on which days its room is not free',
  inAHouse(async ({ ctx, branchId, hall, browser }) => {
    const take = { room: { id: hall, setUp: 'theatre' }, equipment: [] } as const;
    const where = { branchId, isOnline: false };
    const { activity } = await aPlannedDraft(ctx, { days: ['2026-12-03', '2026-12-10'], where, take });
    done(await takeEvening(ctx, hall, '2027-12-02'));
    const answer = await browser.post(`/werk/programma/${activity.id}/kopieen`, { als: 'with-sessions' });
    const page = await browser.get(answer.location ?? '');
    assert.match(page.text, /dan niet vrij. Kies een andere voor: donderdag 2 december 2027\./);
    assert.equal((await browser.get(`/werk/programma/${activity.id}?zonder-ruimte=morgen`)).status, 200);
  }),
);

test(
  'a draft is thrown away after a question',
  inAHouse(async ({ ctx, browser }) => {
    const { id } = await anActivity(ctx);
    assert.match((await browser.get(`/werk/activiteiten/${id}/verwijdering`)).text, /Dit kan niet ongedaan/);
    assert.equal((await browser.post(`/werk/activiteiten/${id}/verwijdering`)).location, '/werk/programma');
    assert.equal((await browser.get(`/werk/programma/${id}`)).status, 404);
  }),
);
