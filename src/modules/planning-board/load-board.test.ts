import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/id.ts';
import type { Module } from '#kernel/module.ts';
import { ctxOf, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { client } from '../../../test/page.ts';
import { modules } from '../../modules.ts';
import { price } from '../calculations/testing.ts';
import { aTerm, someCommitments } from '../commitments/testing.ts';
import { aPublished, given, holdSessions } from '../programme/testing.ts';
import { loadBoard } from './load-board.ts';

test('by the catalogue package 1 promises five campaigns and package 2 twelve activities, of which a BiebFabriek is seven', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const selections = [{ service: 'llo-pakket-1' }, { service: 'llo-pakket-2', choice: { size: 'medium' } }];
    const plain = aTerm(['llo-pakket-1']);
    const calculation = price({ edition: plain.edition, facts: plain.facts, selections });
    const lines = selections.map(({ service }) => ({ id: newId(), serviceId: service }));
    const commitments = await someCommitments(ctx, { ...plain, selections, calculation, lines });
    const package2 = commitments.find(({ serviceId }) => serviceId === 'llo-pakket-2');
    const days = ['2026-11-18', '2026-12-02', '2026-12-09'];
    const series = { title: 'BiebFabriek', isWhole: true, days, commitmentIds: [package2?.id ?? ''] };
    await aPublished(ctx, series);
    await aPublished(ctx, { days: ['2026-11-19'], commitmentIds: [package2?.id ?? ''] });
    given(await holdSessions(ctx));
    const { rows } = await loadBoard(ctx, modules, { municipalityCode: 'GM0109', year: 2026 });
    const tallies = rows.map(({ commitment, tally: { least, held, planned, toPlan } }) => ({
      counts: commitment.counts,
      id: commitment.serviceId,
      least,
      held,
      planned,
      toPlan,
    }));
    assert.deepEqual(tallies, [
      { counts: 'campaigns', id: 'llo-pakket-1', least: 5, held: 0, planned: 0, toPlan: 5 },
      { counts: 'sessions', id: 'llo-pakket-1', least: 15, held: 0, planned: 0, toPlan: 15 },
      { counts: 'sessions', id: 'llo-pakket-2', least: 12, held: 1, planned: 7, toPlan: 4 },
    ]);
  }));

/** Counts what is not in the programme: two in October, whatever was promised. */
const elsewhere: Module = {
  name: 'elsewhere',
  permissions: {},
  progress: [
    {
      services: ['ido', 'meedoen-in-de-samenleving'],
      count: async (_, ids) => new Map(ids.map((id) => [id, new Map([['2026-10', 2]])])),
      rows: async () => [],
    },
  ],
};

test('what others count stands on the board by month beside sessions, and a point that must be there in its own row', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const house = [...modules, elsewhere];
    const commitments = await someCommitments(ctx, aTerm(['ido', 'meedoen-in-de-samenleving']));
    const programme = commitments.find(({ counts }) => counts === 'sessions');
    await aPublished(ctx, { days: ['2026-10-15', '2026-11-12'], commitmentIds: [programme?.id ?? ''] });
    given(await holdSessions(ctx));
    const { rows } = await loadBoard(ctx, house, { municipalityCode: 'GM0109', year: 2026 });
    assert.deepEqual(
      rows.map((row) => [row.commitment.counts, row.tally.held, row.sessions.length, [...row.elsewhere]]),
      [
        ['sessions', 4, 2, [['2026-10', 2]]],
        ['presence', 2, 0, [['2026-10', 2]]],
      ],
    );
    const board = await client(tx, someone('programme-maker'), { modules: house }).get(
      '/werk/planbord?gemeente=coevorden&jaar=2026',
    );
    assert.match(board.text, /2 elders geteld/);
    assert.match(board.text, /2 aanwezig/);
  }));
