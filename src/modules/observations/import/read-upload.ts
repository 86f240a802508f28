import { can } from '#kernel/access.ts';
import { readTable, type TableFault } from '#kernel/csv.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { listAreas } from '../areas.ts';
import type { Figures } from '../domain.ts';
import { OBSERVATION_COLUMNS } from '../observation-columns.ts';
import { observationsOf } from '../sql/observations.ts';
import { readRow } from './row.ts';
import { type CheckedRow, checkTogether } from './together.ts';

/** All figures of all municipalities of a library for a year and more. */
export const MOST_ROWS = 2_000;

/** A whole file: its lines with their faults, and what is wrong with the file itself (then there are no lines). */
export type ObservationTable = {
  readonly rows: readonly CheckedRow[];
  readonly fileFaults: readonly TableFault[];
  readonly ignoredColumns: readonly string[];
};

/** The file as this actor may enter it, beside what holds now. */
export async function readUpload(ctx: Ctx, figures: Figures, content: Uint8Array): Promise<ObservationTable> {
  const table = readTable(content, OBSERVATION_COLUMNS, MOST_ROWS);
  const fileFaults = table.faults.filter(({ code }) => code !== 'too-many-cells');
  const { ignoredColumns } = table;
  if (fileFaults.length > 0) return { rows: [], fileFaults, ignoredColumns };
  const areas = await listAreas(ctx.tx);
  const known = {
    figures,
    areas,
    mayEnter: ({ reach }: (typeof areas)[number]) => can(ctx.actor, 'observations:enter', reach),
  };
  const rows = table.rows.map(({ line, values }) => {
    const row = readRow(line, values, known);
    const surplus = table.faults.find((fault) => fault.line === line);
    if (surplus) row.faults.push({ code: 'too-many-cells', typed: surplus.value ?? '' });
    return row;
  });
  const subjects = rows.flatMap(({ said }) => said?.subject ?? []);
  const held = await observationsOf(ctx.tx, {
    figureIds: [...new Set(subjects.map(({ figureId }) => figureId))],
    scopes: subjects.map(({ scope }) => scope),
  });
  const asSaid = held.map((each) => ({ id: each.id, subject: each, details: each }));
  return { rows: checkTogether(rows, asSaid), fileFaults, ignoredColumns };
}
