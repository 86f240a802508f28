import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { client } from '../../../test/page.ts';
import { changeSession, shown } from '../programme/testing.ts';
import { aBranch, aRoom } from '../rooms/testing.ts';
import { adults, aHousehold, aLecture, given, register, saveSettings } from './testing.ts';

type Ctx = ReturnType<typeof ctxOf>;
type Evening = { ctx: Ctx; activityId: string; address: string; form: Record<string, string> } & {
  sign: (name: string, persons: number, attendance: 'online' | 'on-site') => Promise<void>;
};

/** A lecture in a hall for forty and online for five; Ada with three and Bo alone take part online, Cem with two in the hall. */
const anEvening = (work: (evening: Evening) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const hall = await aRoom(ctx, { branchId, name: 'Zaal' });
    await aRoom(ctx, { branchId, name: 'Hok', seatsTheatre: null, seatsTables: 1 });
    const take = { room: { id: hall, setUp: 'theatre' }, equipment: [] } as const;
    const where = { branchId, isOnline: true, seatsOnline: 5 };
    const { activityId, sessionIds } = await aLecture(ctx, { where, take });
    const sign = async (name: string, persons: number, attendance: 'online' | 'on-site') => {
      const contact = { name, email: `${name}@voorbeeld.nl`, phone: null };
      given(await register(ctx, aHousehold(sessionIds[0] ?? '', { persons: adults(persons), contact, attendance })));
    };
    await sign('Ada', 3, 'online');
    await sign('Bo', 1, 'online');
    await sign('Cem', 2, 'on-site');
    const form = {
      ...{ day: '2026-12-03', from: '19:00', until: '20:30', place: `branch:${branchId}`, isOnline: 'on' },
      ...{ roomsOf: branchId, room: `${hall}:theatre`, seatsOnline: '5', version: '1' },
    };
    await work({ ctx, activityId, sign, address: `/werk/bijeenkomsten/${sessionIds[0]}`, form });
  });

const maker = ({ ctx }: Evening) => client(ctx.tx, someone('programme-maker', { municipality: 'GM0109' }));

test(
  'who lowers the places below those given sees how many too many there are, and who came last; nobody loses a place',
  anEvening(async (evening) => {
    const { address, form, activityId, ctx, sign } = evening;
    const browser = maker(evening);
    const saved = await browser.post(address, { ...form, seatsOnline: '2' });
    assert.equal(saved.status, 303);
    const told =
      /Online: 4 aangemeld voor 2 plaatsen\. Niemand verliest vanzelf een plek\. Het laatst: Bo \(1\) en Ada \(3\)\./;
    assert.match((await browser.get(saved.location ?? '')).text, told);
    assert.match((await browser.get(address)).text, told);
    const administrator = await client(ctx.tx, someone('administrator')).get(`/werk/programma/${activityId}`);
    assert.doesNotMatch(administrator.text, /Bo \(1\)/, 'who may not know who signed up is not told');
    for (const name of ['Dirk', 'Els', 'Fien', 'Gerrit', 'Hendrik']) await sign(name, 1, 'on-site');
    const version = '2';
    await browser.post(address, { ...form, version, seatsOnSite: '1' });
    const most =
      /Op de plek: 7 aangemeld voor 1 plaats\. .*Hendrik \(1\), Gerrit \(1\), Fien \(1\), Els \(1\), Dirk \(1\) en nog 1 meer\./;
    assert.match((await browser.get(address)).text, most);
    const states = await ctx.tx.selectFrom('registrations.registrations').select('state').execute();
    assert.deepEqual([...new Set(states.map(({ state }) => state))], ['placed']);
  }),
);

test(
  'a room that is too small for who comes is told in the same way, and enough places say nothing',
  anEvening(async (evening) => {
    const { address, form, ctx } = evening;
    const browser = maker(evening);
    assert.doesNotMatch((await browser.get(address)).text, /aangemeld voor/);
    const [small] = await ctx.tx.selectFrom('rooms.rooms').select('id').where('name', '=', 'Hok').execute();
    await browser.post(address, { ...form, room: `${small?.id}:tables` });
    assert.match((await browser.get(address)).text, /Op de plek: 2 aangemeld voor 1 plaats\./);
  }),
);

test(
  'of a series every session says it',
  anEvening(async ({ ctx }) => {
    const where = { seatsOnline: 3 };
    const { activityId, sessionIds } = await aLecture(ctx, { where, days: ['2026-12-03', '2026-12-10'] });
    given(await saveSettings(ctx, { activityId, registersFor: 'series' }));
    given(await register(ctx, aHousehold(activityId, { persons: adults(2) })));
    const [first] = (await shown(ctx, activityId)).sessions;
    assert.ok(first);
    given(await changeSession(ctx, { ...first, seatsOnline: 1 }));
    const page = await client(ctx.tx, someone('programme-maker')).get(`/werk/programma/${activityId}`);
    assert.equal(page.text.match(/2 aangemeld voor 1 plaats\./g)?.length, sessionIds.length);
  }),
);
