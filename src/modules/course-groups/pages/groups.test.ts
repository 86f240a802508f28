import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { aCourse, aTeacher } from '../../courses/testing.ts';
import { given, publishActivity, shown } from '../../programme/testing.ts';
import { adults, aHousehold, register } from '../../registrations/testing.ts';
import { aBranch, aRoom } from '../../rooms/testing.ts';
import { aGroup } from '../testing.ts';

const inCoevorden = (work: (ctx: Ctx, branchId: string) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await work(ctx, await aBranch(ctx));
  });

test(
  'a group begins in one form: where, when, in which room and by whom, with what stands in the way before it is there',
  inCoevorden(async (ctx, branchId) => {
    const courseId = await aCourse(ctx);
    const roomId = await aRoom(ctx, { branchId, name: 'Leskamer', seatsTheatre: 20, seatsTables: 12 });
    const teacherId = await aTeacher(ctx, { name: 'Riet', holds: 'Digisterker', until: '2026-12-20' });
    const page = client(ctx.tx, someone('programme-maker', { municipality: 'GM0109' }));
    const address = `/werk/cursussen/${courseId}/groepen/nieuw`;
    const form = await page.get(address);
    assert.equal(form.html.querySelector('#times')?.getAttribute('value'), '4');
    const typed = {
      ...{ place: `branch:${branchId}`, day: '18-12-2026', from: '10:00', until: '12:00', times: '2', weeks: '1' },
      ...{ seats: '8', teachers: teacherId },
    };
    const wrong = await page.post(address, { ...typed, until: '9:00', place: 'branch:x' });
    assert.deepEqual([wrong.status, wrong.html.querySelector('#seats')?.getAttribute('value')], [422, '8']);
    assert.equal((await page.post(address, { ...typed, times: '500' })).status, 422);
    const preview = await page.post(address, { ...typed, stap: 'bekijk' });
    assert.match(preview.text, /Eerste Kerstdag|eerste kerstdag/i);
    assert.match(preview.text, /Nog geen docent met bevoegdheid Digisterker/);
    const none = await page.post(address, { ...typed, stap: 'plan' });
    assert.match(none.text, /Kies minstens één dag/);
    const room = { room: `${roomId}:tables`, days: '2026-12-18,2026-12-25', stap: 'plan' };
    const begun = await page.post(address, { ...typed, ...room });
    assert.match(begun.location ?? '', /^\/werk\/cursusgroepen\//);
    const id = begun.location?.split('/').at(-1) ?? '';
    const { sessions } = await shown(ctx, id);
    assert.deepEqual([sessions.length, sessions[0]?.roomId], [2, roomId]);
    assert.match((await page.get(begun.location ?? '')).text, /Geen docent met bevoegdheid Digisterker/);
    assert.match((await page.get(`/werk/programma/${id}`)).text, /Op 1 dagdeel is er geen docent met bevoegdheid/);
    const taken = await page.post(address, { ...typed, ...room });
    assert.equal(taken.status, 422);
    assert.match(taken.text, /Er is nog niets gepland/);
    const far = client(ctx.tx, someone('programme-maker', { municipality: 'GM0114' }));
    assert.equal((await far.get(begun.location ?? '')).status, 404);
  }),
);

test(
  'people who wait lead to another group; teachers change on the page of the group, not over what was not seen',
  inCoevorden(async (ctx, branchId) => {
    const courseId = await aCourse(ctx);
    const teacherId = await aTeacher(ctx, { name: 'Riet' });
    const id = await aGroup(ctx, { branchId, courseId, days: ['2026-12-01', '2026-12-08'], seats: 2 });
    given(await publishActivity(ctx, { id }));
    for (const persons of [2, 2])
      given(await register(ctx, aHousehold(id, { persons: adults(persons), attendance: 'on-site' })));
    const page = client(ctx.tx, someone('programme-maker', { municipality: 'GM0109' }));
    const list = await page.get('/werk/cursussen?gemeente=coevorden');
    const again = list.html.querySelector('a[href*="?na="]')?.getAttribute('href') ?? '';
    const form = await page.get(again);
    assert.match(form.text, /wachten 2 mensen/);
    assert.equal(form.html.querySelector('option[selected]')?.getAttribute('value'), `branch:${branchId}`);
    const address = `/werk/cursusgroepen/${id}`;
    const saved = await page.post(`${address}/docenten`, { teachers: teacherId, version: '2' });
    assert.equal(saved.location, `${address}?gedaan=bewaard`);
    assert.match((await page.get(saved.location ?? '')).text, /2 mensen op de wachtlijst/);
    assert.equal((await page.post(`${address}/docenten`, { teachers: teacherId, version: '2' })).status, 422);
    assert.equal((await page.post(`${address}/docenten`, { teachers: 'x', version: '3' })).status, 404);
  }),
);
