import assert from 'node:assert/strict';
import { test } from 'node:test';
import { someone } from '../../../../test/actors.ts';
import { client } from '../../../../test/page.ts';
import { aDraft, aPublished } from '../../programme/testing.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';
import { aSurveyedLecture, reread, standardQuestionnaire } from '../testing.ts';

const MAKER = someone('programme-maker', { municipality: 'GM0109' });

test(
  'staff put a questionnaire to who come to an activity, once, and set until when',
  inCoevorden(async (ctx) => {
    const questionnaireId = await standardQuestionnaire(ctx);
    const { activity } = await aPublished(ctx, { days: ['2026-12-03'] });
    const browser = client(ctx.tx, MAKER);
    const address = `/werk/activiteiten/${activity.id}/enquete`;
    const form = await browser.get(address);
    assert.ok(form.html.querySelector('input[name=questionnaireId]')?.hasAttribute('checked'));
    assert.equal((await browser.post(address, {})).status, 422);
    assert.equal((await browser.post(address, { questionnaireId })).location, address);
    assert.match(
      (await browser.post(address, { questionnaireId })).text,
      /Bij deze activiteit hoort al een enquête|Adres van de enquête/,
    );
    const page = await browser.get(address);
    assert.match(page.text, /Adres van de enquête/);
    assert.match(page.text, /Invullen kan tot en met 31 december 2026/);
    assert.equal((await browser.post(`${address}/einde`, { openUntil: 'ooit', version: '1' })).status, 422);
    assert.equal((await browser.post(`${address}/einde`, { openUntil: '2026-11-21', version: '1' })).status, 303);
    assert.match((await browser.post(`${address}/einde`, { openUntil: '2026-11-30', version: '1' })).text, /intussen/);
    assert.match((await browser.get(address)).text, /Gesloten/);
  }),
);

test(
  'a draft is not asked about, and only who works with surveys puts them somewhere',
  inCoevorden(async (ctx) => {
    const questionnaireId = await standardQuestionnaire(ctx);
    const { activity } = await aDraft(ctx, { days: ['2026-12-03'] });
    const address = `/werk/activiteiten/${activity.id}/enquete`;
    const browser = client(ctx.tx, MAKER);
    assert.match((await browser.get(address)).text, /nog niet openbaar/);
    assert.match((await browser.post(address, { questionnaireId })).text, /nog niet openbaar/);
    assert.equal((await browser.post(address, { questionnaireId: crypto.randomUUID() })).status, 422);
    const reader = client(ctx.tx, someone('director'));
    assert.match((await reader.get(address)).text, /hoort geen enquête/);
    assert.equal((await reader.post(address, { questionnaireId })).status, 403);
    const elsewhere = client(ctx.tx, someone('programme-maker', { municipality: 'GM0114' }));
    assert.equal((await elsewhere.post(address, { questionnaireId })).status, 404);
  }),
);

test(
  'paper is typed back line by line, on the day that it was filled in, and the last sheet can be taken back',
  inCoevorden(async (ctx) => {
    const survey = await aSurveyedLecture(ctx);
    const browser = client(ctx.tx, someone('desk-worker', { municipality: 'GM0109' }));
    const address = `/werk/enquetes/${survey.id}/invoer`;
    const key = crypto.randomUUID();
    assert.ok((await browser.get(address)).html.querySelector('#line')?.hasAttribute('autofocus'));
    const kept = await browser.post(address, { line: '54-0 8 9', liked: 'Alles', day: '2026-11-20', _key: key });
    assert.equal(kept.location, `${address}?dag=2026-11-20&getypt=${key}`);
    const next = await browser.get(kept.location ?? '');
    assert.match(next.text, /Bewaard, op 20 november 2026/);
    assert.equal(next.html.querySelector('#day')?.getAttribute('value'), '2026-11-20');
    const rows = () => ctx.tx.selectFrom('surveys.answers').select(['knowledge', 'answeredOn', 'mark']).execute();
    assert.deepEqual(await rows(), [{ knowledge: 5, answeredOn: '2026-11-20', mark: 8 }]);
    for (const [line, day, reason] of [
      ['99', '2026-11-20', /Typ het zoals op het vel/],
      ['', '2026-11-20', /Er staat nog niets/],
      ['5555', '2026-11-23', /Deze dag is nog niet geweest/],
    ] as const) {
      const refused = await browser.post(address, { line, day, _key: crypto.randomUUID() });
      assert.equal(refused.status, 422);
      assert.match(refused.text, reason);
    }
    await browser.post(`${address}/${key}/terugname`);
    assert.deepEqual(await rows(), []);
    const pdf = await browser.get(`/werk/enquetes/${survey.id}/papier.pdf?taal=ar`);
    assert.equal(pdf.headers.get('content-type'), 'application/pdf');
    assert.equal((await reread(ctx, survey.id)).version, 1);
    const elsewhere = client(ctx.tx, someone('desk-worker', { municipality: 'GM0114' }));
    assert.equal((await elsewhere.get(address)).status, 404);
  }),
);
