import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { modulesWith } from '../figures/testing.ts';
import { aPublished, closeSession, given, holdSessions } from '../programme/testing.ts';
import { fillReport } from '../report-contents/index.ts';
import { aReport } from '../reports/testing.ts';
import { aBranch } from '../rooms/testing.ts';
import { knownOf } from './known.ts';

const COEVORDEN = { code: 'GM0109', name: 'Coevorden' };

test('what was held is known by its chapter, most visitors first, and stands in a report in words', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const where = { branchId: await aBranch(ctx), isOnline: false };
    const elsewhere = { branchId: await aBranch(ctx, { name: 'Emmen', code: 'GM0114' }), isOnline: false };
    const quiet = await aPublished(ctx, { days: ['2026-05-01'], where, reportChapter: 3, title: 'Stil' });
    const full = await aPublished(ctx, { days: ['2026-05-01', '2026-06-01'], where, reportChapter: 3, title: 'Vol' });
    await aPublished(ctx, { days: ['2026-05-01'], where: elsewhere, reportChapter: 3, title: 'Elders' });
    await aPublished(ctx, { days: ['2026-12-24'], where, reportChapter: 3, title: 'Nog niet' });
    await aPublished(ctx, { days: ['2026-05-01'], where, reportChapter: 3, isPublic: false, title: 'Een klas' });
    given(await holdSessions(ctx));
    given(await closeSession(ctx, { id: full.sessions[0]?.id ?? '', version: 2, adults: 12, children: 1 }));
    const { activityIds } = await knownOf(ctx, modulesWith(), { municipality: COEVORDEN, year: 2026 });
    assert.deepEqual(activityIds.get(3), [full.activity.id, quiet.activity.id]);
    const written = await aReport(ctx, [
      [{ kind: 'activities', heading: '', activityIds: [full.activity.id, quiet.activity.id], told: [] }],
    ]);
    const [block] = (await fillReport(ctx, modulesWith(), written)).chapters[0]?.blocks ?? [];
    assert.deepEqual(
      block?.kind === 'activities' && block.activities.map(({ title, when, attendance }) => [title, when, attendance]),
      [
        ['Vol', '2 keer, 1 mei 2026 tot en met 1 juni 2026', '13 bezoekers'],
        ['Stil', '1 mei 2026', ''],
      ],
    );
  }));
