import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { printedText } from '#kernel/pdf/testing.ts';
import { ctxOf } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import { enterObservation } from '../../observations/index.ts';
import { aValue, correctObservation, knownFigures } from '../../observations/testing.ts';
import { fillReport } from '../../report-contents/index.ts';
import { aReport, coevorden, done, finaliseReport, reread, takeUp } from '../../reports/testing.ts';
import { aroundOf, printedAroundOf } from '../around.ts';
import { plainText } from '../files/plain-text.ts';
import { reportDocument } from '../pdf/report-document.ts';
import { renderReportPdf } from '../pdf/report-pdf.ts';
import { ReportView } from '../views/report-view.tsx';

const FIGURES = knownFigures(modules);
const ADDRESS = '/verantwoording/coevorden/2025';

const entered = async (ctx: Ctx, year: number, value: number): Promise<string> => {
  const scope = { kind: 'municipality', municipalityCode: 'GM0109' } as const;
  const subject = { figureId: 'visits-physical', profile: 'lokaal', period: calendarYear(year), scope } as const;
  return done(await enterObservation(ctx, FIGURES, { subject, details: aValue(value) })).id;
};

/** Every form of a report that is being written, as it is now. */
async function draftOf(ctx: Ctx, id: string) {
  const report = await fillReport(ctx, modules, await reread(ctx, id));
  const around = await aroundOf(ctx, report);
  const document = reportDocument(await printedAroundOf(ctx, report), { edition: 1, standing: 'concept' });
  return {
    page: String(ReportView(around))
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' '),
    paper: printedText(await renderReportPdf(document, ctx.now)),
    text: plainText(around),
    data: JSON.stringify(report.values['visits-physical@2025']),
  };
}

/** Where the value stands in each form: in a sentence, a row of large numbers, a chart and the table below it. */
const FORMS: Readonly<Record<keyof Awaited<ReturnType<typeof draftOf>>, (shown: string) => RegExp[]>> = {
  page: (shown) => [
    new RegExp(`Er kwamen ${shown} \\(Bezoekers in de bibliotheek\\) bezoekers\\.`),
    new RegExp(`Bezoekers in de bibliotheek ${shown} \\(Bezoekers`),
    new RegExp(`2025 bezoeken ${shown} .*Jaar bezoeken 2024 1\\.100 2025 ${shown}`),
  ],
  paper: (shown) => [new RegExp(`Er kwamen ${shown} bezoekers\\.`), new RegExp(`2024 1\\.100 2025 ${shown}`)],
  text: (shown) => [new RegExp(`Er kwamen ${shown} bezoekers\\.`), new RegExp(`bibliotheek 2025: ${shown}`)],
  data: (shown) => [new RegExp(`"shown":"${shown}"`)],
};

test('a corrected figure is corrected in every form of a draft, and in a final report only with its next edition', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await coevorden(ctx);
    await entered(ctx, 2024, 1100);
    const observation = await entered(ctx, 2025, 1234);
    const { report } = await aReport(
      ctx,
      [
        [
          'Er kwamen {visits-physical} bezoekers.',
          { kind: 'figures', heading: 'Bezoek', figureIds: ['visits-physical'] },
          { kind: 'chart', heading: 'Door de jaren', shape: 'years', figureIds: ['visits-physical'] },
        ],
      ],
      2025,
    );
    const expectDraft = async (shown: string, gone: string) => {
      for (const [form, text] of Object.entries(await draftOf(ctx, report.id))) {
        for (const place of FORMS[form as keyof typeof FORMS](shown)) assert.match(text, place, form);
        assert.ok(!text.includes(gone), `${form} still says ${gone}`);
      }
    };
    await expectDraft('1.234', '1.280');
    done(await finaliseReport(ctx, modules, { id: report.id, version: 1, reason: '' }));

    const correction = { id: observation, details: aValue(1280), reason: 'De teller stond een week stil.' };
    done(await correctObservation(ctx, FIGURES, correction));
    await expectDraft('1.280', '1.234');
    const { get } = client(tx, visitor);
    const published = async (ending: string) => (await get(`${ADDRESS}${ending}`)).text;
    for (const ending of ['', '.txt', '.csv', '.json']) {
      assert.match(await published(ending), /1\.234/, `the final edition keeps what it said${ending}`);
      assert.doesNotMatch(await published(ending), /1\.280/, ending);
    }
    done(await takeUp(ctx, { id: report.id, version: 2 }));
    done(await finaliseReport(ctx, modules, { id: report.id, version: 3, reason: 'De teller is nagekeken.' }));
    assert.match(await published('.txt'), /Er kwamen 1\.280 bezoekers\./);
    assert.match(await published(''), /Bezoekers in de bibliotheek 2025.*1\.234.*1\.280/s, 'with what was changed');
  }));

test('every value in the data says where it comes from', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await coevorden(ctx);
    await entered(ctx, 2025, 1234);
    const { report } = await aReport(ctx, [['Er kwamen {visits-physical}.', { kind: 'map', heading: 'Kaart' }]], 2025);
    done(await finaliseReport(ctx, modules, { id: report.id, version: 1, reason: '' }));
    const data = JSON.parse((await client(tx, visitor).get(`${ADDRESS}.json`)).text);
    const values: Record<string, unknown>[] = Object.values(data.report.values);
    assert.equal(values.length, 7);
    for (const value of values) {
      for (const key of ['figureId', 'label', 'shown', 'scope', 'period', 'profile', 'definition', 'origin'])
        assert.ok(value[key], `${value.figureId} has no ${key}`);
      for (const key of ['source', 'certainty', 'note', 'differs'])
        assert.equal(typeof value[key], 'string', `${value.figureId} ${key}`);
      assert.equal(value.source !== '', value.origin !== 'unknown', `${value.figureId} has a source when it is known`);
    }
  }));
