import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear } from '#kernel/day-span.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { installEdition } from '../../activity-catalogue/index.ts';
import type { Commitment } from '../../commitments/index.ts';
import { aTerm, someCommitments } from '../../commitments/testing.ts';
import { edition2025 } from '../../tariffs/testing.ts';
import { copyActivity } from '../commands/copy-activity.ts';
import { listServedCommitments } from '../sql.ts';
import { anActivity, reread } from '../testing.ts';

type Ctx = ReturnType<typeof ctxOf>;
type Around = { ctx: Ctx; browser: ReturnType<typeof client>; commitments: Commitment[] };

const inCoevorden = (work: (around: Around) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await installEdition(ctx, edition2025);
    const years = [calendarYear(2026), calendarYear(2027)];
    const commitments = await someCommitments(ctx, aTerm(['llo-pakket-1', 'kleintje-bieb'], { years }));
    await work({ ctx, commitments, browser: client(tx, someone('programme-maker', { municipality: 'GM0109' })) });
  });

const typedIn = (page: Page, name: string): string | undefined =>
  page.html.querySelector(`#${name}`)?.getAttribute('value');
const faultAt = (page: Page, name: string): string => page.html.querySelector(`#${name}-error`)?.text ?? '';
const stepOf = (id: string, step: string): string => `/werk/activiteiten/${id}/onderdelen/${step}`;

test(
  'somebody with little time starts with a title, fills in a part, and finds it back',
  inCoevorden(async ({ ctx, browser }) => {
    assert.match(faultAt(await browser.post('/werk/activiteiten/nieuw', { owner: 'GM0109' }), 'title'), /titel/);
    const abroad = await browser.post('/werk/activiteiten/nieuw', { owner: 'GM0114', title: 'Taalcafé' });
    assert.match(faultAt(abroad, 'owner'), /voor wie/);
    const started = await browser.post('/werk/activiteiten/nieuw', { owner: 'GM0109', title: 'Taalcafé ☕ مقهى' });
    assert.equal(started.status, 303);
    const id = started.location?.split('/')[3] ?? '';
    assert.equal(started.location, stepOf(id, 'inhoud'));
    const typed = { title: 'Taalcafé', summary: 'Praten met elkaar.', language: 'nl', version: '1', verder: '1' };
    const saved = await browser.post(stepOf(id, 'inhoud'), typed);
    assert.equal(saved.location, stepOf(id, 'voor-wie'));
    const stopped = await browser.post(stepOf(id, 'voor-wie'), { audiences: 'adults', version: '2', verder: '0' });
    assert.equal(stopped.location, `/werk/programma/${id}`);
    assert.equal((await browser.get(stepOf(id, 'inhoud'))).html.querySelector('#summary')?.text, 'Praten met elkaar.');
    const { audiences, signUp, version } = await reread(ctx, id);
    assert.deepEqual([audiences, signUp, version], [['adults'], null, 3]);
  }),
);

test(
  'begun for a promise it is of that municipality, of its service, and adds to it; a promise of elsewhere is not known',
  inCoevorden(async ({ ctx, browser, commitments }) => {
    const {
      id = '',
      label = '',
      serviceId,
    } = commitments.find((each) => each.counts === 'sessions' && !each.branchId) ?? {};
    const address = `/werk/activiteiten/nieuw?toezegging=${id}`;
    const page = await browser.get(address);
    assert.match(page.html.querySelector('main')?.text ?? '', new RegExp(`Telt mee voor ${label}`));
    assert.equal(page.html.querySelector('#owner option[selected]')?.getAttribute('value'), 'GM0109');
    const started = await browser.post(address, { owner: 'GM0109', title: 'Lezing' });
    const activityId = started.location?.split('/')[3] ?? '';
    assert.deepEqual(await listServedCommitments(ctx.tx, activityId), [id]);
    assert.equal((await reread(ctx, activityId)).serviceId, serviceId);
    const emmen = client(ctx.tx, someone('programme-maker', { municipality: 'GM0114' }));
    assert.doesNotMatch((await emmen.get(address)).text, /Telt mee voor/);
  }),
);

const wrong: [step: string, typed: Record<string, string>, name: string, text: RegExp][] = [
  ['inhoud', { title: '', language: 'nl' }, 'title', /titel/],
  ['inhoud', { title: 'x'.repeat(121), language: 'nl' }, 'title', /hoogstens 120 tekens/],
  ['inhoud', { title: 'Lezing', language: 'nl', about: 'x'.repeat(6_001) }, 'about', /hoogstens 6\.000 tekens/],
  ['inhoud', { title: 'Lezing', language: 'klingon' }, 'language', /Kies een taal/],
  ['voor-wie', { ageFrom: '12', ageUntil: '4' }, 'ageUntil', /niet lager/],
  ['voor-wie', { ageFrom: '121' }, 'ageFrom', /hoogstens 120/],
  ['voor-wie', { seatsOnSite: '-3' }, 'seatsOnSite', /1 of hoger/],
  ['aanbod', { coreFunctions: '2,4', countingFunction: '3' }, 'countingFunction', /ook hebt aangevinkt/],
  ['prijs', { from1: '18' }, 'euros1', /Gratis is 0/],
  ['prijs', { until1: '18', euros1: '0', from2: '18', euros2: '5' }, 'from1', /twee prijzen/],
  ['prijs', { euros1: '-5' }, 'euros1', /bedrag/],
  ['prijs', { euros1: '12.50' }, 'euros1', /bedrag/],
];
for (const [step, typed, name, text] of wrong)
  test(
    `in ${step}, ${Object.entries(typed)
      .map(([field, value]) => `${field} ${value.slice(0, 12)}`)
      .join(', ')} comes back with a sentence`,
    inCoevorden(async ({ ctx, browser }) => {
      const { id, version } = await anActivity(ctx);
      const page = await browser.post(stepOf(id, step), { ...typed, version: String(version) });
      assert.equal(page.status, 422);
      assert.match(faultAt(page, name), text);
      assert.equal((await reread(ctx, id)).version, version);
    }),
  );

test(
  'a text of ten megabytes is refused kindly, and a title with HTML is only text',
  inCoevorden(async ({ ctx, browser }) => {
    const { id, version } = await anActivity(ctx);
    const about = 'x'.repeat(10 * 1024 * 1024);
    const huge = await browser.post(stepOf(id, 'inhoud'), { title: 'Lezing', about, version: String(version) });
    assert.equal(huge.status, 413);
    const title = '"><img src=x onerror=alert(1)>';
    await browser.post(stepOf(id, 'inhoud'), { title, language: 'nl', version: String(version) });
    assert.equal((await reread(ctx, id)).title, title);
    const page = await browser.get(stepOf(id, 'inhoud'));
    assert.equal(typedIn(page, 'title'), title);
    assert.equal(page.html.querySelector('img'), null);
  }),
);

test(
  'a stale save shows what differs and keeps what was typed',
  inCoevorden(async ({ ctx, browser }) => {
    const { id, version } = await anActivity(ctx);
    const typed = { title: 'De mijne', language: 'nl', version: String(version) };
    await browser.post(stepOf(id, 'inhoud'), { ...typed, title: 'De andere' });
    const page = await browser.post(stepOf(id, 'inhoud'), typed);
    assert.equal(page.status, 409);
    assert.match(page.html.querySelector('del')?.text ?? '', /De andere/);
    assert.equal(typedIn(page, 'title'), 'De mijne');
    const again = await browser.post(stepOf(id, 'inhoud'), {
      ...typed,
      version: typedIn(page, 'version') ?? String(version + 1),
    });
    assert.equal(again.status, 303);
  }),
);

test(
  'the service brings its line, its chapter and its price; open commitments stand there with how far each is',
  inCoevorden(async ({ ctx, browser, commitments }) => {
    const { id, version } = await anActivity(ctx, { prices: [], reportChapter: null, programmeLine: null });
    const page = await browser.get(stepOf(id, 'aanbod'));
    const offered = page.html.querySelectorAll('input[name=commitmentIds]').map((input) => input.getAttribute('value'));
    const byActivities = commitments.filter(({ counts }) => counts === 'sessions' || counts === 'series');
    assert.deepEqual(offered.toSorted(), byActivities.map((each) => each.id).toSorted());
    assert.match(page.html.querySelector('main')?.text ?? '', /0 van 8 tot 10 activiteiten/);
    const mine = byActivities.find(({ serviceId }) => serviceId === 'llo-pakket-1')?.id ?? '';
    const typed = { serviceId: 'llo-pakket-1', commitmentIds: `${mine},${crypto.randomUUID()}`, pillar: 'learn' };
    const functions = { organiser: 'library', coreFunctions: '2', countingFunction: '2' };
    await browser.post(stepOf(id, 'aanbod'), { ...typed, ...functions, version: String(version) });
    const { programmeLine, reportChapter } = await reread(ctx, id);
    assert.deepEqual([programmeLine, reportChapter], ['leven-lang-ontwikkelen', 3]);
    assert.deepEqual(await listServedCommitments(ctx.tx, id), [mine]);
    const price = await browser.get(stepOf(id, 'prijs'));
    assert.deepEqual(
      ['until1', 'euros1', 'from2', 'euros2'].map((name) => typedIn(price, name)),
      ['17', '0,00', '18', '5,00'],
    );
    const sameYear = commitments.filter(({ startsOn }) => startsOn === '2026-01-01').map((each) => each.id);
    const twice = { ...typed, ...functions, commitmentIds: sameYear.join(), version: String(version + 1) };
    const refused = await browser.post(stepOf(id, 'aanbod'), twice);
    assert.equal(refused.status, 422);
    assert.match(refused.html.querySelector('#error-summary')?.text ?? '', /telt maar één keer/);
  }),
);

test(
  'a service without a tariff for participants proposes nothing, and neither does no service',
  inCoevorden(async ({ ctx, browser }) => {
    for (const [serviceId, text] of [
      ['kleintje-bieb', /geen prijs voor deelnemers/],
      [null, /nog geen dienst gekozen/],
    ] as const) {
      const { id } = await anActivity(ctx, { serviceId, prices: [] });
      const page = await browser.get(stepOf(id, 'prijs'));
      assert.match(page.html.querySelector('main')?.text ?? '', text);
      assert.equal(typedIn(page, 'euros1') ?? '', '');
    }
  }),
);

test(
  'from a template a draft begins with all that it says',
  inCoevorden(async ({ ctx, browser }) => {
    const { id } = await anActivity(ctx, { title: 'Voorleesuur' });
    const template = await copyActivity(ctx, { id, as: 'template' });
    assert.ok(template.ok);
    const form = { owner: 'GM0109', template: template.value.id };
    const started = await browser.post('/werk/activiteiten/nieuw', form);
    const copy = await reread(ctx, started.location?.split('/')[3] ?? '');
    assert.deepEqual([copy.title, copy.state, copy.countingFunction], ['Voorleesuur', 'draft', 2]);
  }),
);

test(
  'a part that is not there is not found',
  inCoevorden(async ({ ctx, browser }) => {
    const { id } = await anActivity(ctx);
    assert.equal((await browser.get(stepOf(id, 'toverij'))).status, 404);
  }),
);
