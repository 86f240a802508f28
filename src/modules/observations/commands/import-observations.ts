import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import type { Figures } from '../domain.ts';
import { readUpload } from '../import/read-upload.ts';
import type { CheckedRow } from '../import/together.ts';
import { deleteImports, lockImport } from '../sql/imports.ts';
import { enterObservation } from './enter-observation.ts';

/** Lines of which something is wrong. */
export type FaultyRows = { readonly code: 'faulty-rows'; readonly count: number };

/**
 * Enters all lines of an uploaded file, or none; what holds already as it stands there is passed over.
 * Refuses: faulty-rows. Throws NotFound when the file is not the actor's own, has expired or has been entered; Forbidden.
 */
export async function importObservations(
  ctx: Ctx,
  figures: Figures,
  { id }: { readonly id: string },
): Promise<Result<{ entered: number }, FaultyRows>> {
  const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : '';
  const upload = accountId ? await lockImport(ctx.tx, { id, accountId, now: ctx.now }) : undefined;
  if (!upload) throw new NotFound(`import ${id}`);
  const { rows } = await readUpload(ctx, figures, upload.content);
  const faulty = rows.filter(({ faults }) => faults.length > 0);
  if (faulty.length > 0) return refuse({ code: 'faulty-rows', count: faulty.length });

  let entered = 0;
  for (const { said, isKnown } of rows.toSorted(byPeriod)) {
    if (!said) throw new Error('a line without faults says something');
    if (isKnown) continue;
    const outcome = await enterObservation(ctx, figures, { ...said, importId: id });
    // Somebody entered the same since the file was read: the preview says so when it is shown again.
    if (!outcome.ok) return refuse({ code: 'faulty-rows', count: 1 });
    entered++;
  }
  await deleteImports(ctx.tx, id, ctx.now);
  await audit(ctx, 'observations.imported', id, { rows: rows.length, entered });
  return ok({ entered });
}

/** The year before is entered first, for the next to be held against it; and two imports at once come in one order. */
const byPeriod = (one: CheckedRow, other: CheckedRow): number =>
  orderOf(one).localeCompare(orderOf(other)) || one.line - other.line;

const orderOf = ({ said }: CheckedRow): string =>
  `${said?.subject.period?.startsOn ?? ''} ${said?.subject.figureId ?? ''}`;
