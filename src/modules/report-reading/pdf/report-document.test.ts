import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityOf, countOfTag, hostileTexts, printedText, withEveryText } from '#kernel/pdf/testing.ts';
import type { FilledReport, FilledValue } from '../../report-contents/index.ts';
import { A_PHOTO } from '../../testimonials/testing.ts';
import type { PrintedAround } from '../around.ts';
import { reportDocument } from './report-document.ts';
import { renderReportPdf } from './report-pdf.ts';

const value = (figureId: string, number: number, more: Partial<FilledValue> = {}): FilledValue => ({
  ...{
    figureId,
    label: `Aantal ${figureId}`,
    unit: 'leden',
    measure: 'stock',
    profile: 'lokaal',
    definition: 'Wie lid is.',
  },
  ...{ scope: 'municipality:GM0109', scopeName: '', period: '2024', value: number, shown: String(number) },
  ...{ origin: 'imported', source: 'Jaarbericht', certainty: '', note: '', differs: '' },
  ...more,
});

const values = {
  'jeugd@2024': value('jeugd', 40),
  'ouder@2024': value('ouder', 60, { note: 'Geschat.' }),
  'leden@2023': value('leden', 90, { period: '2023', scopeName: 'hele organisatie' }),
};
const keys = Object.keys(values);

const report: FilledReport = {
  ...{ title: 'Jaarbericht 2024', organisation: 'Bibliotheken Drenthe', year: 2024, values },
  municipality: { code: 'GM0109', name: 'Coevorden', slug: 'coevorden' },
  chapters: [
    {
      ...{ id: 'c', title: 'Leden', number: 2 },
      blocks: [
        { id: 'a', kind: 'figures', heading: 'In het kort', keys },
        { id: 'b', kind: 'chart', heading: 'Verdeling', shape: 'parts', keys: keys.slice(0, 2) },
        { id: 'q', kind: 'quotes', heading: 'Verteld', testimonialIds: ['t'] },
        { id: 'd', kind: 'doubts', heading: 'Bij de cijfers' },
      ],
    },
  ],
};

const around: PrintedAround = {
  ...{ report, borders: { areas: [], attribution: '' }, seesConsent: false },
  testimonials: [
    {
      ...{ id: 't', quote: 'Ik lees weer.', name: 'Geesje', photo: { id: 'p', address: '/p', alt: 'Een lezer' } },
      ...{ happenedOn: '2024-10-08', endsOn: '2027-10-08' },
    },
  ] as unknown as PrintedAround['testimonials'],
  photos: new Map([['p', { mediaType: 'image/png', bytes: A_PHOTO }]]),
};
const AT = new Date('2026-11-22T12:00:00Z');
const render = (document = reportDocument(around, { edition: 1, standing: 'concept' })) =>
  renderReportPdf(document, AT);

test('a few figures are large, with their year and area where those are others, and a star where more is said', async () => {
  const pdf = await render();
  const text = printedText(pdf);
  assert.match(text, /40 Aantal jeugd 60\* Aantal ouder 90 Aantal leden hele organisatie, 2023/);
  assert.match(text, /sterretje hoort een opmerking\. • Aantal ouder: 60\. Geschat\./);
  assert.ok(Object.values(accessibilityOf(pdf)).every(Boolean));
  assert.deepEqual(
    ['H1', 'H2', 'BlockQuote', 'Figure'].map((tag) => countOfTag(pdf, tag)),
    [2, 3, 1, 2],
    'contents and chapter; large numbers, quotes and doubts; a quote; a photo and a chart',
  );
});

test('the parts of a whole are printed once', async () => {
  const chart = reportDocument(around, { edition: 1, standing: '' }).chapters[0]?.parts[1];
  assert.match(chart?.pictures[0]?.alt ?? '', /Aantal jeugd 40,0% 40; Aantal ouder 60,0% 60/);
  assert.deepEqual(chart?.tables, [], 'names and values stand below the bar');
});

test('a whole of nothing has no chart', () => {
  const none = Object.fromEntries(keys.map((key) => [key, value(key, 0)]));
  const document = reportDocument({ ...around, report: { ...report, values: none } }, { edition: 1, standing: '' });
  assert.deepEqual(
    document.chapters[0]?.parts.map(({ kind }) => kind),
    ['figures', 'quotes'],
  );
});

for (const hostile of hostileTexts)
  test(`is made whatever people typed: ${hostile.slice(0, 20)}`, async () => {
    const document = reportDocument(around, { edition: 1, standing: 'concept' });
    const chapters = document.chapters.map(({ title, parts }) => ({
      title: withEveryText(title, () => hostile),
      parts: parts.map(({ quotes, tiles, ...part }) => ({
        ...part,
        heading: hostile,
        tiles: withEveryText(tiles, () => hostile),
        quotes: quotes.map((quote) => ({ ...quote, text: hostile, name: hostile })),
      })),
    }));
    assert.ok(accessibilityOf(await render({ ...document, chapters })).marked);
  });
