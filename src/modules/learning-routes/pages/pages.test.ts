import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import { languages, pathIn } from '#kernel/languages.ts';
import { closePdf } from '#kernel/pdf/pdf.ts';
import { accessibilityOf, hostileTexts, pageCountOf, printedText } from '#kernel/pdf/testing.ts';
import { spacedCode } from '#kernel/short-code.ts';
import { NOW, someone } from '../../../../test/actors.ts';
import { client } from '../../../../test/page.ts';
import { openBranch } from '../../branches/testing.ts';
import { aPublished } from '../../programme/testing.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';
import { FROM_ONE_ADDRESS, IN_ALL } from '../guessing.ts';
import { routeCard, routeCardPdf } from '../pdf/route-card.ts';
import { chooseWalkIns, visitWithCard } from '../testing.ts';

after(closePdf);

const DESK = '/werk/leerplein';
const CATALOGUE = '/werk/leerstappen';
const COEVORDEN = { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' } as const;

test(
  'from steps to a route, to a card that the visitor opens at home in any language, and a code that is none',
  inCoevorden(async (ctx) => {
    const branchId = await openBranch(ctx, COEVORDEN);
    const { activity } = await aPublished(ctx, {
      ...{ title: 'Leerplein Coevorden', municipalityCode: 'GM0109', days: ['2026-11-26'] },
      where: { branchId, isOnline: false },
    });
    const maker = client(ctx.tx, someone('programme-maker'));
    const step = { title: 'Een e-mail sturen', line: 'digital', level: '1', version: '1' };
    const material = { material: 'https://oefenen.nl/email', afterwards: 'zelf een mail sturen' };
    const faults: Record<string, string>[] = [{ title: '' }, { material: 'javascript:alert(1)' }, { level: '9' }];
    for (const fault of faults)
      assert.equal((await maker.post(`${CATALOGUE}/stappen/nieuw`, { ...step, ...fault })).status, 422);
    const made = await maker.post(`${CATALOGUE}/stappen/nieuw`, { ...step, ...material, _key: randomUUID() });
    assert.match((await maker.get(made.location ?? '')).text, /Een e-mail sturen/);
    assert.match((await maker.post(`${CATALOGUE}/stappen/nieuw`, step)).text, /Dit bestaat al/);
    const [{ id: stepId } = { id: '' }] = await ctx.tx.selectFrom('learningRoutes.steps').select('id').execute();
    const stepPath = `${CATALOGUE}/stappen/${stepId}`;
    assert.equal((await maker.get(stepPath)).html.querySelector('#title')?.getAttribute('value'), step.title);
    await maker.post(stepPath, { ...step, ...material, title: 'Mail sturen' });
    assert.match((await maker.post(stepPath, step)).text, /Iemand anders heeft dit/);
    const route = { question: 'Ik wil mailen', 'step-1': stepId, version: '1' };
    assert.equal((await maker.post(`${CATALOGUE}/routes/nieuw`, { ...route, 'step-1': '' })).status, 422);
    assert.equal((await maker.post(`${CATALOGUE}/routes/nieuw`, { ...route, question: '' })).status, 422);
    await maker.post(`${CATALOGUE}/routes/nieuw`, { ...route, _key: randomUUID() });
    assert.match((await maker.post(`${CATALOGUE}/routes/nieuw`, route)).text, /Dit bestaat al/);
    const [{ id: routeId } = { id: '' }] = await ctx.tx.selectFrom('learningRoutes.routes').select('id').execute();
    const routePath = `${CATALOGUE}/routes/${routeId}`;
    assert.equal(
      (await maker.get(routePath)).html.querySelector('#step-1 option[selected]')?.text,
      'Digitaal, begin: Mail sturen',
    );
    await maker.post(routePath, { ...route, question: 'Ik wil mailen met familie' });
    assert.match((await maker.post(routePath, route)).text, /Iemand anders heeft dit/);
    await maker.post(`${CATALOGUE}/inlopen`, { activities: activity.id, _key: randomUUID() });
    assert.ok((await maker.get(CATALOGUE)).html.querySelector(`[name=activities][value="${activity.id}"][checked]`));
    await assert.rejects(chooseWalkIns({ ...ctx, actor: someone('desk-worker') }, []));

    const desk = client(ctx.tx, someone('desk-worker', { municipality: 'GM0109', branchId }));
    assert.match((await desk.get(DESK)).text, /Ik wil mailen met familie/);
    assert.equal((await desk.post(DESK, { doen: 'begin', plek: 'coevorden' })).status, 422);
    assert.match((await desk.post(DESK, { doen: 'kaart', code: 'K7M3PRXY' })).text, /Deze code kennen we niet/);
    const begun = await desk.post(DESK, { doen: 'begin', plek: 'coevorden', route: routeId });
    const cardPath = begun.location ?? '';
    const code = (await desk.get(cardPath)).html.querySelector('h1')?.text.trim() ?? '';
    assert.match(code, /^[2-9CDFHJKMNPRTVWXY]{4} [2-9CDFHJKMNPRTVWXY]{4}$/);
    assert.equal((await desk.post(DESK, { doen: 'kaart', code: code.toLowerCase() })).location, cardPath);
    await desk.post(DESK, { doen: 'tel' });
    assert.equal((await desk.post(DESK, { doen: 'terug' })).status, 303);
    assert.match((await desk.post(DESK, { doen: 'terug' })).text, /nog niemand zonder kaart geteld/);
    assert.equal((await desk.get(`${cardPath}/kaart.pdf`)).headers.get('content-type'), 'application/pdf');

    const browser = client(ctx.tx, visitor);
    for (const language of languages) {
      const page = await browser.get(`${pathIn(language, '/leerroute')}?code=${code.replace(' ', '+')}`);
      assert.match(page.text, /Mail sturen/, language);
      assert.match(page.text, /Leerplein Coevorden/, language);
      assert.deepEqual([page.headers.get('set-cookie'), page.headers.get('x-robots-tag')], [null, 'noindex, nofollow']);
    }
    const next = await desk.post(cardPath, { doen: 'gedaan', stap: stepId });
    assert.match((await desk.get(next.location ?? '')).text, /Alle stappen zijn gedaan/);
    assert.match((await browser.get(`/leerroute?code=${code}`)).text, /Je hebt alle stappen gedaan/);
    assert.equal((await desk.post(cardPath, { doen: 'erbij', stap: '' })).status, 422);
    assert.equal((await desk.post(cardPath, { doen: 'iets', stap: stepId })).status, 404);
    await desk.post(cardPath, { doen: 'terug', stap: stepId });
    await desk.post(cardPath, { doen: 'eraf', stap: stepId });
    assert.match((await desk.post(cardPath, { doen: 'erbij', stap: stepId })).location ?? '', /kaarten/);

    const answers = [];
    for (const guess of ['K7M3PRXY', 'geen code', '']) {
      const { status, html } = await browser.get(`/leerroute?code=${guess}`);
      answers.push(`${status} ${html.querySelector('.alert')?.text.replaceAll(/\s+/g, ' ').trim()}`);
    }
    assert.deepEqual(new Set(answers).size, 1, 'a code that is none tells nothing of those that are');
    const tries = Array.from({ length: FROM_ONE_ADDRESS.tries }, () => ({ bucket: 'learning-route:unknown', at: NOW }));
    const [{ bucket } = { bucket: '' }] = await ctx.tx
      .selectFrom('kernel.attempts')
      .select('bucket')
      .where('bucket', 'like', 'learning-route:%')
      .execute();
    await ctx.tx
      .insertInto('kernel.attempts')
      .values(tries.map((one) => ({ ...one, bucket })))
      .execute();
    for (const guess of [code, 'K7M3PRXY']) {
      const flooded = await browser.get(`/leerroute?code=${guess}`);
      assert.equal(flooded.status, 429);
      assert.doesNotMatch(flooded.text, /Mail sturen/);
    }
    await ctx.tx.deleteFrom('kernel.attempts').where('bucket', 'like', 'learning-route:%').execute();
    assert.equal((await browser.get(`/leerroute?code=${code}`)).status, 200);
    const fromAll = Array.from({ length: IN_ALL.tries }, () => ({ bucket: 'learning-routes', at: NOW }));
    await ctx.tx.insertInto('kernel.attempts').values(fromAll).execute();
    assert.equal((await browser.get(`/leerroute?code=${code}`)).status, 429, 'many addresses find no more than one');
    assert.ok((await visitWithCard(ctx, { code, branchId })).ok, 'staff go on');
  }),
);

const card = {
  id: 'x',
  code: 'K7M3PRXY',
  question: 'Ik wil mailen',
  branchId: 'x',
  placeId: null,
  lastVisitOn: '2026-11-22',
};
const steps = ['Een e-mail lezen', 'Een e-mail sturen'].map((title, index) => ({
  ...({ id: title, title, line: 'digital', level: 1, materialUrl: '', afterwards: '' } as const),
  ...{ isRetired: false, version: 1, isDone: index === 0 },
}));

test('the card is one accessible page, with the code, the next step and what is done, whatever the steps are called', async () => {
  const printed = { organisation: 'Bibliotheken Drenthe', card, steps, baseUrl: 'https://bieb.nl' };
  const pdf = await routeCardPdf(routeCard(printed), NOW);
  assert.deepEqual(new Set(Object.values(accessibilityOf(pdf))), new Set([true]));
  assert.equal(pageCountOf(pdf), 1);
  const text = printedText(pdf);
  for (const words of [spacedCode(card.code), 'Een e-mail sturen', 'Een e-mail lezen (gedaan)', 'bieb.nl/leerroute'])
    assert.ok(text.includes(words), `${words} in ${text}`);
  const [first] = steps;
  for (const hostile of hostileTexts) {
    const many = Array.from({ length: 12 }, () => ({ ...(first ?? assert.fail()), title: hostile }));
    const shown = routeCard({ ...printed, organisation: hostile, card: { ...card, question: hostile }, steps: many });
    assert.ok(accessibilityOf(await routeCardPdf(shown, NOW)).structure);
  }
});
