import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Known } from './known.ts';
import { aFigure } from './testing.ts';
import { formatKnown, formulaText, unknownText, withUnit } from './words.ts';

const percent = aFigure('growth', { unit: { name: 'percent', one: 'procent', many: 'procent' }, decimals: 1 });
const euros = aFigure('support', { unit: { name: 'euros', one: 'euro', many: 'euro' }, decimals: 2 });
const persons = aFigure('visits');

for (const [figure, known, said, counted] of [
  [percent, { value: 7, qualifier: 'almost' }, 'bijna 7%', 'bijna 7%'],
  [percent, { value: 19.13 }, '19,1%', '19,1%'],
  [percent, { value: 11, highest: 18 }, '11 tot 18%', '11 tot 18%'],
  [percent, { value: -3.25, qualifier: 'about' }, 'ongeveer -3,3%', 'ongeveer -3,3%'],
  [euros, { value: 1234.5 }, '€\u00a01.234,50', '€\u00a01.234,50'],
  [persons, { value: 100, qualifier: 'more-than' }, 'ruim 100', 'ruim 100 deelnemers'],
  [persons, { value: 5, highest: 10 }, '5 tot 10', '5 tot 10 deelnemers'],
  [persons, { value: 18, qualifier: 'up-to' }, 'tot 18', 'tot 18 deelnemers'],
  [persons, { value: 126_427 }, '126.427', '126.427 deelnemers'],
  [persons, { value: 15, qualifier: 'average' }, 'gemiddeld 15', 'gemiddeld 15 deelnemers'],
  [persons, { value: 1 }, '1', '1 deelnemer'],
  [persons, { value: 0 }, '0', '0 deelnemers'],
] as const)
  test(`says ${counted}`, () => {
    const told: Known = { origin: 'imported', source: 'verslag', ...known };
    assert.deepEqual([formatKnown(figure, told), withUnit(figure, told)], [said, counted]);
  });

const labelOf = (id: string): string => id.toUpperCase();

for (const [reason, said] of [
  [undefined, /niemand heeft dit geteld of ingevoerd/],
  [{ code: 'nobody-told' }, /niemand heeft dit geteld of ingevoerd/],
  [{ code: 'source-does-not-know', source: 'verslag' }, /De bron zegt dat dit niet bekend is \(verslag\)/],
  [{ code: 'part-unknown', figureId: 'a' }, /«A» is volgens deze telwijze niet bekend/],
  [{ code: 'before-unknown', figureId: 'a' }, /«A» is van een jaar eerder niet bekend/],
  [{ code: 'part-is-a-span', figureId: 'a' }, /van «A» is geen precies getal bekend/],
  [{ code: 'divides-by-zero', figureId: 'a' }, /«A» is nul, en delen door nul kan niet/],
] as const)
  test(`says of ${reason?.code} why there is no number`, () => assert.match(unknownText(reason, labelOf), said));

for (const [formula, said] of [
  [{ kind: 'sum', of: ['a', 'b'] }, 'De som van «A» en «B».'],
  [{ kind: 'ratio', of: 'a', per: 'b', times: 100 }, '«A» gedeeld door «B», keer 100.'],
  [{ kind: 'ratio', of: 'a', per: 'b', times: 1 }, '«A» gedeeld door «B».'],
  [{ kind: 'growth', of: 'a' }, 'De groei in procenten van «A» sinds een jaar eerder.'],
] as const)
  test(`tells a formula: ${said}`, () => assert.equal(formulaText(formula, labelOf), said));
