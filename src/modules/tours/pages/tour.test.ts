import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '#kernel/days.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { anActivity } from '../../activities/testing.ts';
import { threeBranches } from '../../campaigns/testing.ts';
import { shown } from '../../programme/testing.ts';

type Ctx = ReturnType<typeof ctxOf>;
type World = {
  ctx: Ctx;
  id: string;
  branches: Awaited<ReturnType<typeof threeBranches>>;
  browser: ReturnType<typeof client>;
  address: string;
};

const onTour = (work: (world: World) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branches = await threeBranches(ctx);
    const { id } = await anActivity(ctx, { title: 'Schrijver op tournee' });
    const browser = client(tx, someone('programme-maker', { municipality: 'GM0109' }));
    await work({ ctx, id, branches, browser, address: `/werk/programma/${id}/tournee` });
  });

const filledIn = { day: '2026-12-18', from: '19:00', until: '20:30', stap: 'bekijk' };
const textOf = (page: Page): string => page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';
const stopsOn = (page: Page): string[] =>
  page.html.querySelectorAll('input[name=stops]').map((input) => input.getAttribute('value') ?? '');

async function planned({ ctx, id }: World): Promise<string[]> {
  const { sessions } = await shown(ctx, id);
  return sessions.map(({ branchId, beginsAt }) => `${branchId}_${dayOf(beginsAt)}`);
}

test(
  'an activity goes along its branches, a week later at each, and only where it stays ticked',
  onTour(async (world) => {
    const { branches, browser, address } = world;
    const form = await browser.get(address);
    assert.match(textOf(form), /Coevorden.*Sleen/);
    assert.doesNotMatch(form.text, new RegExp(branches.emmen));
    const chosen = { ...filledIn, branches: `${branches.coevorden},${branches.sleen},${branches.emmen}` };
    const tour = { ...chosen, daysBetween: '7', times: '2', weeks: '3' };
    const preview = await browser.post(address, tour);
    const stops = [
      ...['2026-12-18', '2027-01-08'].map((day) => `${branches.coevorden}_${day}`),
      ...['2026-12-25', '2027-01-15'].map((day) => `${branches.sleen}_${day}`),
    ];
    assert.deepEqual(stopsOn(preview), stops);
    assert.match(textOf(preview), /vrijdag 25 december 2026Eerste kerstdag/);
    assert.equal(preview.html.querySelectorAll('input[name=stops][checked]').length, 3);
    assert.deepEqual(await planned(world), []);
    const kept = stops.filter((stop) => !stop.endsWith('12-25'));
    const done = await browser.post(address, { ...tour, stops: kept.join(), stap: 'plan' });
    assert.equal(done.location, `/werk/programma/${world.id}`);
    assert.deepEqual((await planned(world)).toSorted(), kept.toSorted());
    const page = await browser.get(done.location);
    assert.deepEqual(
      page.html.querySelectorAll('tr.group').map(({ text }) => text.trim()),
      ['Coevorden', 'Sleen'],
    );
  }),
);

test(
  'a tour without branches, with too many times or backwards comes back as it was typed',
  onTour(async (world) => {
    const { branches, browser, address } = world;
    const both = { ...filledIn, branches: `${branches.coevorden},${branches.sleen}` };
    const wrong: [typed: Record<string, string>, text: RegExp][] = [
      [filledIn, /minstens één vestiging/],
      [{ ...both, until: '18:00' }, /voor het begin/],
      [{ ...both, times: '53' }, /hoogstens 52/],
      [{ ...both, day: '2027-02-29' }, /datum/],
      [{ ...both, stap: 'plan' }, /Kies minstens één dag/],
    ];
    for (const [typed, text] of wrong) {
      const page = await browser.post(address, typed);
      assert.equal(page.status, 422);
      assert.match(textOf(page), text);
      assert.equal(page.html.querySelector('[name=from]')?.getAttribute('value'), '19:00');
    }
    const sameDay = await browser.post(address, both);
    assert.deepEqual(stopsOn(sameDay).length, 2);
    assert.deepEqual(await planned(world), []);
  }),
);

test(
  'a tour that is too long plans nothing at all',
  onTour(async (world) => {
    const { branches, browser, address } = world;
    const long = { ...filledIn, branches: `${branches.coevorden},${branches.sleen}`, times: '52' };
    for (const day of ['2027-01-04', '2028-01-03']) {
      const stops = stopsOn(await browser.post(address, { ...long, day })).join();
      const answer = await browser.post(address, { ...long, day, stops, stap: 'plan' });
      assert.equal(answer.status, day.startsWith('2027') ? 303 : 422);
    }
    assert.equal((await planned(world)).length, 104);
  }),
);
