import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import type { CountedScope } from '#kernel/figures.ts';
import { parsePeriod } from '#kernel/reporting-period.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { countedIn } from '../../../test/figures.ts';
import { servicesIn, work } from '../../../test/worker.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { registerAccount } from '../people/testing.ts';
import { jobs } from './jobs.ts';
import { helperTraining } from './module.ts';
import { aHelper, aMeeting, aTraining } from './testing.ts';

test('whose training ends within eight weeks is told once, and so is who looks after trainings there', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    const accountId = await registerAccount(ctx);
    const coordinator = { municipalityCode: 'GM0109', role: 'programme-maker' };
    await registerAccount(ctx, { email: 'plan@voorbeeld.nl', ...coordinator });
    await registerAccount(ctx, { email: 'emmen@voorbeeld.nl', role: 'desk-worker' });
    const trainingId = await aTraining(ctx);
    const ids = [await aHelper(ctx, { accountId, name: null }), await aHelper(ctx, { name: 'Roelof' })];
    const needsNot = await aHelper(ctx, { name: 'Wim', role: 'volunteer' });
    const gone = await aHelper(ctx, { name: 'Jo', leftOn: asDay('2026-11-01') });
    await aMeeting(ctx, { trainingId, on: '2025-01-10', helperIds: [...ids, needsNot, gone] });
    const run = async () => {
      for (const job of jobs) await job.run(servicesIn(tx), {});
      return (await work(tx)).mails;
    };
    const mails = await run();
    assert.deepEqual(mails.map(({ to }) => to).toSorted(), ['ans@voorbeeld.nl', 'plan@voorbeeld.nl']);
    assert.match(
      mails.find(({ to }) => to.startsWith('ans'))?.text ?? '',
      /Basistraining IDO geldt tot 10 januari 2027/,
    );
    const list = mails.find(({ to }) => to.startsWith('plan'))?.text ?? '';
    assert.deepEqual(
      ['Ans Bakker', 'Roelof', 'Wim', 'Jo:'].map((name) => list.includes(name)),
      [true, true, false, false],
    );
    assert.deepEqual(await run(), []);
  }));

test('trainings, who was there and intervision are counted once they were held', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    const trainingId = await aTraining(ctx);
    const [here, there] = [await aHelper(ctx), await aHelper(ctx, { municipalityCode: 'GM0114' })];
    await aMeeting(ctx, { trainingId, on: '2026-03-01', helperIds: [here, there] });
    await aMeeting(ctx, { trainingId, on: '2026-09-01', helperIds: [here], municipalityCode: 'GM0109' });
    await aMeeting(ctx, { trainingId: null, on: '2026-10-01', helperIds: [here, there] });
    await aMeeting(ctx, { trainingId, on: '2026-12-01', helperIds: [here] });
    const counted = async (scope: CountedScope, text = '2026') => {
      const period = parsePeriod(text);
      assert.ok(period);
      const found = await countedIn(tx, helperTraining, { scope, period });
      return ['helper-trainings', 'helper-training-participants', 'helpers-trained', 'intervision-meetings'].map(
        (id) => found[id],
      );
    };
    assert.deepEqual(await counted({ kind: 'organisation' }), [2, 3, 2, 1]);
    assert.deepEqual(await counted({ kind: 'municipality', municipalityCode: 'GM0109' }), [1, 2, 1, 0]);
    assert.deepEqual(await counted({ kind: 'organisation' }, '2026-09'), [1, 1, 1, 0]);
  }));
