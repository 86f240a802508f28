import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import { languages, pathIn } from '#kernel/languages.ts';
import { client, logLines } from '../../../../test/page.ts';
import { cancelActivity } from '../../programme/testing.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';
import { given } from '../../registrations/testing.ts';
import { aSurveyedLecture } from '../testing.ts';

const formOf = (versionId: string) => ({ asked: versionId, _key: randomUUID() });

test(
  'a resident answers on one page, without a cookie and without a name in any language',
  inCoevorden(async (ctx) => {
    const { code, versionId } = await aSurveyedLecture(ctx);
    const browser = client(ctx.tx, visitor);
    for (const language of languages) {
      const page = await browser.get(pathIn(language, `/enquete/${code}`));
      assert.equal(page.status, 200, language);
      assert.equal(page.html.querySelectorAll('fieldset fieldset input[type=radio]').length, 24, language);
      assert.equal(page.headers.get('set-cookie'), null);
      assert.equal(page.headers.get('x-robots-tag'), 'noindex, nofollow');
    }
    const form = { ...formOf(versionId), knowledge: '5', awareness: '0', mark: '8', liked: 'De foto’s' };
    const sent = await browser.post(`/ar/enquete/${code}`, form);
    assert.deepEqual([sent.status, sent.location], [303, `/ar/enquete/${code}/bedankt`]);
    assert.equal(sent.headers.get('set-cookie'), null);
    assert.match((await browser.get(sent.location ?? '')).text, /شكرًا!/);
    const [answer, ...more] = await ctx.tx.selectFrom('surveys.answers').selectAll().execute();
    assert.deepEqual([answer?.knowledge, answer?.awareness, answer?.mark, more], [5, 0, 8, []]);
    assert.ok(!logLines().some((line) => line.includes(code) || line.includes(answer?.id ?? '')));
  }),
);

test(
  'what cannot be kept comes back with what was chosen',
  inCoevorden(async (ctx) => {
    const { code, versionId } = await aSurveyedLecture(ctx);
    const browser = client(ctx.tx, visitor);
    const address = `/enquete/${code}`;
    const empty = await browser.post(address, formOf(versionId));
    assert.equal(empty.status, 422);
    assert.match(empty.text, /Je hebt nog niets gekozen/);
    const other = await browser.post(address, { ...formOf(randomUUID()), knowledge: '4', better: 'Meer tijd' });
    assert.match(other.text, /De vragen zijn net veranderd/);
    assert.ok(other.html.querySelector('input[name=knowledge][value="4"]')?.hasAttribute('checked'));
    assert.equal(other.html.querySelector('#better')?.text.trim(), 'Meer tijd');
    assert.equal((await browser.post(address, { ...formOf(versionId), knowledge: '6' })).status, 422);
    assert.equal((await browser.post(address, { ...formOf(versionId), mark: '0' })).status, 422);
    assert.equal((await browser.post(address, { ...formOf(versionId), liked: 'x'.repeat(1_001) })).status, 422);
    assert.equal((await browser.post(address, { asked: versionId, mark: '5' })).status, 422);
    assert.equal((await ctx.tx.selectFrom('surveys.answers').select('id').execute()).length, 0);
  }),
);

test(
  'on a tablet the next person finds empty questions, in Dutch again',
  inCoevorden(async (ctx) => {
    const { code, versionId } = await aSurveyedLecture(ctx);
    const browser = client(ctx.tx, visitor);
    const sent = await browser.post(`/en/enquete/${code}?op=tablet`, { ...formOf(versionId), knowledge: '4' });
    assert.equal(sent.location, `/en/enquete/${code}/bedankt?op=tablet`);
    const thanks = await browser.get(sent.location ?? '');
    assert.equal(thanks.headers.get('refresh'), `20; url=/enquete/${code}?op=tablet`);
    assert.equal((await browser.get(`/en/enquete/${code}/bedankt`)).headers.get('refresh'), null);
  }),
);

test(
  'a survey that is over says so; one of what was cancelled, or that never was, is not there',
  inCoevorden(async (ctx) => {
    const survey = await aSurveyedLecture(ctx);
    const { code, versionId, activityId } = survey;
    const later = client(ctx.tx, visitor, { now: new Date('2027-02-01T09:00:00Z') });
    assert.match((await later.get(`/enquete/${code}`)).text, /Je kunt niet meer antwoorden/);
    const late = await later.post(`/enquete/${code}`, { ...formOf(versionId), knowledge: '4' });
    assert.match(late.text, /Je kunt niet meer antwoorden/);
    const browser = client(ctx.tx, visitor);
    assert.equal((await browser.get('/enquete/222222')).status, 404);
    assert.equal((await browser.get('/enquete/nergens')).status, 404);
    given(await cancelActivity(ctx, { id: activityId, reason: 'Ziek' }));
    assert.equal((await browser.get(`/enquete/${code}`)).status, 404);
  }),
);
