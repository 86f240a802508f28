import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { NewMark } from '../mark.ts';
import { openDoor } from '../queries.ts';
import { listPaperRows } from '../sql/paper-rows.ts';
import { personKey } from '../tally.ts';
import { readLine, type TypedLine, type UnreadableLine } from '../typed-line.ts';
import { type DoorClosed, keepMarks } from './keep-marks.ts';

export type TypeLine = {
  readonly sessionId: string;
  readonly device: string;
  readonly line: string;
  /** Takes back what the line changed. */
  readonly isUndo: boolean;
};

/**
 * Marks what was typed over from the paper list. Gives only what it changed, so that taking it back changes nothing else.
 * Refuses: unreadable-line, door-closed. Throws NotFound, Forbidden.
 */
export async function typeLine(
  ctx: Ctx,
  { sessionId, device, line, isUndo }: TypeLine,
): Promise<Result<TypedLine, UnreadableLine | DoorClosed>> {
  const way = { kind: 'staff', sessionId } as const;
  const { list, tally } = await openDoor(ctx, way);
  const rows = new Map((await listPaperRows(ctx.tx, sessionId)).map((row) => [row.number, row]));
  const typed = readLine(line, new Set(rows.keys()));
  if (!typed.ok) return typed;
  const bands = new Map(
    list.flatMap(({ id, people }) =>
      people.map(({ person, band }) => [personKey({ registrationId: id, person }), band] as const),
    ),
  );
  const origin = () => ({ id: newId(), seen: tally.seen, isRuling: false, agoMs: 0 });
  const numbers: number[] = [];
  const marks: NewMark[] = [];
  for (const number of typed.value.numbers) {
    const row = rows.get(number);
    if (!row) continue;
    const wasPresent = tally.verdicts.get(personKey(row))?.mark.isPresent ?? false;
    if (wasPresent !== isUndo) continue;

    const { registrationId, person } = row;
    const band = bands.get(personKey(row)) ?? 'adult';
    numbers.push(number);
    marks.push({ kind: 'presence', registrationId, person, band, isPresent: !isUndo, ...origin() });
  }
  const { adults, children } = typed.value.walkIns;
  const sign = isUndo ? -1 : 1;
  if (adults + children > 0)
    marks.push({ kind: 'walk-in', adults: sign * adults, children: sign * children, ...origin() });
  const kept = await keepMarks(ctx, { way, device, marks });
  return kept.ok ? ok({ numbers, walkIns: typed.value.walkIns }) : kept;
}
