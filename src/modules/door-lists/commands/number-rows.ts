import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { doorAt, type Way } from '../door.ts';
import { openDoor } from '../queries.ts';
import { lockMarks } from '../sql/marks.ts';
import { insertPaperRows, listPaperRows } from '../sql/paper-rows.ts';
import { personKey } from '../tally.ts';

/**
 * Gives everybody on the list who has none yet a number for on paper, in order of name; a number that was given stays.
 * Throws NotFound, Forbidden.
 */
export async function numberRows(ctx: Ctx, way: Way): Promise<Result<{ rows: number }>> {
  const { id: sessionId } = (await doorAt(ctx, way)).session;
  await lockMarks(ctx.tx, sessionId);
  const { list } = await openDoor(ctx, way);
  const rows = await listPaperRows(ctx.tx, sessionId);
  const numbered = new Set(rows.map(personKey));
  const people = list
    .filter(({ isExpected }) => isExpected)
    .flatMap(({ id, people }) => people.map(({ person }) => ({ registrationId: id, person })));
  const fresh = people.filter((person) => !numbered.has(personKey(person)));
  const first = (rows.at(-1)?.number ?? 0) + 1;
  const given = fresh.map((person, index) => ({ ...person, number: first + index }));
  if (given.length > 0) await insertPaperRows(ctx.tx, sessionId, given);
  return ok({ rows: rows.length + given.length });
}
