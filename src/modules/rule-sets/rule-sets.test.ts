import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coevorden, edition2025, price } from '../calculations/testing.ts';
import type { Location, RuleSet, Situation } from './rule-set.ts';
import { checkRuleSets, OPEN_THRESHOLDS, RULE_SETS, thresholdValues } from './rule-sets.ts';

const HOURS = 'zorgplicht-concept-36902/uren-met-personeel';

const aPlace = (hours: number | undefined, rest: Partial<Location> = {}): Location => ({
  name: 'Dalen',
  hasCollection: true,
  staffedMinutes: hours === undefined ? undefined : hours * 60,
  ...rest,
});

/** A situation with these services; says only what the test is about. */
const aSituation = ({ services = [], ...rest }: Partial<Situation> & { services?: string[] } = {}): Situation => ({
  year: 2026,
  edition: edition2025,
  calculation: price({
    edition: edition2025,
    facts: coevorden,
    selections: services.map((service) => ({ service })),
    options: { year: 2026 },
  }),
  comparison: undefined,
  locations: [],
  thresholds: thresholdValues([]),
  ...rest,
});

/** Outcome and ground of one rule: `wsob-2015/art-5-1`. */
function finding(rule: string, situation: Situation) {
  const [set, code] = rule.split('/');
  const checked = checkRuleSets(situation).find(({ ruleSet }) => ruleSet.id === set);
  const found = checked?.criteria.find(({ criterion }) => criterion.code === code)?.finding;
  assert.ok(found, rule);
  return found;
}

test('each set says what it is, and each rule has a code of its own, a text and what would prove it', () => {
  assert.deepEqual(
    RULE_SETS.map(({ id, status }) => [id, status]),
    [
      ['wsob-2015', 'law'],
      ['spuk-2023-definities', 'regulation'],
      ['zorgplicht-concept-36902', 'bill'],
    ],
  );
  for (const { source, criteria } of RULE_SETS) {
    assert.ok(source);
    assert.equal(new Set(criteria.map(({ code }) => code)).size, criteria.length);
    for (const { text, evidence } of criteria) assert.ok(text && evidence);
  }
  for (const { id, note } of OPEN_THRESHOLDS) assert.ok(RULE_SETS.some((set) => id.startsWith(`${set.id}/`)) && note);
});

test('a core function is met by a chosen service and named with it', () => {
  const rule = 'wsob-2015/art-5-5';
  assert.equal(finding(rule, aSituation({ services: ['ido'] })).outcome, 'not-met');
  const { outcome, evidence } = finding(rule, aSituation({ services: ['robuuste-lokale-bibliotheek'] }));
  assert.deepEqual([outcome, evidence], ['met', 'Gekozen: De robuuste lokale bibliotheek.']);
});

test('a function that is only meant, and printed nowhere, says so', () => {
  const { evidence } = finding('wsob-2015/art-5-2', aSituation({ services: ['leesklik'] }));
  assert.match(evidence, /drukt deze functie er niet bij af/);
  const printedToo = finding('wsob-2015/art-5-2', aSituation({ services: ['leesklik', 'dbos-po'] }));
  assert.doesNotMatch(printedToo.evidence, /drukt/);
});

test('a duty that the catalogue promises is met with the place to find it; without the service we do not know', () => {
  const rule = 'wsob-2015/art-8-leenverkeer';
  const { outcome, evidence } = finding(rule, aSituation({ services: ['robuuste-lokale-bibliotheek'] }));
  assert.equal(outcome, 'met');
  assert.match(evidence, /§ 2\.2/);
  assert.equal(finding(rule, aSituation()).outcome, 'insufficient-data');
  assert.equal(finding('wsob-2015/art-8-collectieplan', aSituation()).outcome, 'insufficient-data');
});

test('education is served by dBos, and education staff by what promises their hours', () => {
  for (const [rule, services, outcome] of [
    ['wsob-2015/art-8-onderwijs', ['dbos-po'], 'met'],
    ['wsob-2015/art-8-onderwijs', ['ido'], 'not-met'],
    ['zorgplicht-concept-36902/personeel', ['dbos-po'], 'met'],
    ['zorgplicht-concept-36902/personeel', ['ido'], 'not-met'],
  ] as const)
    assert.equal(finding(rule, aSituation({ services: [...services] })).outcome, outcome, `${rule} ${services}`);
});

const comparison = (wasCents: number, becomesCents: number) => ({
  previous: 'Overeenkomst 2025',
  wasCents,
  becomesCents,
});

test('consultation is asked for only when the amount falls, and then nobody knows whether it was held', () => {
  const rule = 'wsob-2015/art-6';
  assert.equal(finding(rule, aSituation()).outcome, 'insufficient-data');
  assert.equal(finding(rule, aSituation({ comparison: comparison(100, 100) })).outcome, 'not-applicable');
  const lower = finding(rule, aSituation({ comparison: comparison(10_000, 9_999) }));
  assert.equal(lower.outcome, 'insufficient-data');
  assert.match(lower.evidence, /100,00 per jaar\. Nu: .*99,99 per jaar/);
});

test('a branch by the regulation has a collection and more than fifteen hours with staff', () => {
  const cases: [Location[], string][] = [
    [[], 'insufficient-data'],
    [[aPlace(undefined)], 'insufficient-data'],
    [[aPlace(15)], 'not-met'],
    [[aPlace(15.25)], 'met'],
    [[aPlace(20, { hasCollection: false })], 'not-met'],
    [[aPlace(undefined), aPlace(16)], 'met'],
    [[aPlace(undefined), aPlace(4)], 'insufficient-data'],
  ];
  for (const [locations, outcome] of cases)
    assert.equal(finding('spuk-2023-definities/vestiging', aSituation({ locations })).outcome, outcome);
});

test('every place gets its name from the regulation, where that has one', () => {
  for (const [hours, kind, outcome] of [
    [16, 'bibliotheekvestiging', 'met'],
    [15, 'servicepunt', 'met'],
    [5, 'servicepunt', 'met'],
    [4.5, 'past niet', 'not-met'],
    [4, 'mini-servicepunt', 'met'],
    [0.5, 'past niet', 'not-met'],
    [0, 'zelfbedieningslocatie', 'met'],
    [undefined, 'uren onbekend', 'insufficient-data'],
  ] as const) {
    const found = finding('spuk-2023-definities/soorten', aSituation({ locations: [aPlace(hours)] }));
    assert.deepEqual(found, { outcome, evidence: `Dalen: ${kind}.` });
  }
  const withoutBooks = aSituation({ locations: [aPlace(undefined, { hasCollection: false })] });
  assert.equal(finding('spuk-2023-definities/soorten', withoutBooks).evidence, 'Dalen: afhaalpunt.');
});

test('the hours of the duty of care follow the number that the library has set', () => {
  const situation = (hours: number) =>
    aSituation({ locations: [aPlace(18)], thresholds: thresholdValues([{ id: HOURS, value: hours }]) });
  assert.equal(finding('zorgplicht-concept-36902/volwaardig', situation(18)).outcome, 'met');
  const { outcome, evidence } = finding('zorgplicht-concept-36902/volwaardig', situation(20));
  assert.deepEqual(
    [outcome, evidence],
    ['not-met', 'Dalen (18 uur). Gevraagd: ten minste 20 uur per week met personeel.'],
  );
  assert.equal(thresholdValues([]).get(HOURS), 15);
});

test('outside its years a set does not apply, unless it says why it is looked at', () => {
  const ruleSet: RuleSet = { ...(RULE_SETS[0] as RuleSet), validFrom: '2027-01-01', validTo: '2028-12-31' };
  const outcomes = (year: number, note?: string) =>
    new Set(
      checkRuleSets(aSituation({ year }), [{ ...ruleSet, note }]).flatMap(({ criteria }) =>
        criteria.map(({ finding: { outcome } }) => outcome),
      ),
    );
  assert.deepEqual(outcomes(2026), new Set(['not-applicable']));
  assert.deepEqual(outcomes(2029), new Set(['not-applicable']));
  assert.ok(outcomes(2027).has('not-met') && outcomes(2028).has('not-met'));
  assert.ok(outcomes(2029, 'Nog in gebruik.').has('not-met'));
});
