import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, visitor } from '#kernel/access.ts';
import { calendarYear } from '#kernel/day-span.ts';
import type { Tx } from '#kernel/db.ts';
import { figuresOf } from '#kernel/figure-registry.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { askApi } from '../../../../test/api.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import { enterObservation } from '../../observations/index.ts';
import { aValue } from '../../observations/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';

type Answer = {
  values: { value: number | null; profile: string; origin: string; note: string | null; preferred: boolean }[];
};
const PARTS = { 'members-paying': 1668, 'members-youth': 4528, 'members-start': 342, 'members-other': 322 };

const withMembers =
  (work: (tx: Tx) => Promise<void>, parts: Readonly<Record<string, number>> = PARTS) =>
  () =>
    undone(async (tx) => {
      await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
      for (const [figureId, value] of Object.entries(parts)) await enter(tx, figureId, aValue(value));
      await work(tx);
    });

async function enter(tx: Tx, figureId: string, details = aValue(1)) {
  const scope = { kind: 'municipality', municipalityCode: 'GM0109' } as const;
  const subject = { figureId, profile: 'lokaal', scope, period: calendarYear(2024) } as const;
  const entered = await enterObservation(ctxOf(tx), figuresOf(modules).figures, { subject, details });
  assert.ok(entered.ok, JSON.stringify(entered));
}

const ask = async (tx: Tx, query: string, actor: Actor = visitor) => {
  const { status, text } = await client(tx, actor).get(`/api/v1/figures/${query}`);
  return { status, ...(JSON.parse(text) as Answer) };
};
const HERE = 'scope=municipality:GM0109&period=2024';

test('every figure is told with its unit, definitions and formula', () =>
  undone(async (tx) => {
    const { json } = await askApi(tx, '/api/v1/figures');
    const { figures } = json as {
      figures: { id: string; unit: { name: string }; definitions: { formula: unknown }[] }[];
    };
    const total = figures.find(({ id }) => id === 'members-total');
    assert.deepEqual([total?.unit.name, figures.length > 60], ['members', true]);
    assert.deepEqual(total?.definitions[0]?.formula, { kind: 'sum', of: Object.keys(PARTS) });
  }));

test(
  'what follows from others and what was entered stand side by side, the latter first',
  withMembers(async (tx) => {
    assert.deepEqual(
      (await ask(tx, `members-total/values?${HERE}`)).values.map(({ value, profile, note }) => [value, profile, note]),
      [
        [6860, 'lokaal', null],
        [null, 'cbs', 'Niet te berekenen: «Jeugd» is volgens deze telwijze niet bekend.'],
      ],
    );
    await enter(tx, 'members-total', aValue(6861, { note: 'Zo staat het er.' }));
    const { values } = await ask(tx, `members-total/values?${HERE}`);
    assert.deepEqual(
      values
        .filter(({ profile }) => profile === 'lokaal')
        .map(({ value, origin, preferred, note }) => [value, origin, preferred, note]),
      [
        [6861, 'imported', true, 'Zo staat het er.'],
        [6860, 'computed', false, null],
      ],
    );
  }),
);

test(
  'a span has two ends and no value, a dash none at all, and what nobody told is no zero',
  withMembers(async (tx) => {
    await enter(tx, 'visits-physical', aValue(null, { note: 'Er staat een streepje.' }));
    const [dash] = (await ask(tx, `visits-physical/values?${HERE}`)).values;
    assert.deepEqual(
      [dash?.value, dash?.origin, dash?.note],
      [null, 'imported', 'De bron zegt dat dit niet bekend is (Jaarbericht).'],
    );
    await enter(tx, 'coach-parents', aValue(null, { least: 25, most: 30, qualifier: 'about' }));
    const [span] = (await ask(tx, `coach-parents/values?${HERE}`)).values as unknown as {
      range: unknown;
      value: null;
    }[];
    assert.deepEqual([span?.value, span?.range], [null, { lowest: 25, highest: 30 }]);
    assert.deepEqual((await ask(tx, `visits-website/values?${HERE}`)).values, []);
  }),
);

test(
  'a small number of persons is told to who may read it there, and to nobody else',
  withMembers(
    async (tx) => {
      const officer = someone('municipality-officer', { municipality: 'GM0109' });
      const foreign = someone('municipality-officer', { municipality: 'GM0114' });
      const seenBy = async (actor: Actor) => (await ask(tx, `members-other/values?${HERE}`, actor)).values[0];
      assert.equal((await seenBy(officer))?.value, 3);
      for (const actor of [visitor, foreign]) {
        const seen = await seenBy(actor);
        assert.deepEqual(
          [seen?.value, seen?.note],
          [null, 'Niet getoond: kleine aantallen personen zijn niet openbaar.'],
        );
      }
    },
    { ...PARTS, 'members-other': 3 },
  ),
);

for (const [query, status, paths] of [
  ['nothing/values', 404, undefined],
  [`members-total/values?scope=GM0109&period=2024`, 400, ['scope']],
  [`members-total/values?scope=municipality:GM0109&period=zomer`, 400, ['period']],
  [`members-total/values?scope=x&period=2024-2026`, 400, ['scope', 'period']],
  [`members-total/values?scope=municipality:GM9999&period=2024`, 404, undefined],
  [`members-total/values?scope=branch:00000000-0000-7000-8000-000000000000`, 404, undefined],
  ['members-total/values', 200, undefined],
] as const)
  test(`${query} is answered with ${status}`, () =>
    undone(async (tx) => {
      const answer = await askApi(tx, `/api/v1/figures/${query}`);
      const { faults } = answer.json as { faults?: { path: string }[] };
      assert.deepEqual([answer.status, faults?.map(({ path }) => path)], [status, paths]);
    }));
