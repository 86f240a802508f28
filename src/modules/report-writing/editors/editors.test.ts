import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/id.ts';
import type { BlockContent } from '../../report-contents/index.ts';
import { editorOf } from './editors.ts';

const dataOf = (typed: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(typed)) data.append(name, value);
  return data;
};

const told = { title: 'Lezing; met film', when: 'in maart', where: 'Sleen', audience: '', attendance: 'ongeveer 40' };
const parts: BlockContent[] = [
  { kind: 'text', heading: 'Kop', text: 'Een {visits}.\n\n- twee', signedBy: 'Ans' },
  { kind: 'figures', heading: 'Bezoek', figureIds: ['visits', 'visits@2023', 'members'] },
  { kind: 'chart', heading: '', shape: 'parts', figureIds: ['visits', 'members'] },
  { kind: 'map', heading: 'Waar' },
  { kind: 'activities', heading: 'Een greep', activityIds: [newId(), newId()], told: [told] },
  { kind: 'commitments', heading: '' },
  {
    kind: 'table',
    heading: 'Subsidie',
    header: ['Waarvoor', 'Locaties'],
    rows: [
      ['Nieuw', '5'],
      ['Oud', ''],
    ],
    source: 'OCW',
  },
  { kind: 'survey', heading: 'Enquêtes' },
  { kind: 'panel', heading: 'Panel' },
  { kind: 'quotes', heading: '', testimonialIds: [newId()] },
  { kind: 'doubts', heading: 'Bij de cijfers' },
];

for (const content of parts)
  test(`a form that nobody changed says what the ${content.kind} said`, () => {
    const { rawOf, read } = editorOf(content.kind);
    assert.deepEqual(read(dataOf(rawOf(content))).content, content);
  });

const LIST = { heading: '', 'figure.0': 'visits', 'order.0': '1', 'figure.1': 'members', 'order.1': '2' };

test('figures come in the order of their places, and leave when that is asked', () => {
  const read = (typed: Record<string, string>) => {
    const { content } = editorOf('figures').read(dataOf({ ...LIST, ...typed }));
    return content?.kind === 'figures' ? content.figureIds : undefined;
  };
  assert.deepEqual(read({}), ['visits', 'members']);
  assert.deepEqual(read({ 'order.1': '0,5' }), ['members', 'visits']);
  assert.deepEqual(read({ 'gone.0': 'on' }), ['members']);
  assert.deepEqual(read({ 'year.0': ' 2023 ' }), ['visits@2023', 'members']);
  assert.equal(read({ 'gone.0': 'on', 'gone.1': 'on' }), undefined);
});

test('a figure that is picked comes at the end of the list, and what was typed stays', () => {
  const { read, withFigure } = editorOf('figures');
  const state = withFigure?.(read(dataOf({ ...LIST, 'order.0': '3' })).state, 'loans@2023');
  const content = read(dataOf(state?.raw as Record<string, string>)).content;
  assert.deepEqual(content?.kind === 'figures' && content.figureIds, ['members', 'visits', 'loans@2023']);
});

const faults: [what: string, kind: BlockContent['kind'], typed: Record<string, string>, field: string, said: RegExp][] =
  [
    ['a list without figures', 'figures', { heading: '' }, 'figure', /Kies een cijfer/],
    ['a year that is none', 'figures', { ...LIST, 'year.1': '23' }, 'year.1', /Vul een jaar in/],
    ['a chart of nothing', 'chart', { shape: 'years' }, 'figure', /Kies een cijfer/],
    ['a chart without a shape', 'chart', LIST, 'shape', /Kies wat de grafiek laat zien/],
    ['an empty table', 'table', { rows: ' ' }, 'rows', /Vul de tabel in/],
    ['a row that is wider than its table', 'table', { rows: 'a;b\n1;2\n1;2;3' }, 'rows', /Rij 2 .* meer vakken/],
    ['a table of nine columns', 'table', { rows: 'a;b;c;d;e;f;g;h;i' }, 'rows', /9 vakken/],
    ['a cell that is a story', 'table', { rows: `a\n${'x'.repeat(501)}` }, 'rows', /meer dan 500 tekens/],
    ['no activity at all', 'activities', {}, 'told', /Kies een activiteit/],
    [
      'an activity without a name',
      'activities',
      { told: 'Lezing\n; in maart' },
      'told',
      /Regel 2 zegt niet wat het was/,
    ],
    [
      'an activity that says too much',
      'activities',
      { told: 'a;b;c;d;e;f' },
      'told',
      /Regel 1 heeft meer dan 5 vakken/,
    ],
    ['nobody who said anything', 'quotes', {}, 'testimonialIds', /Kies er een of meer/],
    ['a heading that is a text', 'map', { heading: 'x'.repeat(201) }, 'heading', /200/],
  ];
for (const [what, kind, typed, field, said] of faults)
  test(`${what} is refused beside its field`, () => {
    const { state, content } = editorOf(kind).read(dataOf(typed));
    assert.match(state.errors[field] ?? '', said);
    assert.equal(content, undefined);
  });
