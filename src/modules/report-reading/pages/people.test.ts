import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import { hashOf } from '#kernel/content-hash.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { printedText, unpackedPdf } from '#kernel/pdf/testing.ts';
import { printPanelSurvey } from '../../../../demo/panel-survey.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import type { BlockContent, FilledReport } from '../../report-contents/index.ts';
import { aReport, coevorden, done, finaliseReport } from '../../reports/testing.ts';
import { answered, aSurveyedLecture } from '../../surveys/testing.ts';
import { A_PHOTO, aTestimonial, withdrawConsent } from '../../testimonials/testing.ts';
import { printedAroundOf } from '../around.ts';
import { reportDocument } from '../pdf/report-document.ts';
import { renderReportPdf } from '../pdf/report-pdf.ts';

const ADDRESS = '/verantwoording/coevorden/2024';

const textOf = (page: { html: { querySelector: (of: string) => { text: string } | null } }): string =>
  page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';

/** A final report over 2024 with these parts. */
async function published(ctx: Ctx, blocks: readonly BlockContent[]) {
  const { report } = await aReport(ctx, [['Gewoon.', ...blocks]], 2024);
  done(await finaliseReport(ctx, modules, { id: report.id, version: 1, reason: '' }));
}

const world = (work: (ctx: Ctx) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await coevorden(ctx);
    await work(ctx);
  });

/** The report on paper, as it is printed now. */
const printed = async (ctx: Ctx, report: FilledReport): Promise<Uint8Array> =>
  renderReportPdf(reportDocument(await printedAroundOf(ctx, report), { edition: 1, standing: '' }), ctx.now);

const HOME = { place: { municipalityCode: 'GM0109' } };

test(
  'what somebody said is gone everywhere once consent is withdrawn, and the hash stays true',
  world(async (ctx) => {
    const photo = { bytes: A_PHOTO, alt: 'Een lezer aan tafel' };
    const withPhoto = await aTestimonial(ctx, { ...HOME, quote: 'Ik lees weer.', photo });
    const onWebOnly = await aTestimonial(ctx, { ...HOME, quote: 'Alleen op het web.', uses: ['report-web'] });
    await published(ctx, [{ kind: 'quotes', heading: 'Verteld', testimonialIds: [onWebOnly, withPhoto] }]);
    const { get } = client(ctx.tx, visitor);
    const shown = async () => {
      const [page, text, json] = await Promise.all(['', '.txt', '.json'].map((ending) => get(`${ADDRESS}${ending}`)));
      assert.ok(page && text && json);
      return { page, text: text.text, json: JSON.parse(json.text) };
    };
    const before = await shown();
    assert.match(textOf(before.page), /Verteld ?Alleen op het web\. ?Geesje.*Ik lees weer\./);
    const img = before.page.html.querySelector('img.picture');
    assert.equal(img?.getAttribute('alt'), 'Een lezer aan tafel');
    assert.equal((await get(img?.getAttribute('src') ?? '')).status, 200);
    assert.match(before.text, /«Ik lees weer\.» Foto: Een lezer aan tafel\. Geesje/);
    assert.deepEqual(
      before.json.testimonials.map(({ quote }: { quote: string }) => quote),
      ['Alleen op het web.', 'Ik lees weer.'],
    );
    const { report } = before.json;
    const paper = await printed(ctx, report);
    assert.match(printedText(paper), /“ ?Ik lees weer\. ?” — Geesje/);
    assert.match(unpackedPdf(paper), /\/Alt \(Een lezer aan tafel\)/);
    assert.doesNotMatch(printedText(paper), /Alleen op het web/);

    done(await withdrawConsent(ctx, { id: withPhoto, on: asDay('2026-11-22') }));
    const after = await shown();
    for (const text of [after.page.text, after.text, JSON.stringify(after.json)])
      assert.doesNotMatch(text, /Ik lees weer|Een lezer aan tafel/);
    assert.doesNotMatch(unpackedPdf(await printed(ctx, report)), /Een lezer aan tafel/);
    assert.doesNotMatch(printedText(await printed(ctx, report)), /Ik lees weer|Verteld/);
    assert.equal(hashOf(after.json.report), before.json.hash);
    assert.equal(after.json.hash, before.json.hash);
    const note = /Alleen voor medewerkers: 1 uitspraak staat hier niet meer/;
    assert.doesNotMatch(after.page.text, note);
    assert.match(
      textOf(await client(ctx.tx, someone('programme-maker', { municipality: 'GM0109' })).get(ADDRESS)),
      note,
    );
    assert.doesNotMatch(
      (await client(ctx.tx, someone('municipality-officer', { municipality: 'GM0109' })).get(ADDRESS)).text,
      note,
    );
  }),
);

test(
  'surveys and what others asked stand on the page, on paper, in plain text and in the sheet',
  world(async (ctx) => {
    await printPanelSurvey(ctx);
    const then = { ...ctx, now: new Date('2024-12-10T12:00:00Z') };
    const survey = await aSurveyedLecture(then, { days: ['2024-12-03'] });
    await answered(
      then,
      survey,
      Array.from({ length: 10 }, () => ({ knowledge: 4, mark: 8 })),
    );
    await published(ctx, [
      { kind: 'panel', heading: 'Gevraagd aan leden' },
      { kind: 'survey', heading: 'Gevraagd aan bezoekers' },
    ]);
    const { get } = client(ctx.tx, visitor);
    const page = await get(ADDRESS);
    const text = textOf(page);
    assert.match(
      text,
      /BiebPanel, september 2024, onder leden \(de bron noemt geen gebied\)\. In opdracht van Probiblio/,
    );
    assert.match(text, /Gebouw ?83% of 81% ?niet zeker: staat tussen 83 en 81/);
    assert.match(text, /Er zijn 10 enquêtes ingevuld, over 1 activiteit\./);
    assert.match(text, /Ik heb iets nieuws geleerd\. ?100% ?10 ?0/);
    assert.match(text, /Rapportcijfer ?8 \(10 antwoorden\) ?Aanbevelen \(NPS\) ?te weinig antwoorden \(0 antwoorden\)/);
    assert.equal(page.html.querySelectorAll('.panel-lists svg').length, 5);
    const plain = (await get(`${ADDRESS}.txt`)).text;
    assert.match(plain, /- Gebouw: 83% of 81%; niet zeker: staat tussen 83 en 81/);
    assert.match(plain, /- Ik heb iets nieuws geleerd\.: 100% \(10 antwoorden\)/);
    const sheet = (await get(`${ADDRESS}.csv`)).text;
    assert.match(
      sheet,
      /panelonderzoek;Waarover leden tevreden zijn: Medewerkers;89;89%;procent;de bron noemt geen gebied/,
    );
    assert.match(
      sheet,
      /enquete;Ik heb iets nieuws geleerd\.;100;100% \(10 antwoorden\);procent;municipality:GM0109;2024/,
    );
    const { report } = JSON.parse((await get(`${ADDRESS}.json`)).text);
    const paper = await printed(ctx, report);
    assert.match(printedText(paper), /Gebouw 83% of 81% niet zeker: staat tussen 83 en 81/);
    assert.match(unpackedPdf(paper), /\/Alt \(Ik heb iets nieuws geleerd\.: 100%, 10 antwoorden/);
  }),
);
