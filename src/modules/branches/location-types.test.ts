import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCATION_RULE_SETS, locationTypeOf, locationTypeText } from './location-types.ts';

test('the type follows from staffed hours and collection, and differs between the rule sets', () => {
  const cases: [hours: number | undefined, hasCollection: boolean, spuk: string, cbs: string][] = [
    [38, true, 'bibliotheekvestiging', 'vestiging'],
    [15.25, true, 'bibliotheekvestiging', 'vestiging'],
    [15, true, 'servicepunt', 'vestiging'],
    [5, true, 'servicepunt', 'servicepunt'],
    [4.5, true, 'geen soort in deze indeling', 'servicepunt'],
    [4, true, 'mini-servicepunt', 'servicepunt'],
    [3.75, true, 'mini-servicepunt', 'geen soort in deze indeling'],
    [0.5, true, 'geen soort in deze indeling', 'geen soort in deze indeling'],
    [0, true, 'zelfbedieningslocatie', 'geen soort in deze indeling'],
    [20, false, 'afhaalpunt', 'geen soort in deze indeling'],
    [undefined, true, 'onvoldoende gegevens', 'onvoldoende gegevens'],
    [undefined, false, 'afhaalpunt', 'geen soort in deze indeling'],
  ];
  for (const [hours, hasCollection, ...expected] of cases) {
    const location = { staffedMinutes: hours === undefined ? undefined : hours * 60, hasCollection };
    const texts = LOCATION_RULE_SETS.map((ruleSet) => locationTypeText(locationTypeOf(ruleSet, location)));
    assert.deepEqual(texts, expected, `${hours} hours, collection: ${hasCollection}`);
  }
});
