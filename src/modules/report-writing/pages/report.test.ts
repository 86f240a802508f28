import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import { aReport, aText, coevorden, done, finaliseReport, reread, type StartedReport } from '../../reports/testing.ts';

type World = StartedReport & { ctx: Ctx; browser: ReturnType<typeof client>; address: string };
type Blocks = Parameters<typeof aReport>[1];

const world =
  (work: (world: World) => Promise<void>, blocks: Blocks = [['Een.', 'Twee.'], ['Drie.']]) =>
  () =>
    undone(async (tx) => {
      const ctx = ctxOf(tx);
      await coevorden(ctx);
      const started = await aReport(ctx, blocks, 2025);
      const browser = client(tx, someone('account-manager'));
      await work({ ctx, ...started, browser, address: `/werk/jaarberichten/${started.report.id}` });
    });

const titlesIn = async ({ ctx, report }: World): Promise<string[]> =>
  (await reread(ctx, report.id)).chapters.map(({ title }) => title);
const textsIn = async ({ ctx, report }: World): Promise<string[]> =>
  (await reread(ctx, report.id)).chapters.flatMap(({ blocks }) =>
    blocks.map(({ content }) => (content.kind === 'text' ? content.text : content.kind)),
  );
const wordsOf = ({ html }: Page): string => html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';

test(
  'the page says what must still be done, and which figures are missing where they stand',
  world(
    async ({ ctx, browser, address }) => {
      const words = wordsOf(await browser.get(address));
      assert.match(words, /Deze teksten zijn nog leeg: Voorwoord/);
      assert.match(words, /Voorwoord ?Hier staat nog niets/);
      assert.match(
        words,
        /Het cijfer {visits-fysical} bestaat niet\. Bedoel je Bezoekers in de bibliotheek {visits-phys/,
      );
      assert.match(words, /Bezoekers in de bibliotheek 2025: onbekend\./);
      const reader = await client(ctx.tx, someone('administrator')).get(address);
      assert.equal(reader.html.querySelectorAll('main form, main .button').length, 0, 'who only reads has no buttons');
    },
    [[aText('', 'Voorwoord'), 'Er kwamen {visits-physical} en {visits-fysical}.']],
  ),
);

test(
  'chapters are added, called otherwise and moved',
  world(async (all) => {
    const { browser, address, chapters } = all;
    const [first, second] = chapters;
    const added = await browser.post(`${address}/hoofdstukken`, { title: 'Vooruitblik' });
    assert.match(added.location ?? '', /#deel-/);
    const nameless = await browser.post(`${address}/hoofdstukken`, { title: ' ' });
    assert.equal(nameless.status, 422);
    assert.match(wordsOf(nameless), /Geef het hoofdstuk een titel/);
    await browser.post(`${address}/hoofdstukken/${second?.id}/verplaatsing`, { richting: 'omhoog' });
    await browser.post(`${address}/hoofdstukken/${second?.id}/verplaatsing`, { richting: 'opzij' });
    const title = `${address}/hoofdstukken/${first?.id}/titel`;
    assert.equal((await browser.get(title)).html.querySelector('[name=title]')?.getAttribute('value'), 'Hoofdstuk 1');
    assert.equal((await browser.post(title, { title: 'Terugblik', version: '1' })).status, 303);
    assert.deepEqual(await titlesIn(all), ['Hoofdstuk 2', 'Terugblik', 'Vooruitblik']);
    const late = await browser.post(title, { title: 'Omkijken', version: '1' });
    assert.equal(late.status, 409);
    assert.match(wordsOf(late), /was: Terugblik.*wordt: Omkijken/);
    assert.equal(late.html.querySelector('[name=version]')?.getAttribute('value'), '2', 'saving again is a choice');
  }),
);

test(
  'a part is moved, and taken out once that is confirmed',
  world(async (all) => {
    const { browser, address, chapters } = all;
    const [one, two] = chapters[0]?.blocks ?? [];
    await browser.post(`${address}/onderdelen/${two?.id}/verplaatsing`, { richting: 'omhoog' });
    assert.deepEqual(await textsIn(all), ['Twee.', 'Een.', 'Drie.']);
    const removal = `${address}/onderdelen/${one?.id}/verwijdering`;
    assert.match(wordsOf(await browser.get(removal)), /Dit onderdeel weghalen\?.*Een\./);
    assert.deepEqual(await textsIn(all), ['Twee.', 'Een.', 'Drie.'], 'asking changes nothing');
    await browser.post(removal);
    assert.deepEqual(await textsIn(all), ['Twee.', 'Drie.']);
    assert.equal((await browser.get(removal)).status, 404);
    const whole = `${address}/hoofdstukken/${chapters[1]?.id}/verwijdering`;
    assert.match(wordsOf(await browser.get(whole)), /Dit hoofdstuk weghalen\?.*Drie\./);
    await browser.post(whole);
    assert.deepEqual(await textsIn(all), ['Twee.']);
  }),
);

test(
  'what was remarked on stays until that is settled',
  world(async (all) => {
    const { ctx, browser, address, chapters } = all;
    const [block] = chapters[0]?.blocks ?? [];
    const comment = {
      id: newId(),
      blockId: block?.id ?? '',
      side: 'municipality',
      text: 'Korter?',
      writtenAt: ctx.now,
    };
    await ctx.tx.insertInto('reports.comments').values(comment).execute();
    for (const part of [`onderdelen/${block?.id}`, `hoofdstukken/${chapters[0]?.id}`]) {
      const refused = await browser.post(`${address}/${part}/verwijdering`);
      assert.equal(refused.status, 422);
      assert.match(wordsOf(refused), /Er staat nog een opmerking open/);
    }
    assert.deepEqual(await textsIn(all), ['Een.', 'Twee.', 'Drie.']);
  }),
);

test(
  'what is final is read and not changed, also from a page that was opened before',
  world(async (all) => {
    const { ctx, browser, address, report, chapters } = all;
    done(await finaliseReport(ctx, modules, { id: report.id, version: 1, reason: '' }));
    const page = await browser.get(address);
    assert.match(wordsOf(page), /Dit jaarbericht is definitief/);
    assert.equal(page.html.querySelectorAll('main form').length, 0);
    const [chapter] = chapters;
    const parts = [`hoofdstukken/${chapter?.id}`, `onderdelen/${chapter?.blocks[0]?.id}`];
    for (const [path, form] of [
      ['hoofdstukken', { title: 'Nog een' }],
      [`${parts[0]}/titel`, { title: 'Anders', version: '1' }],
      ...parts.map((part) => [`${part}/verplaatsing`, { richting: 'omlaag' }] as const),
      ...parts.map((part) => [`${part}/verwijdering`, {}] as const),
    ] as const) {
      const refused = await browser.post(`${address}/${path}`, form);
      assert.equal(refused.status, 422, path);
      assert.match(wordsOf(refused), /Dit jaarbericht is definitief/);
    }
    assert.deepEqual(await titlesIn(all), ['Hoofdstuk 1', 'Hoofdstuk 2']);
  }),
);

test(
  'the parts of one report do not stand under the address of another',
  world(async ({ ctx, browser, address, chapters }) => {
    const other = await aReport(ctx, [['Elders.']], 2024);
    const elsewhere = `/werk/jaarberichten/${other.report.id}`;
    const [chapter] = chapters;
    const paths = [`hoofdstukken/${chapter?.id}/titel`, `onderdelen/${chapter?.blocks[0]?.id}/verwijdering`];
    for (const path of paths) {
      assert.equal((await browser.get(`${address}/${path}`)).status, 200);
      assert.equal((await browser.get(`${elsewhere}/${path}`)).status, 404);
      assert.equal((await browser.post(`${elsewhere}/${path}`, { title: 'Gekaapt', version: '1' })).status, 404);
    }
  }),
);
