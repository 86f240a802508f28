import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf } from '#kernel/content-hash.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { Forbidden, type Refusal, type Result } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { aFigure, aSource, type Counts, modulesWith } from '../../figures/testing.ts';
import { type BlockContent, changesBetween, fillReport } from '../../report-contents/index.ts';
import { findLastFinal, listFinals } from '../sql/finals.ts';
import { aReport, aText, coevorden, done, reread } from '../testing.ts';
import { finaliseReport } from './finalise-report.ts';
import { saveBlock } from './save-block.ts';
import { takeUp } from './take-up.ts';

const FIGURES = [
  aFigure('visits', { countsPersons: false }),
  aFigure('members'),
  aFigure('e-books', { scopes: ['organisation'], countsPersons: false }),
];
const IN_2025 = { 'municipality:GM0109 2025': 1234, 'municipality:GM0109 2024': 1100, 'organisation 2025': 9000 };
const house = (counts: Counts = {}) =>
  modulesWith(
    aSource(FIGURES, { visits: IN_2025, 'e-books': IN_2025, members: { 'municipality:GM0109 2025': 3 }, ...counts }),
  );

const world = (work: (ctx: Ctx) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await coevorden(ctx);
    await work(ctx);
  });
const refusalOf = (result: Result<unknown, Refusal>): Refusal | undefined => (result.ok ? undefined : result.refusal);
const TEXT = 'Er kwamen {visits} bezoekers, in 2024 {visits@2024}. Er gingen {e-books} e-books uit.';

test(
  'figures are filled in by year and area, and one that is only known of all says so',
  world(async (ctx) => {
    const { report, chapters } = await aReport(
      ctx,
      [[TEXT, { kind: 'figures', heading: '', figureIds: ['visits'] }]],
      2025,
    );
    const { values, chapters: filled } = await fillReport(ctx, house(), { report, chapters });
    assert.deepEqual(
      Object.entries(values).map(([key, { shown, scope, scopeName }]) => [key, shown, scope, scopeName]),
      [
        ['visits@2025', '1.234', 'municipality:GM0109', ''],
        ['visits@2024', 'onbekend', 'municipality:GM0109', ''],
        ['e-books@2025', '9.000', 'organisation', 'hele organisatie'],
      ],
      'what was counted before we counted everything is not known',
    );
    const [text, table] = filled[0]?.blocks ?? [];
    assert.deepEqual(text?.kind === 'text' && text.paragraphs[0], {
      kind: 'paragraph',
      parts: [
        ...['Er kwamen ', { key: 'visits@2025' }, ' bezoekers, in 2024 ', { key: 'visits@2024' }],
        ...['. Er gingen ', { key: 'e-books@2025' }, ' e-books uit.'],
      ],
    });
    assert.deepEqual(table?.kind === 'figures' && table.keys, ['visits@2025']);
  }),
);

test(
  'a figure that does not exist is shown to who writes, and never published',
  world(async (ctx) => {
    const { report, chapters } = await aReport(
      ctx,
      [['Er waren {unicorns} eenhoorns en {visits@2024} bezoekers.', '']],
      2025,
    );
    const { values } = await fillReport(ctx, house(), { report, chapters });
    assert.equal(values['unicorns@2025']?.shown, '{unicorns}');
    const refused = async () =>
      refusalOf(await finaliseReport(ctx, house(), { id: report.id, version: 1, reason: '' }));
    assert.deepEqual(await refused(), { code: 'empty-texts', headings: ['Hoofdstuk 1'] });
    const [, empty] = chapters[0]?.blocks ?? [];
    done(await saveBlock(ctx, { id: empty?.id ?? '', version: 1, content: aText('Nu niet meer.') }));
    assert.deepEqual(await refused(), { code: 'no-values', figureIds: ['unicorns', 'visits'] });
  }),
);

test(
  'a final edition keeps what it said, with a hash over it; a correction is a next one with its reason',
  world(async (ctx) => {
    const shown: BlockContent = { kind: 'figures', heading: 'Cijfers', figureIds: ['visits'] };
    const { report, chapters } = await aReport(ctx, [['Er kwamen {visits} bezoekers.', shown]], 2025);
    const { hash } = done(await finaliseReport(ctx, house(), { id: report.id, version: 1, reason: '' }));
    const later = house({ visits: { 'municipality:GM0109 2025': 1300 } });
    const first = await findLastFinal(ctx.tx, report.id);
    assert.equal(first?.content.values['visits@2025']?.shown, '1.234');
    assert.equal(hashOf(first.content), hash, 'the hash is that of what is kept, whatever order the database keeps');
    const [block, figures] = chapters[0]?.blocks ?? [];
    const text = aText('Er kwamen wel {visits} bezoekers.');
    assert.equal(refusalOf(await saveBlock(ctx, { id: block?.id ?? '', version: 1, content: text }))?.code, 'is-final');
    const again = { id: report.id, version: 2, reason: 'De teller stond een week stil.' };
    assert.equal(refusalOf(await finaliseReport(ctx, later, again))?.code, 'already-final');
    done(await takeUp(ctx, { id: report.id, version: 2 }));
    assert.equal((await findLastFinal(ctx.tx, report.id))?.edition, 1, 'the last one stays public');
    assert.equal(refusalOf(await takeUp(ctx, { id: report.id, version: 3 }))?.code, 'not-final');
    done(await saveBlock(ctx, { id: block?.id ?? '', version: 1, content: text }));
    const more = { ...shown, figureIds: ['visits', 'e-books'] };
    done(await saveBlock(ctx, { id: figures?.id ?? '', version: 1, content: more }));
    const { version } = (await reread(ctx, report.id)).report;
    assert.equal(refusalOf(await finaliseReport(ctx, later, { ...again, version, reason: '' }))?.code, 'no-reason');
    done(await finaliseReport(ctx, later, { ...again, version }));
    const second = await findLastFinal(ctx.tx, report.id);
    assert.ok(second);
    assert.deepEqual(changesBetween(first.content, second.content), [
      { what: 'Aantal visits 2025', before: '1.234', after: '1.300' },
      { what: 'Aantal e-books 2025', after: '9.000' },
      { what: 'Hoofdstuk 1', before: 'Er kwamen … bezoekers.', after: 'Er kwamen wel … bezoekers.' },
      {
        what: 'Hoofdstuk 1, Cijfers',
        after: 'Aantal e-books 2025',
      },
    ]);
    assert.deepEqual(
      (await listFinals(ctx.tx, report.id)).map(({ edition, reason }) => [edition, reason]),
      [
        [2, 'De teller stond een week stil.'],
        [1, ''],
      ],
    );
  }),
);

test(
  'an edition says what everybody may know: a small number of persons stays hidden, also when who finalises may see it',
  world(async (ctx) => {
    const { report, chapters } = await aReport(
      ctx,
      [['Gewoon.', { kind: 'figures', heading: '', figureIds: ['members'] }]],
      2025,
    );
    const director = { ...ctx, actor: someone('director') };
    assert.equal((await fillReport(director, house(), { report, chapters })).values['members@2025']?.shown, '3');
    done(await finaliseReport(director, house(), { id: report.id, version: 1, reason: '' }));
    const final = await findLastFinal(ctx.tx, report.id);
    assert.deepEqual(
      [final?.content.values['members@2025']?.shown, final?.content.values['members@2025']?.value],
      ['te klein om te tonen', null],
    );
  }),
);

test(
  'a year that is not over is not final, and only who may makes it so',
  world(async (ctx) => {
    const { report } = await aReport(ctx);
    const asked = { id: report.id, version: 1, reason: '' };
    assert.equal(refusalOf(await finaliseReport(ctx, house(), asked))?.code, 'year-not-over');
    assert.equal(refusalOf(await finaliseReport(ctx, house(), { ...asked, version: 9 }))?.code, 'stale');
    for (const role of ['account-manager', 'municipality-officer'])
      await assert.rejects(
        finaliseReport({ ...ctx, actor: someone(role, { municipality: 'GM0109' }) }, house(), asked),
        Forbidden,
      );
  }),
);
