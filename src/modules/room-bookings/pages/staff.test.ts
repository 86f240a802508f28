import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addMonths, asDay } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { addException } from '../../branches/testing.ts';
import { aBranch, aRoom, at } from '../../rooms/testing.ts';
import { approveBooking } from '../commands/approve-booking.ts';
import { personalData } from '../personal-data.ts';
import { aBooking, confirmBooking, given, reread } from '../testing.ts';

const COEVORDEN = { municipality: 'GM0109' };
type House = { tx: Tx; ctx: Ctx; roomId: string; desk: ReturnType<typeof client> };

const inHouse = (work: (house: House) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const roomId = await aRoom(ctx, { branchId, setUpMinutes: 0, clearMinutes: 0, approvalFromPersons: 20 });
    await work({ tx, ctx, roomId, desk: client(tx, someone('desk-worker', COEVORDEN)) });
  });

const morning = [{ from: at('10:00'), until: at('12:00') }];

async function asked(ctx: Ctx, roomId: string): Promise<{ id: string; address: string }> {
  const { id } = await aBooking(ctx, { roomId, spans: morning, persons: 25, purpose: 'Dorpsavond' });
  given(await confirmBooking(ctx, { id }));
  return { id, address: `/werk/ruimtegebruik/${id}` };
}

test(
  'a use on a day on which the branch closes after all says so, and stays until somebody decides',
  inHouse(async ({ ctx, roomId, desk }) => {
    const { id, address } = await asked(ctx, roomId);
    const { branchId } = await reread(ctx, id);
    assert.doesNotMatch((await desk.get(address)).text, /vestiging is dan dicht/);
    const day = asDay('2026-11-24');
    given(await addException(ctx, { branchId, firstDay: day, lastDay: day, reason: 'Stroomstoring', spans: [] }));
    assert.match((await desk.get(address)).text, /Gepland, maar de vestiging is dan dicht: Stroomstoring/);
    assert.equal((await reread(ctx, id)).uses[0]?.state, 'planned');
  }),
);

test(
  'who marks a use hears which one the button is about',
  inHouse(async ({ ctx, roomId }) => {
    const { address } = await asked(ctx, roomId);
    given(await approveBooking(ctx, { id: address.split('/').at(-1) ?? '' }));
    const late = client(ctx.tx, someone('desk-worker', COEVORDEN), { now: at('13:00') });
    const marks = (await late.get(address)).html.querySelectorAll('button[name=gebruikt]').map(({ text }) => text);
    assert.equal(marks.length, 2);
    for (const mark of marks) assert.match(mark, /^(Ja|Nee), gebruikt .*10\.00/);
  }),
);

const faultAt = (page: Page, name: string): string => page.html.querySelector(`#${name}-error`)?.text ?? '';

test(
  'staff find what waits for them, approve it, move it and cancel it with a reason',
  inHouse(async ({ ctx, roomId, desk }) => {
    const { id, address } = await asked(ctx, roomId);
    const list = await desk.get('/werk/ruimtegebruik?stand=goedkeuren&zoek=dorps');
    assert.match(list.text, /1 boeking gevonden/);
    assert.match(list.text, new RegExp(address));
    assert.match((await desk.get('/werk/ruimtegebruik?stand=wachtlijst')).text, /0 boekingen gevonden/);
    assert.match((await desk.get(address)).text, /Keur goed/);
    assert.equal((await desk.post(`${address}/goedkeuring`)).location, address);
    assert.equal((await desk.post(`${address}/goedkeuring`)).status, 422);
    const useId = (await reread(ctx, id)).uses[0]?.id ?? '';
    const move = { useId, day: '2026-11-25', from: '9.00', until: '11.00' };
    const backwards = await desk.post(`${address}/verzetting`, { ...move, until: '8.00' });
    assert.match(faultAt(backwards, 'until'), /voor het begin/);
    assert.equal(backwards.html.querySelector('#useId option[selected]')?.getAttribute('value'), useId);
    const night = { ...move, from: '20:00', until: '21:00' };
    assert.match((await desk.post(`${address}/verzetting`, night)).text, /kan het binnen deze tijden/);
    assert.equal((await desk.post(`${address}/verzetting`, { ...night, overrideReason: 'Feest' })).status, 403);
    assert.equal((await desk.post(`${address}/verzetting`, move)).status, 303);
    assert.match(faultAt(await desk.post(`${address}/annulering`, { reason: '' }), 'reason'), /Vul een reden in/);
    assert.equal((await desk.post(`${address}/annulering`, { reason: 'Lekkage' })).status, 303);
    assert.match((await desk.get(address)).text, /Lekkage/);
  }),
);

test(
  'staff refuse with a reason, and wipe who booked at their request',
  inHouse(async ({ ctx, roomId, desk }) => {
    const { id, address } = await asked(ctx, roomId);
    assert.match(faultAt(await desk.post(`${address}/afwijzing`, {}), 'refusal'), /Vul een reden in/);
    assert.equal((await desk.post(`${address}/wissing`)).status, 422, 'not while it is open');
    assert.equal((await desk.post(`${address}/afwijzing`, { refusal: 'Te druk' })).status, 303);
    assert.equal((await desk.post(`${address}/wissing`)).status, 303);
    const { contactName, contactEmail, reason } = await reread(ctx, id);
    assert.deepEqual([contactName, contactEmail, reason], [null, null, 'Te druk']);
  }),
);

test(
  'staff say whether a group came, and that it still comes',
  inHouse(async ({ tx, ctx, roomId }) => {
    const booking = await aBooking(ctx, { roomId, spans: morning });
    given(await confirmBooking(ctx, { id: booking.id }));
    const later = client(tx, someone('desk-worker', COEVORDEN), { now: at('13:00') });
    const address = `/werk/ruimtegebruik/${booking.id}`;
    const useId = booking.uses[0]?.id ?? '';
    assert.equal((await later.post(`${address}/gebruik`, { useId, gebruikt: 'misschien' })).status, 422);
    assert.equal((await later.post(`${address}/gebruik`, { useId, gebruikt: 'nee' })).status, 303);
    assert.match((await later.get(address)).text, /Niet gebruikt/);
    assert.equal((await later.post(`${address}/behoud`)).status, 303);
  }),
);

test(
  'at the desk one books without a name, sees what is wrong beside its field, and only rooms of one’s own',
  inHouse(async ({ tx, ctx, roomId, desk }) => {
    const elsewhere = await aRoom(ctx, { branchId: await aBranch(ctx, { name: 'Emmen', code: 'GM0114' }) });
    const form = {
      ...{ roomId, day: '2026-11-24', from: '10:00', until: '12:00', personen: '4', voor: 'resident', rhythm: 'once' },
      purpose: 'Belastingformulier',
    };
    const page = '/werk/ruimtegebruik/nieuw';
    assert.doesNotMatch((await desk.get(`${page}?ruimte=${roomId}`)).text, new RegExp(elsewhere));
    assert.match(faultAt(await desk.post(page, { ...form, purpose: '' }), 'purpose'), /Schrijf/);
    assert.match(faultAt(await desk.post(page, { ...form, roomId: elsewhere }), 'roomId'), /Kies een ruimte/);
    assert.match(faultAt(await desk.post(page, { ...form, until: '9:00' }), 'until'), /voor het begin/);
    assert.match((await desk.post(page, { ...form, from: '19:00', until: '20:00' })).text, /binnen deze tijden/);
    const booked = await desk.post(page, form);
    assert.match((await desk.get(booked.location ?? '')).text, /Bevestigd/);
    const maker = client(tx, someone('programme-maker', COEVORDEN));
    const late = { ...form, from: '19:00', until: '20:00', overrideReason: 'Verkiezingen' };
    assert.match((await maker.get((await maker.post(page, late)).location ?? '')).text, /Verkiezingen/);
  }),
);

test(
  'another municipality does not learn of a booking; the director reads it and changes nothing',
  inHouse(async ({ tx, ctx, roomId }) => {
    const { address } = await asked(ctx, roomId);
    const stranger = client(tx, someone('desk-worker', { municipality: 'GM0114' }));
    assert.equal((await stranger.get(address)).status, 404);
    assert.equal((await stranger.post(`${address}/goedkeuring`)).status, 404);
    assert.doesNotMatch((await stranger.get('/werk/ruimtegebruik')).text, /Dorpsavond/);
    const director = client(tx, someone('director'));
    assert.equal((await director.get(address)).status, 200);
    assert.equal((await director.post(`${address}/goedkeuring`)).status, 403);
  }),
);

test(
  'three months after the last use nobody can say who it was; what for and when stay',
  inHouse(async ({ ctx, roomId }) => {
    const { id } = await asked(ctx, roomId);
    const retainedOn = (day: string) => personalData.retain({ ...ctx, now: startOf(asDay(day)) });
    const last = asDay('2026-11-24');
    assert.deepEqual(await retainedOn(addMonths(last, 3)), { contacts: 0 });
    assert.deepEqual(await retainedOn('2027-02-25'), { contacts: 1 });
    const { contactName, contactPhone, purpose, uses } = await reread(ctx, id);
    assert.deepEqual([contactName, contactPhone, purpose, uses.length], [null, null, 'Dorpsavond', 1]);
    const { accountId } = someone('desk-worker');
    assert.deepEqual(await personalData.export(ctx.tx, accountId), []);
    await personalData.erase(ctx, accountId);
  }),
);
