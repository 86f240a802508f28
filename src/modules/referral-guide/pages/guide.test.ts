import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { languages, pathIn } from '#kernel/languages.ts';
import { pageCountOf } from '#kernel/pdf/testing.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { aPoint } from '../../help-points/testing.ts';
import { findMunicipality } from '../../organisation/index.ts';
import { aReferral } from '../../referral-directory/testing.ts';
import { guideOf } from '../guide.ts';
import { cardDocument, fanDocument, guidePdf } from '../pdf/guide-document.ts';
import { listQuestions } from '../sql/questions.ts';

const ASKED = {
  topic: 'digid',
  question: 'Ik ben mijn DigiD kwijt. Wat nu?',
  answer: 'Vraag samen een nieuwe aan. De bezoeker typt zelf. Neem een telefoon mee.',
  version: '0',
};

const guide = (work: (ctx: Ctx) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await aPoint(ctx);
    await work(ctx);
  });

const editor = (ctx: Ctx) => client(ctx.tx, someone('programme-maker'));
const titlesOf = ({ html }: Page): string[] => html.querySelectorAll('main h3').map(({ text }) => text.trim());

test(
  'a resident finds who helps, by topic, municipality and words, in the own language',
  guide(async (ctx) => {
    const food = { name: 'Voedselbank', topics: ['food'] as const, municipalityCodes: ['GM0109'], costCents: 0 };
    const { id } = await aReferral(ctx, {
      organisation: { name: 'Voedselbank Coevorden', phones: ['0524 12 34 56 (op dinsdag)'] },
      service: { ...food, topics: ['food'], description: '<b>Een pakket</b> met eten' },
      location: { name: 'De Loods' },
      week: [{ weekday: 2, weeks: 'last', opensAt: '09:00', closesAt: '12:30' }],
    });
    await aReferral(ctx, { service: { name: 'Belastinghulp', topics: ['tax'], municipalityCodes: ['GM0119'] } });
    const resident = client(ctx.tx, visitor);
    assert.deepEqual(titlesOf(await resident.get('/wie-helpt')), ['Voedselbank', 'Belastinghulp']);
    assert.deepEqual(titlesOf(await resident.get('/wie-helpt?onderwerp=food')), ['Voedselbank']);
    assert.deepEqual(titlesOf(await resident.get('/wie-helpt?zoek=voedselbnak')), ['Voedselbank']);
    const nothing = await resident.get('/wie-helpt?onderwerp=law');
    assert.match(nothing.text, /Niets gevonden/);
    for (const language of languages) {
      const page = await resident.get(pathIn(language, `/wie-helpt/${id}`));
      assert.equal(page.status, 200, language);
      assert.match(page.text, /&lt;b&gt;Een pakket/);
      assert.match(page.text, /0?9[.:]00–12[.:]30 \(.+\)/, 'when one can come');
      assert.equal(page.html.querySelector('a[href="tel:0524123456"]')?.getAttribute('dir'), 'ltr');
    }
  }),
);

test(
  'what is often asked stands with its topic: on the page, in the fan and on the card, until it is taken out',
  guide(async (ctx) => {
    const staff = editor(ctx);
    const empty = await staff.post('/werk/sociale-kaart/vragen/nieuw', { ...ASKED, answer: '' });
    assert.deepEqual(
      [empty.status, empty.html.querySelector('#question')?.getAttribute('value')],
      [422, ASKED.question],
    );
    await staff.post('/werk/sociale-kaart/vragen/nieuw', ASKED);
    const [question] = await listQuestions(ctx.tx);
    assert.ok(question);
    const address = `/werk/sociale-kaart/vragen/${question.id}`;
    const changed = await staff.post(address, { ...ASKED, question: 'DigiD kwijt?', version: '1' });
    assert.equal(changed.status, 303);
    const stale = await staff.post(address, { ...ASKED, question: 'Iets anders', version: '1' });
    assert.deepEqual([stale.status, /DigiD kwijt\?/.test(stale.text)], [409, true]);
    const resident = client(ctx.tx, visitor);
    assert.match((await resident.get('/wie-helpt?onderwerp=digid')).text, /DigiD kwijt\?/);
    assert.match((await staff.get('/werk/sociale-kaart/afdrukken')).text, /baliekaarten\/coevorden\/digid/);
    await staff.post(`${address}/verwijderen`);
    assert.doesNotMatch((await staff.get('/werk/sociale-kaart/vragen')).text, /DigiD kwijt/);
    const desk = client(ctx.tx, someone('desk-worker'));
    assert.equal((await desk.post('/werk/sociale-kaart/vragen/nieuw', ASKED)).status, 403);
  }),
);

test(
  'the fan of a municipality and the card of a topic meet PDF/UA, with nothing of another municipality',
  guide(async (ctx) => {
    await editor(ctx).post('/werk/sociale-kaart/vragen/nieuw', ASKED);
    const here = { organisation: { name: 'Humanitas' }, service: { municipalityCodes: ['GM0109'] } };
    await aReferral(ctx, {
      ...here,
      service: { ...here.service, name: 'Thuisadministratie', topics: ['debts', 'digid'] },
    });
    await aReferral(ctx, { service: { name: 'Ver weg', municipalityCodes: ['GM0119'] } });
    const municipality = await findMunicipality(ctx.tx, 'GM0109');
    assert.ok(municipality);
    const fan = fanDocument('Bibliotheken Drenthe', await guideOf(ctx, municipality));
    assert.deepEqual(
      fan.chapters.map(({ title, questions, referrals }) => [
        title,
        questions.length,
        referrals.map(({ name }) => name),
      ]),
      [
        ['DigiD', 1, ['Thuisadministratie']],
        ['Geld en schulden', 0, ['Thuisadministratie']],
      ],
    );
    assert.deepEqual([fan.edition, fan.points.length], ['Versie van 22 november 2026', 1]);
    assert.ok(pageCountOf(await guidePdf(fan, ctx.now)) >= 1);
    const card = cardDocument('Bibliotheken Drenthe', await guideOf(ctx, municipality, 'debts'));
    assert.equal(card.title, 'Baliekaart Geld en schulden');
    assert.equal(pageCountOf(await guidePdf(card, ctx.now)), 1);
    const resident = client(ctx.tx, visitor);
    assert.equal((await resident.get('/gemeenten/nergens/informatiewaaier.pdf')).status, 404);
    assert.equal((await editor(ctx).get('/werk/sociale-kaart/baliekaarten/coevorden/onzin')).status, 404);
  }),
);
