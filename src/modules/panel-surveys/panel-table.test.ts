import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headerLine, panelItemsIn } from './panel-table.ts';

const lines = (...rows: string[]) => panelItemsIn([headerLine, ...rows].join('\n'));

describe('lines of a panel survey', () => {
  for (const [line, percentage, candidates, certainty] of [
    ['Tevreden;Medewerkers;89;;;', 89, [], 'stated'],
    ['Tevreden;Medewerkers;19,1%;;afgeleid;door ons', 19.1, [], 'inferred'],
    ['Tevreden;Gebouw;;83 of 81;;staat ertussen', null, [83, 81], 'ambiguous'],
    ['Tevreden;Gebouw;50;50/44;inferred;', 50, [50, 44], 'inferred'],
    ['Tevreden;Gebouw;0;;op volgorde gelezen;', 0, [], 'row-order'],
  ] as const)
    it(`«${line}» is read`, () => {
      const { items, faults } = lines(line);
      assert.deepEqual(faults, []);
      const [item] = items;
      assert.deepEqual([item?.percentage, item?.candidates, item?.certainty], [percentage, candidates, certainty]);
    });

  for (const [line, fault] of [
    [';Medewerkers;89;;;', /Regel 2: zet in de eerste kolom/],
    ['Tevreden;;89;;;', /Regel 2: vul het onderwerp in/],
    ['Tevreden;Gebouw;veel;;;', /«veel» is geen percentage/],
    ['Tevreden;Gebouw;101;;;', /«101» is geen percentage/],
    ['Tevreden;Gebouw;;tachtig of meer;;', /zijn geen percentages/],
    ['Tevreden;Gebouw;80;;zeker;', /«zeker» kennen we niet/],
    ['Tevreden;Gebouw;;;afgeleid;', /alleen niet zeker zijn/],
  ] as const)
    it(`«${line}» is refused with what to do`, () => {
      const { items, faults } = lines('Tevreden;Sfeer;80;;;', line).faults.length ? lines(line) : lines();
      assert.match(faults[0] ?? '', fault);
      assert.deepEqual(items, []);
    });

  it('misses no column, and says so when nothing was pasted', () => {
    assert.match(panelItemsIn('lijst;onderwerp\nA;B').faults[0] ?? '', /kolom percentage ontbreekt/);
    assert.match(panelItemsIn('').faults[0] ?? '', /Plak de regels/);
  });
});
