import assert from 'node:assert/strict';
import { test } from 'node:test';
import { someone } from '../../../test/actors.ts';
import { type ActivityContent, mayRead, missingIn } from './activity.ts';
import { COMPLETE } from './testing.ts';

const { audiences, prices, coreFunctions, ...rest } = COMPLETE;
const complete = {
  ...{ title: 'Lezing', about: '', bring: '', presenter: '', partners: '', facilities: [], language: 'nl' },
  ...{ dutchLevel: null, ageFrom: null, ageUntil: null, isPublic: true, seatsOnSite: null, seatsOnline: null },
  ...{
    companionsFree: true,
    serviceId: null,
    programmeLine: null,
    campaignId: null,
    isWhole: false,
    isUmbrella: false,
    partOf: null,
    ...rest,
  },
  ...{ audiences: [...audiences], prices: [...prices], coreFunctions: [...coreFunctions] },
} satisfies ActivityContent;

const incomplete: [changes: Partial<ActivityContent>, missing: string[]][] = [
  [{}, []],
  [{ summary: '' }, ['summary']],
  [{ audiences: [] }, ['audiences']],
  [{ audiences: ['children'] }, ['ages']],
  [{ audiences: ['children'], ageUntil: 4 }, []],
  [{ signUp: null, prices: [] }, ['sign-up', 'prices']],
  [{ signUp: null, prices: [], isUmbrella: true }, []],
  [{ pillar: null, organiser: null }, ['pillar', 'organiser']],
  [{ countingFunction: null, reportChapter: null }, ['counting-function', 'report-chapter']],
];
for (const [changes, missing] of incomplete)
  test(`with ${JSON.stringify(changes)} there lacks ${missing.join() || 'nothing'}`, () =>
    assert.deepEqual(missingIn({ ...complete, ...changes }), missing));

test('staff of a branch read what is of its municipality and of the organisation, and nothing of another', () => {
  const maker = someone('programme-maker', { municipality: 'GM0109', branchId: 'b1' });
  const read = (municipalityCode: string | null) => mayRead(maker, { municipalityCode });
  assert.deepEqual([read('GM0109'), read(null), read('GM0114')], [true, true, false]);
  assert.equal(mayRead(someone('municipality-officer', { municipality: 'GM0109' }), { municipalityCode: null }), false);
});
