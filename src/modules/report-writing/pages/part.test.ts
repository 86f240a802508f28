import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import type { BlockContent } from '../../report-contents/index.ts';
import { aReport, coevorden, done, finaliseReport, reread, saveBlock } from '../../reports/testing.ts';

type World = {
  ctx: Ctx;
  browser: ReturnType<typeof client>;
  /** Of the part that the test is about. */
  address: string;
  /** Where a new part of its chapter is made. */
  fresh: string;
  reportId: string;
  blockId: string;
  contents: () => Promise<BlockContent[]>;
};

const world = (block: string | BlockContent, work: (world: World) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await coevorden(ctx);
    const { report, chapters } = await aReport(ctx, [[block]], 2025);
    const [reportId, chapterId, blockId] = [report.id, chapters[0]?.id, chapters[0]?.blocks[0]?.id ?? ''];
    const start = `/werk/jaarberichten/${reportId}`;
    const contents = async () =>
      (await reread(ctx, reportId)).chapters.flatMap(({ blocks }) => blocks.map(({ content }) => content));
    const fresh = `${start}/hoofdstukken/${chapterId}/nieuw-onderdeel`;
    const browser = client(tx, someone('account-manager'));
    await work({ ctx, browser, address: `${start}/onderdelen/${blockId}`, fresh, reportId, blockId, contents });
  });

const wordsOf = ({ html }: Page, part = 'main'): string => html.querySelector(part)?.text.replaceAll(/\s+/g, ' ') ?? '';
const typedIn = ({ html }: Page, name: string): string => {
  const field = html.querySelector(`[name="${name}"]`);
  return field?.getAttribute('value') ?? field?.text ?? '';
};
const LONG = `Deze zin is ${'heel '.repeat(20)}lang.`;

test(
  'a text is seen before it is saved, with hints that keep nobody from saving',
  world('Oud.', async ({ browser, address, contents }) => {
    const text = `Nieuw: {visits-physical} en {visits-fysical} en {Bezoekers}.\r\n\r\n- ${LONG}`;
    const seen = await browser.post(`${address}?actie=voorbeeld`, { heading: 'Kop', text, version: '1' });
    assert.equal(seen.status, 200);
    const beside = wordsOf(seen, '#live');
    assert.match(beside, /Zo wordt het ?Kop ?Nieuw: onbekend en {visits-fysical} en {Bezoekers}\./);
    assert.match(beside, /Het cijfer {visits-fysical} bestaat niet\. Bedoel je Bezoekers in de bibliotheek/);
    assert.match(beside, /{Bezoekers} is geen cijfer, en staat zo in de tekst\. Bedoel je/);
    assert.match(beside, /Lange zinnen/);
    assert.equal((await contents())[0]?.heading, '', 'seeing changes nothing');
    const saved = await browser.post(address, { heading: 'Kop', text, signedBy: 'Ans', version: '1' });
    assert.equal(saved.location?.endsWith(`#deel-${address.split('/').at(-1)}`), true);
    const kept = { kind: 'text', heading: 'Kop', text: text.replaceAll('\r\n', '\n'), signedBy: 'Ans' };
    assert.deepEqual(await contents(), [kept]);
  }),
);

test(
  'a figure is picked by its label, and comes at the end of the text where there is no script',
  world('Oud.', async ({ browser, address, contents }) => {
    const pick = (form: Record<string, string>) =>
      browser.post(`${address}?actie=cijfer`, { text: 'Er kwamen', version: '1', ...form });
    const one = await pick({ figure: 'bezoekers in de bibliotheek' });
    assert.equal(typedIn(one, 'text'), 'Er kwamen {visits-physical}');
    assert.equal(typedIn(one, 'figure'), '');
    assert.equal(
      typedIn(await pick({ figure: 'visits-physical', figureYear: '2024' }), 'text'),
      'Er kwamen {visits-physical@2024}',
    );
    const many = await pick({ figure: 'leden' });
    assert.equal(many.status, 422);
    assert.match(wordsOf(many), /Er zijn \d+ cijfers met deze woorden\. Kies welk je bedoelt\./);
    assert.equal(typedIn(many, 'text'), 'Er kwamen');
    const [choice] = many.html.querySelectorAll('button[name=chosen]');
    const chosen = choice?.getAttribute('value') ?? '';
    assert.equal(typedIn(await pick({ figure: 'leden', chosen }), 'text'), `Er kwamen {${chosen}}`);
    assert.match(wordsOf(await pick({ figure: 'eenhoorns' })), /Er is geen cijfer met deze woorden/);
    assert.match(wordsOf(await pick({ figure: 'visits-physical', figureYear: '24' })), /Vul een jaar in, zoals 2024/);
    assert.deepEqual(
      (await contents()).map((each) => each.kind === 'text' && each.text),
      ['Oud.'],
      'picking saves nothing',
    );
  }),
);

test(
  'of two who write the second sees both texts, and goes on with open eyes',
  world('Oud.', async ({ ctx, browser, address, blockId, contents }) => {
    const theirs: BlockContent = { kind: 'text', heading: '', text: 'Van een ander.', signedBy: '' };
    done(await saveBlock(ctx, { id: blockId, version: 1, content: theirs }));
    const late = await browser.post(address, { text: 'Van mij.', version: '1' });
    assert.equal(late.status, 409);
    assert.match(wordsOf(late), /Iemand anders heeft dit intussen gewijzigd.*Zo staat het er nu ?Van een ander\./);
    assert.equal(typedIn(late, 'saved'), 'Van een ander.');
    assert.equal(typedIn(late, 'text'), 'Van mij.');
    assert.deepEqual(await contents(), [theirs]);
    const again = await browser.post(address, { text: 'Van ons.', version: typedIn(late, 'version') });
    assert.equal(again.status, 303);
    assert.deepEqual(await contents(), [{ ...theirs, text: 'Van ons.' }]);
  }),
);

test(
  'what is refused keeps what was typed',
  world('Oud.', async ({ ctx, browser, address, fresh, reportId }) => {
    done(await finaliseReport(ctx, modules, { id: reportId, version: 1, reason: '' }));
    for (const path of [address, `${fresh}?soort=text`]) {
      const refused = await browser.post(path, { text: 'Nog dit.', version: '1' });
      assert.equal(refused.status, 422);
      assert.match(wordsOf(refused), /Dit jaarbericht is definitief/);
      assert.equal(typedIn(refused, 'text'), 'Nog dit.');
    }
  }),
);

test(
  'what was typed for a part that somebody took out can be put back',
  world('Oud.', async ({ browser, address, contents }) => {
    const form = await browser.get(address);
    const [kind, chapter] = [typedIn(form, 'kind'), typedIn(form, 'chapter')];
    await browser.post(`${address}/verwijdering`);
    const typed = { text: 'Nieuw.', version: '1', kind, chapter };
    const late = await browser.post(address, typed);
    assert.equal(late.status, 422);
    assert.match(wordsOf(late), /intussen weggehaald/);
    assert.equal(typedIn(late, 'text'), 'Nieuw.');
    const target = late.html.querySelector('main form')?.getAttribute('action') ?? '';
    assert.equal((await browser.post(target, typed)).status, 303);
    assert.deepEqual(
      (await contents()).map((content) => content.kind === 'text' && content.text),
      ['Nieuw.'],
    );
    assert.equal((await browser.post(address, { ...typed, kind: 'constructor' })).status, 404);
  }),
);

test(
  'a part is added after another, of the kind that was chosen',
  world('Oud.', async ({ browser, fresh, blockId, contents }) => {
    const kinds = await browser.get(`${fresh}?na=${blockId}`);
    assert.equal(kinds.html.querySelectorAll('[name=soort]').length, 11);
    assert.equal(typedIn(kinds, 'na'), blockId);
    const added = await browser.post(`${fresh}?soort=text&na=${blockId}`, { text: 'Erna.' });
    assert.equal(added.status, 303);
    await browser.post(`${fresh}?soort=map`, { heading: 'Ervoor' });
    assert.deepEqual(
      (await contents()).map((content) => (content.kind === 'text' ? content.text : content.heading)),
      ['Ervoor', 'Oud.', 'Erna.'],
    );
    await browser.post(`${fresh}?soort=text&na=${reportIdOf(fresh)}`, { text: 'Na wat weg is.' });
    assert.equal((await contents()).at(-1)?.kind, 'text');
  }),
);
const reportIdOf = (address: string): string => address.split('/')[3] ?? '';
