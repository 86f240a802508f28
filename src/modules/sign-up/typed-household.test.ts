import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingTexts } from './pages/standing-texts.ts';
import { type Asked, asksAdultAges, asksChildAges, typedHousehold } from './typed-household.ts';

const FREE: Asked = { ageFrom: null, ageUntil: null, prices: [], companionsFree: false, asksFirstNames: false };
const FOR_TODDLERS: Asked = { ...FREE, ageFrom: 2, ageUntil: 4, companionsFree: true };
const ages = (ageFrom: number | null, ageUntil: number | null) => ({ ageFrom, ageUntil });

for (const [name, asked, child, adult] of [
  ['one price', FREE, false, false],
  ['children free', { ...FREE, prices: [ages(null, 17), ages(18, null)] }, false, false],
  ['toddlers', FOR_TODDLERS, true, false],
  ['cheaper until 12 and from 65', { ...FREE, prices: [ages(null, 12), ages(13, 64), ages(65, null)] }, true, true],
] as const) {
  test(`ages are asked only where they matter: ${name}`, () => {
    assert.deepEqual([asksChildAges(asked), asksAdultAges(asked)], [child, adult]);
  });
}

for (const [typed, expected] of [
  ['3', [3]],
  ['2, 4', [2, 4]],
  [' 2 en 4 jaar ', [2, 4]],
  ['', []],
] as const) {
  test(`the ages «${typed}» are read`, () => {
    const { persons, errors } = typedHousehold(
      { adults: '1', childAges: typed, companions: 'on' },
      FOR_TODDLERS,
      standingTexts.nl,
    );
    assert.deepEqual(errors, {});
    assert.deepEqual(
      persons.map(({ age, band, isCompanion }) => [age, band, isCompanion]),
      [[null, 'adult', true], ...expected.map((age) => [age, 'child', false])],
    );
  });
}

for (const typed of ['drie', '18', '3, 41'])
  test(`the ages «${typed}» are no ages of children`, () => {
    const { errors } = typedHousehold({ adults: '1', childAges: typed }, FOR_TODDLERS, standingTexts.nl);
    assert.deepEqual(errors, { childAges: 'Schrijf de leeftijden met cijfers, zoals 4, 7' });
  });

for (const raw of [{}, { adults: '0', children: '0' }, { adults: '-1', children: 'x' }, { adults: '1e3' }])
  test(`nobody comes: ${JSON.stringify(raw)}`, () => {
    const { errors } = typedHousehold(raw, FREE, standingTexts.nl);
    assert.deepEqual(errors, { adults: 'Kies hoeveel mensen er komen' });
  });
