import assert from 'node:assert/strict';
import { test } from 'node:test';
import { someone } from '../../../../test/actors.ts';
import { client } from '../../../../test/page.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';
import { QUESTIONS } from '../questions.ts';
import { answered, aSurveyedLecture, reread, standardQuestionnaire } from '../testing.ts';

const EDITOR = someone('information-officer');
const inDutch = Object.fromEntries(QUESTIONS.map((question) => [`nl.${question}`, `Tekst bij ${question}`]));

test(
  'another wording is another version: what was answered keeps its own, what was not goes along',
  inCoevorden(async (ctx) => {
    const [fresh, done] = [await aSurveyedLecture(ctx), await aSurveyedLecture(ctx, { title: 'Een andere' })];
    await answered(ctx, done, [{ knowledge: 4 }]);
    const browser = client(ctx.tx, EDITOR);
    const address = `/werk/vragenlijsten/${await standardQuestionnaire(ctx)}`;
    const page = await browser.get(address);
    assert.equal(page.html.querySelectorAll('.folds details').length, 9);
    assert.equal(
      page.html.querySelector('[name="ar.mark"]')?.getAttribute('value'),
      'ما الدرجة التي تعطيها لهذا النشاط؟',
    );
    const half = await browser.post(address, { ...inDutch, 'pl.mark': 'Ocena', version: '1' });
    assert.equal(half.status, 422);
    assert.match(half.text, /Vul in: Zekerder \(Pools\)/);
    assert.equal((await browser.post(address, { 'nl.mark': 'x', version: '1' })).status, 422);
    assert.equal(
      (await browser.post(address, { ...inDutch, asksMark: 'on', version: '1' })).location,
      `${address}?gedaan=bewaard`,
    );
    const stale = await browser.post(address, { ...inDutch, version: '1' });
    assert.match(stale.text, /intussen een nieuwe versie/);
    assert.match((await browser.get(address)).text, /Bewaar als versie 3/);
    assert.notEqual((await reread(ctx, fresh.id)).versionId, fresh.versionId);
    assert.equal((await reread(ctx, done.id)).versionId, done.versionId);
  }),
);

test(
  'a questionnaire is laid in the bank under a name of its own',
  inCoevorden(async (ctx) => {
    await standardQuestionnaire(ctx);
    const browser = client(ctx.tx, EDITOR);
    const address = '/werk/vragenlijsten/nieuw';
    assert.match((await browser.post(address, inDutch)).text, /Geef de vragenlijst een naam/);
    assert.match((await browser.post(address, { ...inDutch, name: 'Na een activiteit' })).text, /al een vragenlijst/);
    assert.equal((await browser.post(address, { ...inDutch, name: 'Na een cursus' })).status, 303);
    const bank = (await browser.get('/werk/vragenlijsten')).html.querySelectorAll('tbody tr').map(({ text }) => text);
    assert.deepEqual(bank, ['Na een activiteit110', 'Na een cursus11']);
    const reader = client(ctx.tx, someone('director'));
    assert.equal((await reader.get('/werk/vragenlijsten')).status, 403);
    const local = client(ctx.tx, someone('programme-maker', { municipality: 'GM0109' }));
    assert.equal((await local.post(address, { ...inDutch, name: 'Van ons' })).status, 403);
  }),
);
