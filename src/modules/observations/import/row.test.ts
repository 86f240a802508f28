import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import type { Figure } from '#kernel/figures.ts';
import type { Area } from '../areas.ts';
import { readRow } from './row.ts';
import { rowFaultText } from './row-fault.ts';

const visits: Figure = {
  ...{ id: 'visits', label: 'Aantal', group: 'Bezoek', chapter: 2, measure: 'flow', validFrom: asDay('2015-01-01') },
  ...{ unit: { name: 'visits', one: 'bezoek', many: 'bezoeken' }, scopes: ['municipality', 'organisation'] },
  definitions: [{ profile: 'lokaal', definition: 'Wie binnenkwam.', source: 'Wij' }],
};
const tours: Figure = { ...visits, id: 'tours', group: 'Rondleidingen' };
const coevorden: Area = {
  scope: { kind: 'municipality', municipalityCode: 'GM0109' },
  ...{ code: 'municipality:GM0109', name: 'Gemeente Coevorden', reach: { municipality: 'GM0109' } },
};
const library: Area = {
  ...{ scope: { kind: 'organisation' }, code: 'organisation', name: 'Hele organisatie', reach: {} },
};
const known = {
  figures: new Map([visits, tours].map((figure) => [figure.id, figure])),
  areas: [library, coevorden],
  mayEnter: () => true,
};
const line = {
  profile: '',
  period: '2024',
  value: '5',
  source: 'Bron',
  place: '',
  method: '',
  certainty: '',
  note: '',
};
const read = (figure: string, scope: string) => readRow(2, { ...line, figure, scope }, known);

test('a label that two figures bear is refused with the ids of both', () => {
  const { faults, said } = read('Aantal', 'Coevorden');
  assert.equal(said, undefined);
  assert.match(
    faults.map(rowFaultText).join(),
    /"Aantal" heet meer dan een cijfer. Schrijf een van deze: visits, tours/,
  );
});

for (const figure of ['tours', 'Rondleidingen: aantal'])
  test(`a figure is known by “${figure}”`, () => assert.equal(read(figure, 'GM0109').said?.subject.figureId, 'tours'));

for (const [scope, kind] of [
  ['municipality:GM0109', 'municipality'],
  ['gm0109', 'municipality'],
  ['Coevorden', 'municipality'],
  ['gemeente coevorden', 'municipality'],
  ['organisation', 'organisation'],
  ['hele organisatie', 'organisation'],
  ['Organisatie', 'organisation'],
] as const)
  test(`“${scope}” means a ${kind}`, () => assert.equal(read('visits', scope).said?.subject.scope.kind, kind));
