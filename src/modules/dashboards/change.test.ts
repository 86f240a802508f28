import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear } from '#kernel/day-span.ts';
import type { Figure } from '#kernel/figures.ts';
import type { FigureValue } from '../figures/index.ts';
import { aFigure } from '../figures/testing.ts';
import { changeText } from './change.ts';

type Told = Pick<NonNullable<FigureValue['preferred']>, 'value' | 'highest' | 'qualifier'>;
const toldIn = (figure: Figure, year: number, told: Told | undefined): FigureValue => ({
  ...{ figure, definition: figure.definitions[0], scope: { kind: 'organisation' }, period: calendarYear(year) },
  ...(told && { preferred: { origin: 'computed', source: '', ...told } }),
});
const visits = aFigure('visits');
const members = aFigure('members', { measure: 'stock' });
const share = aFigure('share', {
  measure: 'rate',
  decimals: 1,
  unit: { name: 'percent', one: 'procent', many: 'procent' },
});

const cases: [
  what: string,
  figure: Figure,
  now: Told | undefined,
  then: Told | undefined,
  running: boolean,
  text: string,
][] = [
  ['more', visits, { value: 1200 }, { value: 1000 }, false, '200 meer dan in 2025 (+20%)'],
  ['less', visits, { value: 900 }, { value: 1200 }, false, '300 minder dan in 2025 (−25%)'],
  ['as many', visits, { value: 5 }, { value: 5 }, false, 'even veel als in 2025'],
  ['more than zero', visits, { value: 5 }, { value: 0 }, false, '5 meer dan in 2025'],
  ['less, to zero', visits, { value: 0 }, { value: 4 }, false, '4 minder dan in 2025 (−100%)'],
  ['a year that goes on', visits, { value: 5 }, { value: 60 }, true, 'tot nu toe; in heel 2025 60'],
  ['a stock of today', members, { value: 66 }, { value: 60 }, true, '6 meer dan in 2025 (+10%)'],
  ['a share', share, { value: 19.3 }, { value: 18.1 }, false, '1,2 procentpunt meer dan in 2025'],
  ['before unknown', visits, { value: 5 }, undefined, false, '2025: onbekend'],
  ['not exact', visits, { value: 5 }, { value: 7, qualifier: 'almost' }, false, 'in 2025: bijna 7'],
  ['unknown now', visits, undefined, { value: 7 }, false, ''],
];
for (const [what, figure, now, then, running, text] of cases)
  test(`a change: ${what}`, () =>
    assert.equal(changeText(toldIn(figure, 2026, now), toldIn(figure, 2025, then), running), text));

test('what is hidden of the year before is not told by a change', () =>
  assert.equal(
    changeText(
      toldIn(visits, 2026, { value: 9 }),
      { ...toldIn(visits, 2025, undefined), withheld: 'small-number' },
      false,
    ),
    '',
  ));
