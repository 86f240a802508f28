import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { asDay } from '#kernel/days.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { makeCommitments, type PromisingTerm } from './make-commitments.ts';
import { withProgress } from './progress.ts';
import { aServedMunicipality, aTerm, commitmentsOf } from './testing.ts';

const WHOLE = 'OVK-2026-0109-0001';
const schoolYear = { startsOn: asDay('2026-08-01'), endsBefore: asDay('2027-08-01') };

/** One school of 214 pupils, in the school year that begins in 2026. */
const ofSchool = (changes: Partial<PromisingTerm> = {}): PromisingTerm => ({
  ...aTerm(['dbos-po']),
  ...{ partyKind: 'school', partyName: 'De Poort', agreementNumber: 'OVK-2026-0109-0002', years: [schoolYear] },
  facts: { schools: 1, pupils: 214 },
  ...changes,
});

const cases: { name: string; whole: Partial<PromisingTerm>; own?: Partial<PromisingTerm>; partOf: string[] }[] = [
  { name: 'of the same service and period falls within it', whole: {}, partOf: [WHOLE] },
  { name: 'after its end stands alone', whole: { years: [calendarYear(2025)] }, partOf: [] },
  { name: 'in another municipality stands alone', whole: { municipalityCode: 'GM0119' }, partOf: [] },
  { name: 'with another school stands alone', whole: { ...ofSchool(), agreementNumber: WHOLE }, partOf: [] },
];

async function made(ctx: Ctx, term: PromisingTerm) {
  await makeCommitments(ctx, term);
  return commitmentsOf(ctx, term);
}

for (const { name, whole, partOf } of cases)
  test(`a promise to a school beside one ${name}`, () =>
    undone(async (tx) => {
      const ctx = ctxOf(tx);
      await aServedMunicipality(ctx);
      await registerMunicipality(ctx, { code: 'GM0119', name: 'Meppel' });
      await made(ctx, aTerm(['dbos-po'], whole));
      const own = await withProgress(ctxOf(tx), [], await made(ctx, ofSchool()));
      assert.ok(own.length > 0);
      for (const commitment of own) assert.deepEqual(commitment.partOf, partOf, commitment.normId);
    }));

test('what was promised to the municipality stays what it was, and is no part of a promise to a school', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await aServedMunicipality(ctx);
    const before = await made(ctx, aTerm(['dbos-po']));
    await made(ctx, ofSchool());
    const after = await withProgress(ctxOf(tx), [], before);
    assert.deepEqual(
      after.map(({ quantityMin, quantityMax, partOf }) => [quantityMin, quantityMax, partOf]),
      before.map(({ quantityMin, quantityMax }) => [quantityMin, quantityMax, []]),
    );
  }));
