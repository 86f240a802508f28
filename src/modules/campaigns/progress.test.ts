import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { totalOf } from '#kernel/progress.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { openBranch } from '../branches/testing.ts';
import { someCommitments } from '../commitments/testing.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { withdrawCampaign } from './commands/withdraw-campaign.ts';
import { progress } from './progress.ts';
import { aCampaign } from './testing.ts';

const on = (startsOn: string, lastDay = startsOn) => ({ startsOn: asDay(startsOn), lastDay: asDay(lastDay) });

test('campaigns that are over count for the municipality whose branches were in them, in the year in which they began', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const commitments = await someCommitments(ctx);
    const promised = commitments.find(({ normId }) => normId === 'campagnes-per-jaar');
    assert.ok(promised);
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    const emmen = await openBranch(ctx, { name: 'Emmen', municipalityCode: 'GM0114', sizeClass: 'large' });
    const held = await aCampaign(ctx, { name: 'Boekenweek', theme: '', ...on('2026-03-11', '2026-03-22') });
    await aCampaign(ctx, { name: 'Only Emmen', branchIds: [emmen] });
    await aCampaign(ctx, { name: 'Not over', ...on('2026-11-01', '2026-11-22') });
    await aCampaign(ctx, { name: 'From the year before', ...on('2025-12-28', '2026-01-03') });
    await aCampaign(ctx, { name: 'Without days', startsOn: null, lastDay: null, year: 2026, usualMonth: 1 });
    const withdrawn = await aCampaign(ctx, { name: 'Withdrawn' });
    await withdrawCampaign(ctx, { id: withdrawn, withdrawn: true });

    const today = asDay('2026-11-22');
    const march = new Map([['2026-03', 1]]);
    assert.deepEqual((await progress.count(tx, [promised.id], today)).get(promised.id), march);
    assert.deepEqual(await progress.rows(tx, promised.id, today), [
      { id: held, label: 'Boekenweek', day: '2026-03-11', href: `/werk/campagnes/${held}` },
    ]);
    assert.equal(totalOf((await progress.count(tx, [promised.id], asDay('2026-11-23'))).get(promised.id)), 2);
    assert.equal((await progress.count(tx, [], today)).size, 0);
  }));
