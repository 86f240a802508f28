import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { anActivity } from '../../activities/testing.ts';
import { openBranch } from '../../branches/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { MOST_SESSIONS } from '../session.ts';
import { onDay, shown } from '../testing.ts';

type Ctx = ReturnType<typeof ctxOf>;
type Around = { ctx: Ctx; id: string; branchId: string; browser: ReturnType<typeof client>; address: string };

const aDraft = (work: (around: Around) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    const branchId = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Sleen', sizeClass: 'small' });
    const { id } = await anActivity(ctx, { title: 'Kleintje Bieb' });
    const browser = client(tx, someone('programme-maker', { municipality: 'GM0109' }));
    await work({ ctx, id, branchId, browser, address: `/werk/programma/${id}/bijeenkomsten` });
  });

const filledIn = { day: '2026-12-03', from: '10:00', until: '11:00', rhythm: 'once', isOnline: 'on' };
const daysOn = (page: Page): string[] =>
  page.html.querySelectorAll('input[name=days]').map((input) => input.getAttribute('value') ?? '');
const tickedOn = (page: Page): string[] =>
  page.html.querySelectorAll('input[name=days][checked]').map((input) => input.getAttribute('value') ?? '');
const faultAt = (page: Page, name: string): string => page.html.querySelector(`#${name}-error`)?.text ?? '';

test(
  'a series shows all its days with what stands in the way, and plans those that stay ticked',
  aDraft(async ({ ctx, id, branchId, browser, address }) => {
    const series = { ...filledIn, isOnline: '', place: `branch:${branchId}`, rhythm: 'weekly', lastDay: '2027-01-07' };
    const preview = await browser.post(address, { ...series, day: '2026-12-17', stap: 'bekijk' });
    assert.equal(preview.status, 200);
    assert.deepEqual(daysOn(preview), ['2026-12-17', '2026-12-24', '2026-12-31', '2027-01-07']);
    assert.equal((await shown(ctx, id)).sessions.length, 0, 'nothing is planned yet');
    const hidden = preview.html
      .querySelectorAll('main form input[type=hidden]')
      .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']);
    const planned = await browser.post(address, {
      ...Object.fromEntries(hidden),
      days: '2026-12-17,2027-01-07,2027-01-14',
      stap: 'plan',
    });
    assert.deepEqual([planned.status, planned.location], [303, address]);
    const { sessions } = await shown(ctx, id);
    const expected = ['2026-12-17', '2027-01-07'].map((day) => onDay(day, '10:00', '11:00'));
    assert.deepEqual(
      sessions.map(({ beginsAt, endsAt }) => ({ beginsAt, endsAt })),
      expected,
    );
    assert.ok(sessions.every((session) => session.branchId === branchId && !session.isOnline));
  }),
);

test(
  'a holiday shows and is not ticked; somebody may tick it after all',
  aDraft(async ({ browser, address }) => {
    const page = await browser.post(address, { ...filledIn, day: '2026-12-18', rhythm: 'weekly', times: '2' });
    assert.deepEqual(daysOn(page), ['2026-12-18', '2026-12-25']);
    assert.deepEqual(tickedOn(page), ['2026-12-18']);
    assert.match(page.html.querySelector('[id="day-2026-12-25-note"]')?.text ?? '', /Eerste kerstdag/);
  }),
);

test(
  'in a series the night on which summer time skips the hour is left out, and the doubled hour says which is meant',
  aDraft(async ({ browser, address }) => {
    const night = { ...filledIn, from: '02:30', until: '04:00', rhythm: 'weekly', times: '2' };
    const spring = await browser.post(address, { ...night, day: '2027-03-21' });
    assert.equal(spring.html.querySelector('[id="day-2027-03-28"]')?.hasAttribute('disabled'), true);
    assert.match(spring.html.querySelector('[id="day-2027-03-28-note"]')?.text ?? '', /zomertijd/);
    const autumn = await browser.post(address, { ...night, day: '2027-10-24' });
    assert.deepEqual(tickedOn(autumn), ['2027-10-24', '2027-10-31']);
    assert.match(autumn.html.querySelector('[id="day-2027-10-31-note"]')?.text ?? '', /De eerste keer is bedoeld/);
  }),
);

const wrong: [what: string, changes: Record<string, string>, name: string, text: RegExp][] = [
  ['a day that does not exist', { day: '31-4-2027' }, 'day', /Vul een datum in/],
  ['29 February of an ordinary year', { day: '29-2-2027' }, 'day', /Vul een datum in/],
  ['no day', { day: '' }, 'day', /Vul een datum in/],
  ['a time that no clock shows', { from: '25:00' }, 'from', /Vul een tijd in/],
  ['an end before the beginning', { until: '9.00' }, 'until', /voor het begin/],
  ['an end at the beginning', { until: '10.00' }, 'until', /voor het begin/],
  ['an hour that summer time skips', { day: '28-3-2027', from: '2.30', until: '4.00' }, 'from', /zomertijd/],
  ['an end in that hour', { day: '28-3-2027', from: '1.30', until: '2.15' }, 'until', /zomertijd/],
  ['a series without an end', { rhythm: 'weekly' }, 'lastDay', /laatste dag/],
  ['a last day before the first', { rhythm: 'weekly', lastDay: '1-12-2026' }, 'lastDay', /voor de eerste/],
  ['a thousand sessions', { rhythm: 'weekly', times: '1000' }, 'times', new RegExp(`hoogstens ${MOST_SESSIONS}`)],
  ['a series until the year 9999', { rhythm: 'weekly', lastDay: '31-12-9999' }, 'lastDay', /eerdere laatste dag/],
  ['no rhythm', { rhythm: 'daily' }, 'rhythm', /Kies hoe vaak/],
  ['no seats at all', { seatsOnSite: '0' }, 'seatsOnSite', /van 1 of hoger/],
  ['half a seat', { seatsOnline: '1,5' }, 'seatsOnline', /heel getal/],
];
for (const [what, changes, name, text] of wrong)
  test(
    `${what} comes back beside its field, with what was typed`,
    aDraft(async ({ ctx, id, browser, address }) => {
      const page = await browser.post(address, { ...filledIn, ...changes });
      assert.equal(page.status, 422);
      assert.match(faultAt(page, name), text);
      const typed = page.html.querySelector(`[name=${name}]`)?.getAttribute('value');
      if (name !== 'rhythm') assert.equal(typed ?? '', changes[name] ?? filledIn[name as 'day'] ?? '');
      assert.equal((await shown(ctx, id)).sessions.length, 0);
    }),
  );

test(
  '29 February of a leap year is a day',
  aDraft(async ({ browser, address }) => {
    assert.deepEqual(daysOn(await browser.post(address, { ...filledIn, day: '29-2-2028' })), ['2028-02-29']);
  }),
);

test(
  'a plan without a place, with one of nobody, or without days says so',
  aDraft(async ({ browser, address }) => {
    const plan = { ...filledIn, stap: 'plan', days: '2026-12-03' };
    assert.match((await browser.post(address, { ...plan, isOnline: '' })).text, /Kies een plek/);
    const stranger = { ...plan, isOnline: '', place: `branch:${crypto.randomUUID()}` };
    assert.match((await browser.post(address, stranger)).text, /Kies een plek/);
    const none = await browser.post(address, { ...plan, days: '' });
    assert.match(none.html.querySelector('#days .field-error')?.text ?? '', /Kies minstens één dag/);
    assert.equal(none.html.querySelectorAll('input[name=days]').length, 1, 'the days are still there to choose from');
  }),
);

test(
  'a plan that is sent twice is made once',
  aDraft(async ({ ctx, id, browser, address }) => {
    const plan = { ...filledIn, stap: 'plan', days: '2026-12-03', _key: crypto.randomUUID() };
    await browser.post(address, plan);
    assert.equal((await browser.post(address, plan)).status, 303);
    assert.equal((await shown(ctx, id)).sessions.length, 1);
  }),
);
