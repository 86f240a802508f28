import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import type { Tx } from '#kernel/db.ts';
import { enterObservation } from '../../src/modules/observations/index.ts';
import { aValue, knownFigures } from '../../src/modules/observations/testing.ts';
import { reportSteps } from '../../src/modules/reports/index.ts';
import { aText, done, reread, startReport } from '../../src/modules/reports/testing.ts';
import { modules } from '../../src/modules.ts';
import { ctxOf, someone } from '../actors.ts';
import { undone } from '../db.ts';
import { client } from '../page.ts';
import { ACCOUNTED, aWorld, HOME, NEIGHBOUR, SECRET, type World } from './world.ts';

const FILES = ['', '.pdf', '.txt', '.json', '.csv', '.xlsx'];
const FIGURE = 'members-total';

/** Everybody who has nothing to do with Coevorden. */
const outsiders = (world: World) => ({
  'a visitor': visitor,
  'the officer of Emmen': world.neighbour.officer,
  'the account manager of Emmen': someone('account-manager', { municipality: NEIGHBOUR }),
  'the desk of Emmen': someone('desk-worker', { municipality: NEIGHBOUR }),
});

test('a report that is read along stands nowhere else, not in a file, a list or a figure', () =>
  undone(async (tx) => {
    const world = await aWorld(tx);
    const places = [
      ...['/verantwoording', '/cijfers', '/agenda', '/sitemap.xml', '/partner/jaarberichten', '/werk/jaarberichten'],
      ...FILES.map((ending) => `/verantwoording/coevorden/2025${ending}`),
      ...[`/partner/jaarberichten/${world.reportId}`, `/verantwoording/coevorden/${world.reportId}`],
      ...['/werk/ingevoerde-cijfers', '/werk/ingevoerde-cijfers/lijst.csv', '/werk/uitspraken', '/werk/enquetes'],
    ];
    for (const [who, actor] of Object.entries(outsiders(world)))
      for (const place of places) {
        const { status, text } = await client(tx, actor).get(place);
        assert.ok(status < 500, `${who}: ${place} → ${status}`);
        const told = [ACCOUNTED, world.reportId, world.blockId].filter((secret) => text.includes(secret));
        assert.deepEqual(
          told.filter((secret) => !place.includes(secret)),
          [],
          `${who}: ${place}`,
        );
      }
  }));

/** A report of Emmen that lies with its officer, and the address of a part of it. */
async function ofEmmen(ctx: Ctx) {
  const about = { municipalityCode: NEIGHBOUR, year: 2025, slug: '', title: 'Jaarbericht 2025' };
  const written = [{ title: 'Terugblik', number: null, blocks: [aText('Van Emmen.')] }];
  const { id } = done(await startReport(ctx, { ...about, chapters: written }));
  const { report, chapters } = await reread(ctx, id);
  done(await reportSteps.sendForReview(ctx, report));
  return { reportId: report.id, blockId: chapters[0]?.blocks[0]?.id ?? '' };
}

const rowsOf = async (tx: Tx, table: 'reports.comments' | 'reports.reports' | 'reports.blocks') =>
  (await tx.selectFrom(table).selectAll().execute()).map((row) => JSON.stringify(row)).sort();

test('through a report of your own you say nothing about another, and settle or change nothing in it', () =>
  undone(async (tx) => {
    const world = await aWorld(tx);
    const own = await ofEmmen(ctxOf(tx));
    const before = [await rowsOf(tx, 'reports.comments'), await rowsOf(tx, 'reports.reports')];
    const officer = client(tx, world.neighbour.officer);
    const manager = client(tx, someone('account-manager', { municipality: NEIGHBOUR }));
    const typed = { about: ACCOUNTED, text: 'Van Emmen', version: '1', reason: 'Van Emmen' };
    for (const [browser, address] of [
      [officer, `/partner/jaarberichten/${own.reportId}/onderdelen/${world.blockId}/opmerkingen`],
      [officer, `/partner/jaarberichten/${world.reportId}/onderdelen/${own.blockId}/opmerkingen`],
      [manager, `/werk/jaarberichten/${own.reportId}/onderdelen/${world.blockId}/opmerkingen`],
      [manager, `/werk/jaarberichten/${own.reportId}/opmerkingen/${world.commentId}/afhandeling`],
      [manager, `/werk/jaarberichten/${world.reportId}/terugname`],
    ] as const) {
      const { status, text } = await browser.post(address, typed);
      assert.deepEqual([status, text.includes(ACCOUNTED)], [404, false], address);
    }
    assert.deepEqual([await rowsOf(tx, 'reports.comments'), await rowsOf(tx, 'reports.reports')], before);
  }));

const aSmallNumber = async (ctx: Ctx) =>
  done(
    await enterObservation(ctx, knownFigures(modules), {
      subject: {
        ...{ figureId: FIGURE, profile: 'lokaal', period: calendarYear(2025) },
        scope: { kind: 'municipality', municipalityCode: HOME },
      },
      details: aValue(3, { source: 'Telling', note: '' }),
    }),
  );

test('a small number of persons is told to nobody from outside, by whatever way they ask', () =>
  undone(async (tx) => {
    const world = await aWorld(tx);
    await aSmallNumber(ctxOf(tx));
    const asked = `gebied=municipality:${HOME}&periode=2025`;
    for (const [who, actor] of Object.entries(outsiders(world))) {
      const { get } = client(tx, actor);
      const { values } = JSON.parse(
        (await get(`/api/v1/figures/${FIGURE}/values?scope=municipality:${HOME}&period=2025`)).text,
      );
      assert.deepEqual(values.map(({ value }: { value: number | null }) => value).filter(Boolean), [], who);
      for (const place of [`/cijfers/${FIGURE}`, `/werk/cijfers/${FIGURE}`, `/partner/cijfers/${FIGURE}`]) {
        const page = await get(`${place}?${asked}`);
        const cells = page.html.querySelectorAll('main td, main dd, main strong').map(({ text }) => text.trim());
        assert.ok(!cells.some((cell) => /^3( leden)?$/.test(cell)), `${who}: ${place} tells ${cells.join(' | ')}`);
      }
      for (const list of ['/werk/cijfers/lijst.csv', '/partner/cijfers/lijst.csv'])
        assert.doesNotMatch((await get(`${list}?${asked}`)).text, new RegExp(`${FIGURE}[^\\n]*;3;`), `${who}: ${list}`);
    }
  }));

test('a file that names a municipality of others tells nothing of it, and enters nothing', () =>
  undone(async (tx) => {
    await aWorld(tx);
    const { get, post } = client(tx, someone('account-manager', { municipality: NEIGHBOUR }));
    const file = 'Cijfer;Gebied;Periode;Waarde;Bron\nvisits-physical;Coevorden;2025;5;Emmen\n';
    const form = new FormData();
    form.set('file', new File([file], 'cijfers.csv', { type: 'text/csv' }));
    const sent = await post('/werk/ingevoerde-cijfers/import', form);
    const preview = sent.location ? await get(sent.location) : sent;
    assert.doesNotMatch(preview.text, new RegExp(`4\\.?321|${SECRET}`));
    assert.match(preview.text, /Coevorden/, 'the row is shown as it was typed');
    if (sent.location) assert.equal((await post(sent.location)).status, 422);
    const stranger = client(tx, someone('information-officer'));
    if (sent.location) assert.equal((await stranger.get(sent.location)).status, 404, 'an upload is of one person');
  }));
