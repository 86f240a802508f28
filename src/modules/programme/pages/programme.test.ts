import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { anActivity } from '../../activities/testing.ts';
import { addException } from '../../branches/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { aBranch } from '../../rooms/testing.ts';
import { aDraft, aPublished, given, shown } from '../testing.ts';

type Ctx = ReturnType<typeof ctxOf>;
type Browser = ReturnType<typeof client>;

const inCoevorden = (work: (ctx: Ctx, browser: Browser) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    await work(ctx, client(tx, someone('programme-maker', { municipality: 'GM0109' })));
  });

const textOf = (page: Page): string => page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';
const errorOf = (page: Page): string => page.html.querySelector('#error-summary')?.text ?? '';

test(
  'an activity goes through the pages from draft to cancelled',
  inCoevorden(async (ctx, browser) => {
    const { activity } = await aDraft(ctx, { title: '<script>alert(1)</script>', days: ['2026-12-03'] });
    const address = `/werk/programma/${activity.id}`;
    const first = await browser.get(address);
    assert.match(first.text, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    assert.match(textOf(first), /Alles is ingevuld/);
    assert.equal((await browser.post(`${address}/publicatie`)).status, 403);
    assert.equal((await browser.post(`${address}/beoordeling`)).location, address);
    const editor = client(ctx.tx, someone('programme-editor', { municipality: 'GM0109' }));
    assert.equal((await editor.post(`${address}/teruggave`, { note: '' })).status, 422);
    assert.equal((await editor.post(`${address}/teruggave`, { note: 'Andere titel' })).status, 303);
    assert.match(textOf(await browser.get(address)), /Pas dit nog aanAndere titel/);
    await browser.post(`${address}/beoordeling`);
    assert.equal((await editor.post(`${address}/publicatie`)).status, 303);
    assert.match(errorOf(await editor.post(`${address}/publicatie`)), /Iemand anders was je voor/);
    assert.equal((await browser.post(`${address}/annulering`, { reason: '' })).status, 422);
    assert.equal((await browser.post(`${address}/annulering`, { reason: 'Storm' })).status, 303);
    assert.match(textOf(await browser.get(address)), /Gaat niet doorStorm/);
  }),
);

test(
  'a draft that lacks something says what, and is not put before anybody',
  inCoevorden(async (ctx, browser) => {
    const { id } = await anActivity(ctx, { summary: '', prices: [] });
    const page = await browser.get(`/werk/programma/${id}`);
    assert.match(textOf(page), /Vertel in het kort wat het isVul in wat het kost.*Plan minstens één bijeenkomst/);
    const refused = await browser.post(`/werk/programma/${id}/beoordeling`);
    assert.equal(refused.status, 422);
    assert.match(errorOf(refused), /Er ontbreekt nog iets/);
  }),
);

test(
  'a copy comes as a draft, as next year’s, or as a template',
  inCoevorden(async (ctx, browser) => {
    const { activity } = await aPublished(ctx, { days: ['2026-11-12'] });
    const copy = async (als: string) => {
      const answer = await browser.post(`/werk/programma/${activity.id}/kopieen`, { als });
      assert.equal(answer.status, 303);
      return shown(ctx, answer.location?.split('/').at(-1) ?? '');
    };
    assert.deepEqual((await copy('draft')).sessions, []);
    assert.equal((await copy('with-sessions')).sessions.length, 1);
    assert.equal((await copy('template')).activity.state, 'template');
    assert.equal((await browser.post(`/werk/programma/${activity.id}/kopieen`, { als: 'iets' })).status, 422);
  }),
);

test(
  'a session moves, keeps what was typed when it cannot, and shows what somebody else did meanwhile',
  inCoevorden(async (ctx, browser) => {
    const { activity, sessions } = await aPublished(ctx, { days: ['2026-12-03'] });
    const address = `/werk/bijeenkomsten/${sessions[0]?.id}`;
    const typed = { day: '2026-12-04', from: '14:00', until: '15:00', isOnline: 'on', version: '1' };
    assert.equal((await browser.get(address)).html.querySelector('#from')?.getAttribute('value'), '19:00');
    const backwards = await browser.post(address, { ...typed, until: '13:00' });
    assert.equal(backwards.status, 422);
    assert.match(backwards.html.querySelector('#until-error')?.text ?? '', /voor het begin/);
    assert.equal((await browser.post(address, { ...typed, isOnline: '' })).status, 422);
    assert.equal((await browser.post(address, typed)).location, `/werk/programma/${activity.id}`);
    const stale = await browser.post(address, { ...typed, from: '13:30' });
    assert.equal(stale.status, 409);
    assert.match(stale.html.querySelector('del')?.text ?? '', /14:00/);
    assert.equal((await browser.post(`${address}/annulering`, { reason: '' })).status, 422);
    assert.equal((await browser.post(`${address}/annulering`, { reason: 'Ziek' })).status, 303);
    assert.match(textOf(await browser.get(address)), /gaat niet door Ziek/);
    assert.match(errorOf(await browser.post(`${address}/annulering`, { reason: 'Ziek' })), /niets meer aan veranderen/);
  }),
);

test(
  'a session goes to no day or hour that does not exist, and not through midnight; a doubled hour says which is meant',
  inCoevorden(async (ctx, browser) => {
    const { sessions } = await aPublished(ctx, { days: ['2026-12-03'] });
    const address = `/werk/bijeenkomsten/${sessions[0]?.id}`;
    const typed = { day: '2027-10-31', from: '02:30', until: '04:00', isOnline: 'on', version: '1' };
    const wrong: [changes: Record<string, string>, name: string, text: RegExp][] = [
      [{ day: '31-4-2027' }, 'day', /Vul een datum in/],
      [{ day: '29-2-2027' }, 'day', /Vul een datum in/],
      [{ day: '28-3-2027' }, 'from', /zomertijd/],
      [{ day: '28-3-2027', from: '1:00', until: '2:30' }, 'until', /zomertijd/],
      [{ from: '22:00', until: '1:00' }, 'until', /voor het begin/],
    ];
    for (const [changes, name, text] of wrong) {
      const page = await browser.post(address, { ...typed, ...changes });
      assert.equal(page.status, 422);
      assert.match(page.html.querySelector(`#${name}-error`)?.text ?? '', text);
    }
    assert.equal((await browser.post(address, typed)).status, 303);
    assert.match(textOf(await browser.get(address)), /De eerste keer is bedoeld/);
    assert.equal((await browser.post(address, { ...typed, day: '29-2-2028', version: '2' })).status, 303);
  }),
);

test(
  'a session on a day on which its branch closes after all is marked',
  inCoevorden(async (ctx, browser) => {
    const branchId = await aBranch(ctx, { code: 'GM0118', name: 'Hoogeveen' });
    const { activity } = await aPublished(ctx, { days: ['2026-12-03'], where: { branchId, isOnline: false } });
    const address = `/werk/programma/${activity.id}`;
    assert.doesNotMatch(textOf(await browser.get(address)), /gesloten/);
    const days = { firstDay: asDay('2026-12-01'), lastDay: asDay('2026-12-05') };
    given(await addException(ctx, { branchId, ...days, reason: 'Verbouwing', spans: [] }));
    assert.match(textOf(await browser.get(address)), /vestiging gesloten: Verbouwing/);
  }),
);

test(
  'a desk worker reads and counts but changes nothing, and who is of elsewhere finds nothing',
  inCoevorden(async (ctx) => {
    const { activity, sessions } = await aPublished(ctx, { days: ['2026-12-03'] });
    const addresses = [`/werk/programma/${activity.id}`, `/werk/bijeenkomsten/${sessions[0]?.id}`];
    const desk = client(ctx.tx, someone('desk-worker', { municipality: 'GM0109' }));
    const emmen = client(ctx.tx, someone('programme-maker', { municipality: 'GM0114' }));
    for (const address of addresses) {
      assert.equal((await desk.get(address)).status, 200);
      assert.equal((await desk.post(`${address}/annulering`, { reason: 'Ziek' })).status, 403);
      assert.equal((await emmen.get(address)).status, 404);
      assert.equal((await emmen.post(`${address}/annulering`, { reason: 'Ziek' })).status, 404);
    }
  }),
);
